import Bytes
import Search
import Synchronization

/// What the directory needs of each block, in a file for each in `.xinglin/NAME.digests` beside the output folder called NAME: an
/// edit reads the slices of the shards that it changes, and writes the file of one block.
///
/// What stands there is checked by the hashes of ``SearchCache``; where it is gone or damaged, the block is made again.
final class DigestFiles: Sendable {
  private let work: WorkFolder
  private var folderName: String { work.name + ".digests" }
  private let folder = Lock<OpenFolder?>(nil)

  init(_ work: WorkFolder) { self.work = work }

  /// The slice of a shard; nil where it cannot be read as it was written.
  func slice(ofShard shard: Int, of block: String, _ outline: DigestOutline) -> ArraySlice<UInt8>? {
    guard let folder = open(),
      let bytes = try? folder.withFile(
        block, { file throws(FileSystemError) in try file.bytes(in: outline.range(ofShard: shard)) }),
      outline.holds(bytes[...], ofShard: shard)
    else { return nil }
    return bytes[...]
  }

  /// Writes the digest of a block. Where the system refuses, the next build takes longer, and that is all.
  func save(_ digest: BlockDigest, of block: String) {
    guard let above = try? work.make(), (try? above.makeFolder(folderName)) != nil, let folder = open() else { return }
    do throws(FileSystemError) {
      try folder.removeAll(block)
      try folder.create(block) { file throws(FileSystemError) in try file.write(digest.bytes) }
    } catch {
      _ = try? folder.removeAll(block)
    }
  }

  /// Removes the digests of all blocks but some.
  func removeAll(but kept: Set<String>) {
    guard let folder = open(), let names = try? folder.names() else { return }
    for name in names where !kept.contains(name) { _ = try? folder.removeAll(name) }
  }

  /// Removes the folder.
  func removeAll() {
    guard let above = try? work.open() else { return }
    _ = try? above.removeAll(folderName)
  }

  private func open() -> OpenFolder? {
    folder.withLock { folder in
      if let folder { return folder }
      folder = (try? work.open()).flatMap { try? $0?.folder(folderName) }
      return folder
    }
  }
}
