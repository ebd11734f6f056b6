import Bytes
import Site

/// Pages with the same change, such as a new site name on each of them.
struct PageGroup: Sendable {
  /// The pages, sorted by path.
  let files: [SiteChanges.File]
  /// The change, or nil if the pages were added or removed, are members-only, or are too large to compare.
  let change: PageChange?

  var kind: SiteChanges.Kind { files[0].kind }
  var isForMembers: Bool { files[0].isForMembers }

  /// Groups files by their change. Small groups come first, since a change to a few pages is the more surprising one.
  static func groups(of files: [SiteChanges.File]) -> [PageGroup] {
    var groups: [Key: [SiteChanges.File]] = [:]
    for file in files {
      groups[Key(kind: file.kind, isForMembers: file.isForMembers, change: file.page), default: []].append(file)
    }
    return groups.map { PageGroup(files: $1, change: $0.change) }.sorted { a, b in
      if a.files.count != b.files.count { return a.files.count < b.files.count }
      return a.files[0].path.text.precedesBytewise(b.files[0].path.text)
    }
  }

  private struct Key: Hashable {
    let kind: SiteChanges.Kind
    let isForMembers: Bool
    let change: PageChange?
  }
}
