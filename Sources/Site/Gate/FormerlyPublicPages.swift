import Content
import Diagnostics
import Entities
import Gate

/// Pages that were public in an earlier build and are members-only now.
///
/// The earlier output itself is searched: a page that contains plain text which is now members-only used to be public.
/// Pages that were locked for lack of keys are therefore not reported, and nothing has to be cached. The build replaces
/// the page, its feeds and its lists. Without the earlier output, such pages cannot be detected.
struct FormerlyPublicPages {
  /// A warning for each page.
  let diagnostics: [Diagnostic]

  init(
    _ library: Library, check: LeakCheck, output: String, fileSystem: FileSystem, jobs: Int
  ) throws(FileSystemError) {
    var passages: [Set<UInt64>] = []
    for (index, member) in library.memberBodies.enumerated() {
      let path = SiteURLs.outputPath(of: member.url)
      let bytes = try fileSystem.read(output + "/" + path) ?? []
      passages.append(Set(check.leaks(in: bytes, path: path).filter { $0.textIndex == index }.map(\.passageHash)))
    }
    if passages.contains(where: { !$0.isEmpty }) {
      // Passages that the page shares with other public pages do not count.
      let publicPassages = try check.publicPassages(jobs: jobs)
      for index in passages.indices { passages[index].subtract(publicPassages) }
    }
    diagnostics = zip(library.memberBodies, passages).filter { !$1.isEmpty }.map { member, _ in
      Problem.previouslyPublic(library.title(of: member)).at(SourceLocation(path: member.path))
    }
  }
}
