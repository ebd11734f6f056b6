import Bytes
import Search
import Synchronization

/// The digests of blocks from which the directory is built, one file per block, in `.xinglin/NAME.digests` beside the
/// output folder called NAME. After an edit, a build reads only the slices for the shards that change and writes the
/// file of one block.
///
/// The contents are verified by the hashes in ``SearchCache``. If a file is missing or damaged, its block is built
/// again.
final class DigestFiles: Sendable {
  private let work: WorkFolder
  private var folderName: String { work.name + ".digests" }
  private let folder = Lock<OpenFolder?>(nil)

  init(_ work: WorkFolder) { self.work = work }

  /// Returns the slice for a shard, or `nil` if it cannot be read or its hash does not match.
  func slice(ofShard shard: Int, of block: String, _ outline: DigestOutline) -> ArraySlice<UInt8>? {
    guard let folder = open(),
      let bytes = try? folder.withFile(
        block, { file throws(FileSystemError) in try file.bytes(in: outline.range(ofShard: shard)) }),
      outline.isValid(bytes[...], ofShard: shard)
    else { return nil }
    return bytes[...]
  }

  /// Writes the digest of a block. If that fails, the only consequence is a slower next build.
  func save(_ digest: BlockDigest, of block: String) {
    guard let above = try? work.openOrCreate(), (try? above.makeFolder(folderName)) != nil, let folder = open() else {
      return
    }
    do throws(FileSystemError) {
      try folder.removeAll(block)
      try folder.create(block) { file throws(FileSystemError) in try file.write(digest.bytes) }
    } catch {
      _ = try? folder.removeAll(block)
    }
  }

  /// Removes the digests of all blocks except `retained`.
  func removeAll(but retained: Set<String>) {
    guard let folder = open(), let names = try? folder.names() else { return }
    for name in names where !retained.contains(name) { _ = try? folder.removeAll(name) }
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
