import Bytes
import Site

/// Pages on which the same changed, such as the name of the site on each of them.
struct PageGroup: Sendable {
  /// The pages in the order of their paths.
  let files: [SiteChanges.File]
  /// What changed; nil where the pages came, went or are for members.
  let change: PageChange?

  var kind: SiteChanges.Kind { files[0].kind }
  var isForMembers: Bool { files[0].isForMembers }

  /// The groups of some files: those of few pages first, for a change of many is the less surprising.
  static func groups(of files: [SiteChanges.File]) -> [PageGroup] {
    var groups: [Key: [SiteChanges.File]] = [:]
    for file in files {
      groups[Key(kind: file.kind, isForMembers: file.isForMembers, change: file.page), default: []].append(file)
    }
    return groups.map { PageGroup(files: $1, change: $0.change) }.sorted { a, b in
      if a.files.count != b.files.count { return a.files.count < b.files.count }
      return a.files[0].path.text.precedesInBytes(b.files[0].path.text)
    }
  }

  private struct Key: Hashable {
    let kind: SiteChanges.Kind
    let isForMembers: Bool
    let change: PageChange?
  }
}
