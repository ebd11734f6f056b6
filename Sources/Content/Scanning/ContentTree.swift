import SourceFiles

/// The files of the content folder, sorted by path in byte order.
struct ContentTree: Sendable {
  /// A file of the tree.
  struct File: Sendable, Hashable {
    /// The path relative to the content folder.
    var relativePath: String
    /// The role of the file.
    var role: FileRole
    /// The stamp of the file.
    var stamp: FileStamp
    /// Its index in the tree.
    var index = 0
    /// Whether this process may read it.
    var isReadable = true
    /// The size in bytes.
    var byteCount: Int { stamp.size }
  }

  /// The path of the content folder as passed to the command.
  var root: String
  /// The files.
  var files: [File] = []

  /// Creates an empty tree below `root`; trailing slashes are ignored.
  init(root: String) {
    var root = root
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    self.root = root
  }

  /// Returns the path of a file in the form used in diagnostics.
  func path(of relative: String) -> String {
    switch root {
    case ".", "": relative
    case "/": "/" + relative
    default: root + "/" + relative
    }
  }

  /// Returns the path relative to the content folder for a path in the form used in diagnostics.
  func relativePath(_ path: String) -> String {
    let prefix = self.path(of: "")
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// Returns whether there is a file at a path relative to the content folder, readable or not.
  func contains(_ relative: String) -> Bool {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].relativePath.utf8.lexicographicallyPrecedes(relative.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < files.count && files[low].relativePath == relative
  }

  /// Returns whether a file is below `static/`.
  func isAsset(_ path: String) -> Bool { path.hasPrefix(self.path(of: "static/")) }
}
