import Site

/// The files of an output folder, without those that builds keep for themselves. No link is followed.
struct OutputTree: Sendable {
  let paths: [OutputPath]
  private let root: OpenFolder

  /// Lists the files of the folder at a path.
  init(_ path: String, system: FileSystem) throws(FileSystemError) {
    root = try OpenFolder(path, system: system)
    var paths: [OutputPath] = []
    try Self.list(root, prefix: "", into: &paths)
    self.paths = paths
  }

  private static func list(
    _ folder: OpenFolder, prefix: String, into paths: inout [OutputPath]
  ) throws(FileSystemError) {
    for name in try folder.names() {
      guard let path = OutputPath(prefix + name) else { continue }
      switch try folder.entry(name) {
      case .file: paths.append(path)
      case .folder: if let inner = try folder.folder(name) { try list(inner, prefix: path.text + "/", into: &paths) }
      case .absent, .link, .special: break
      }
    }
  }

  /// Returns the bytes of a file in this folder and in another; nil where they are the same.
  func difference(
    from other: OutputTree, at path: OutputPath
  ) throws(FileSystemError) -> (old: [UInt8], new: [UInt8])? {
    // Releases share the files that did not change.
    if let stamp = try root.stamp(path.text), try stamp == other.root.stamp(path.text) { return nil }
    let (old, new) = (try bytes(of: path), try other.bytes(of: path))
    return old == new ? nil : (old, new)
  }

  private func bytes(of path: OutputPath) throws(FileSystemError) -> [UInt8] {
    try root.withFile(path.text) { file throws(FileSystemError) in try file.bytes() } ?? []
  }
}
