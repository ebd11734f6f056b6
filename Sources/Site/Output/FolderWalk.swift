/// Opens the folders of an output in sequence, each relative to its parent, and keeps the ancestors shared by
/// consecutive paths open.
package struct FolderWalk {
  private let root: OpenFolder
  private var open: [(name: Substring, folder: OpenFolder)] = []

  package init(_ root: OpenFolder) { self.root = root }

  /// Opens the folder at a path below the root; returns `nil` if there is none or if a symbolic link is in the path.
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
