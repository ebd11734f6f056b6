import Content
import Diagnostics
import Entities
import Gate

/// Pages that were public until now.
///
/// What was published is asked itself: a page of an earlier build that still holds in clear what only members may read from
/// now on was public. So a page that was locked for want of keys is not taken for one, and nothing has to be remembered. The
/// build replaces it, its feeds and its lists; a build without the earlier output cannot know, and cannot take back either.
struct FormerlyPublic {
  /// A warning for each.
  let diagnostics: [Diagnostic]

  init(_ library: Library, check: LeakCheck, output: String, jobs: Int) throws(FileSystemError) {
    var held: [Set<UInt64>] = []
    for (index, member) in library.memberBodies.enumerated() {
      let path = Addresses.file(of: member.url)
      let bytes = try FileSystem().read(output + "/" + path) ?? []
      held.append(Set(check.leaks(in: bytes, path: path).filter { $0.text == index }.map(\.passage)))
    }
    if held.contains(where: { !$0.isEmpty }) {
      // What the page shares with others was not its own.
      let open = try check.openPassages(jobs: jobs)
      for index in held.indices { held[index].subtract(open) }
    }
    diagnostics = zip(library.memberBodies, held).filter { !$1.isEmpty }.map { member, _ in
      Problem.wasPublic(library.title(of: member)).at(SourceLocation(path: member.path))
    }
  }
}
