/// Opens the folders of an output one after the other, each beneath the one above it, and keeps open those that the next path
/// has in common with the last.
package struct FolderWalk {
  private let root: OpenFolder
  private var open: [(name: Substring, folder: OpenFolder)] = []

  package init(_ root: OpenFolder) { self.root = root }

  /// Opens the folder at a path below the root; nil where there is none, or a link on the way.
  package mutating func folder(_ path: Substring) throws(FileSystemError) -> OpenFolder? {
    var depth = 0
    for name in path.split(separator: "/") {
      if depth < open.count, open[depth].name != name { open.removeSubrange(depth...) }
      if depth == open.count {
        guard let folder = try (open.last?.folder ?? root).folder(String(name)) else { return nil }
        open.append((name, folder))
      }
      depth += 1
    }
    open.removeSubrange(depth...)
    return open.last?.folder ?? root
  }
}
