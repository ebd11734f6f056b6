import Bytes
import Site

/// The differences between two outputs: every file whose contents differ.
package struct SiteChanges: Sendable {
  /// The change to a file.
  package enum Kind: String, Sendable {
    case added
    case removed
    case changed
  }

  /// A file that differs.
  package struct File: Sendable {
    package let path: OutputPath
    package let kind: Kind
    /// The changes to a page. Nil for other files, for pages that were added or removed, for members' pages and for
    /// very large ones.
    package var page: PageChange?
    /// Whether the page is members-only, in which case its changes are not shown.
    package var isForMembers = false

    /// Whether the file is a page.
    package var isPage: Bool { path.text.hasSuffix(".html") }
  }

  /// The files that differ, sorted by path.
  package let files: [File]
  /// The number of identical files.
  package let unchanged: Int

  /// The pages that differ.
  package var pages: [File] { files.filter(\.isPage) }

  /// Compares two output folders on `jobs` threads.
  package init(
    from old: String, to new: String, jobs: Int, system: FileSystem = FileSystem()
  ) throws(FileSystemError) {
    let (before, after) = (try OutputTree(old, system: system), try OutputTree(new, system: system))
    let paths = Set(before.paths).union(after.paths).sorted { $0.text.precedesBytewise($1.text) }
    let (oldPaths, newPaths) = (Set(before.paths), Set(after.paths))
    let sealed = Set((before.paths + after.paths).lazy.filter { $0.name.hasSuffix(".sealed") }.map(\.folder))
    let results = Parallel.map(count: paths.count, jobs: jobs) { index in
      Result<File?, FileSystemError> { () throws(FileSystemError) in
        let path = paths[index]
        let isForMembers = path.text.hasSuffix(".sealed") || sealed.contains(path.folder)
        guard oldPaths.contains(path), newPaths.contains(path) else {
          return File(path: path, kind: oldPaths.contains(path) ? .removed : .added, isForMembers: isForMembers)
        }
        if try before.hasSameContents(as: after, at: path) { return nil }
        var file = File(path: path, kind: .changed, isForMembers: isForMembers)
        if file.isPage, !isForMembers, let old = try before.page(at: path), let new = try after.page(at: path) {
          file.page = PageChange(from: old, to: new)
        }
        return file
      }
    }
    var files: [File] = []
    for result in results { if let file = try result.get() { files.append(file) } }
    self.files = files
    unchanged = paths.count - files.count
  }
}
