import Site

/// The files of an output folder, except the internal ones of builds. Symbolic links are not followed.
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

  /// Returns whether a file has the same contents in both folders. Files of any size are compared in chunks.
  func hasSameContents(as other: OutputTree, at path: OutputPath) throws(FileSystemError) -> Bool {
    // Unchanged files of releases are hard links to the same inode.
    if let stamp = try root.stamp(path.text), try stamp == other.root.stamp(path.text) { return true }
    return try root.withFile(path.text) { file throws(FileSystemError) in
      try other.root.withFile(path.text) { other throws(FileSystemError) in
        try file.hash(ifEqualTo: other) != nil
      } ?? false
    } ?? false
  }

  /// The maximum size of a page that is compared, in bytes.
  private static let maximumPageSize = 32 << 20

  /// Reads a page. Returns nil if it exceeds the size limit, which no page of a build does.
  func page(at path: OutputPath) throws(FileSystemError) -> PageText? {
    let bytes = try root.withFile(path.text) { file throws(FileSystemError) in
      file.size <= Self.maximumPageSize ? try file.bytes() : nil
    }
    return (bytes ?? nil).map { PageText($0) }
  }
}
