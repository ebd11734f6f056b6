import Bytes
import Diagnostics
import Synchronization

/// A tree of files whose folders do not exist in the output yet. The folders are created in the staging folder, so that
/// a single rename moves one into place with everything in it.
package final class StagedTree: Sendable {
  package let folder: OpenFolder
  /// The folders created so far.
  private let createdFolders: Lock<Set<Substring>> = Lock([])

  /// Creates an empty tree in a folder; throws if the name is already in use.
  package init(_ name: String, in parent: OpenFolder) throws(FileSystemError) {
    guard try parent.makeFolder(name), let folder = try parent.folder(name) else {
      throw FileSystemError(.makeFolder, parent.path(of: name), .changed)
    }
    self.folder = folder
  }

  /// Opens the tree with a given name in a folder, creating it if necessary.
  package init(in parent: OpenFolder, at name: String) throws(FileSystemError) {
    _ = try parent.makeFolder(name)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .unmanaged) }
    self.folder = folder
  }

  /// Creates the file at a path of the site and calls `fill` to write it. Each path is written once.
  package func create(
    _ path: OutputPath, _ fill: (OpenFile) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    if !path.folder.isEmpty { try makeFolder(path.folder) }
    // This build created the folders itself, so none of them can be a symbolic link.
    try folder.create(path.text, fill)
  }

  /// Creates a hard link at a path of the site to a file in another folder; returns `false` if the file system does not
  /// support that.
  package func link(_ name: String, of source: OpenFolder, to path: OutputPath) throws(FileSystemError) -> Bool {
    if !path.folder.isEmpty { try makeFolder(path.folder) }
    return try source.link(name, to: folder, as: path.text)
  }

  private func makeFolder(_ path: Substring) throws(FileSystemError) {
    if createdFolders.withLock({ $0.contains(path) }) { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[..<slash]) }
    _ = try folder.makeFolder(String(path))
    _ = createdFolders.withLock { $0.insert(path) }
  }
}
