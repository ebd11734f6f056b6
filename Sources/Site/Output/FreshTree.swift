import Synchronization

/// Files of a site of which nothing is in its place yet: made beside it, and put there a folder at a time.
///
/// Most builds on a server that publishes begin with an empty folder. A file of its own place to be made in, and a rename, are then
/// needed for none of them: nobody sees the tree before it is whole, and one rename moves a folder with all that is in it.
final class FreshTree: Sendable {
  private let path: String
  private let folder: Int32
  /// The folders that were made.
  private let made: Mutex<Set<Substring>> = Mutex([])

  /// An empty tree at `path`.
  init(_ path: String) throws(FileSystemError) {
    self.path = path
    try FileSystem.makeFolder(path)
    folder = try FileSystem.openFolder(path)
  }

  deinit { FileSystem.closeFolder(folder) }

  /// Makes the file at a path of the site; gives what the system says of it. A path is written once.
  func write(_ bytes: [UInt8], to file: String) throws(FileSystemError) -> OutputStamp {
    if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(file[..<slash]) }
    return try FileSystem.create(file, in: folder, with: bytes, shownAs: path)
  }

  private func makeFolder(_ name: Substring) throws(FileSystemError) {
    if made.withLock({ $0.contains(name) }) { return }
    try FileSystem.makeFolder(String(name), in: folder, shownAs: path)
    _ = made.withLock { $0.insert(name) }
  }

  /// Puts everything in its place below `root`, where there may be other files by now.
  func place(in root: String) throws(FileSystemError) { try FileSystem.merge(path, into: root) }
}
