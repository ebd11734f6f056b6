import Content
import Diagnostics

/// Pages that were public until now.
///
/// What was published is asked itself: a page of an earlier build that still holds in clear what only members may read from
/// now on was public. So a page that was locked for want of keys is not taken for one, and nothing has to be remembered. The
/// build replaces it, its feeds and its lists; a build without the earlier output cannot know, and cannot take back either.
struct FormerlyPublic {
  /// A warning for each.
  let diagnostics: [Diagnostic]

  init(_ library: Library, check: LeakCheck, output: String) {
    diagnostics = library.memberBodies.enumerated().compactMap { index, member in
      let page = output + "/" + Addresses.file(of: member.url)
      guard let bytes = try? FileSystem.read(page), check.holds(bytes).contains(index) else { return nil }
      return Problem.wasPublic(library.title(of: member)).at(Place(path: member.path))
    }
  }
}
