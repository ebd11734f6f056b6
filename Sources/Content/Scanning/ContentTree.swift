import SourceFiles

/// What lies in the content folder, sorted by the bytes of the paths.
struct ContentTree: Sendable {
  /// A file of the tree.
  struct File: Sendable, Hashable {
    /// The path below the content folder.
    var relative: String
    /// What the file is.
    var role: FileRole
    /// What the system says of it.
    var stamp: FileStamp
    /// Its index in the tree.
    var number = 0
    /// Whether this process may read it.
    var isReadable = true
    /// The size in bytes.
    var byteCount: Int { stamp.size }
  }

  /// The content folder as the command was given it.
  var root: String
  /// The files.
  var files: [File] = []

  /// A tree below `root`; slashes at its end do not count.
  init(root: String) {
    var root = root
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    self.root = root
  }

  /// The path of a file as a report names it.
  func path(of relative: String) -> String {
    switch root {
    case ".", "": relative
    case "/": "/" + relative
    default: root + "/" + relative
    }
  }

  /// The path below the content folder of a file as a report names it.
  func relative(_ path: String) -> String {
    let prefix = self.path(of: "")
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// Whether there is a file at a path below the content folder, whether or not it could be read.
  func holds(_ relative: String) -> Bool {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].relative.utf8.lexicographicallyPrecedes(relative.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < files.count && files[low].relative == relative
  }

  /// Whether a file lies below `static/`.
  func isAsset(_ path: String) -> Bool { path.hasPrefix(self.path(of: "static/")) }
}
