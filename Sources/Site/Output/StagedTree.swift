import Bytes
import Diagnostics
import Synchronization

/// Files whose folders are not in the output yet: made in such folders beside it, so that one rename moves a folder with all that
/// is in it.
package final class StagedTree: Sendable {
  package let folder: OpenFolder
  /// The folders that were made.
  private let made: Lock<Set<Substring>> = Lock([])

  /// An empty tree in a folder that holds nothing of that name.
  package init(_ name: String, in parent: OpenFolder) throws(FileSystemError) {
    guard try parent.makeFolder(name), let folder = try parent.folder(name) else {
      throw FileSystemError(.makeFolder, parent.path(of: name), .changed)
    }
    self.folder = folder
  }

  /// The tree at a name in a folder, which is made where it is missing.
  package init(in parent: OpenFolder, at name: String) throws(FileSystemError) {
    _ = try parent.makeFolder(name)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .foreign) }
    self.folder = folder
  }

  /// Makes the file at a path of the site, which `fill` writes. A path is written once.
  package func create(
    _ path: OutputPath, _ fill: (OpenFile) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    if !path.folder.isEmpty { try makeFolder(path.folder) }
    // The folders are this build's own, so that no link can stand on the way.
    try folder.create(path.text, fill)
  }

  /// Gives a file of another folder a second name at a path of the site; false where the file system cannot.
  package func link(_ name: String, of source: OpenFolder, to path: OutputPath) throws(FileSystemError) -> Bool {
    if !path.folder.isEmpty { try makeFolder(path.folder) }
    return try source.link(name, to: folder, as: path.text)
  }

  private func makeFolder(_ path: Substring) throws(FileSystemError) {
    if made.withLock({ $0.contains(path) }) { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[..<slash]) }
    _ = try folder.makeFolder(String(path))
    _ = made.withLock { $0.insert(path) }
  }
}
