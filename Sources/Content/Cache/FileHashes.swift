import Bytes
import Synchronization

/// The hashes of the text files that a run has read, by path relative to the content folder.
final class FileHashes: Sendable {
  private let hashes: Lock<[String: Hash64]> = Lock([:])
  private let count = Atomic<Int>(0)

  /// The number of bytes read.
  var byteCount: Int { count.load(ordering: .relaxed) }

  /// Records the hash of `bytes` as that of the file at a path.
  func record(_ relative: String, _ bytes: [UInt8]) {
    let hash = Hash64(bytes)
    count.add(bytes.count, ordering: .relaxed)
    hashes.withLock { $0[relative] = hash }
  }

  /// Returns the hash of a file, or nil if it was not read.
  func hash(of relative: String) -> Hash64? { hashes.withLock { $0[relative] } }

  /// The combined hash of all files read so far and their paths.
  var combined: Hash64 {
    let sorted = hashes.withLock { $0.sorted { $0.key < $1.key } }
    let encoder = RecordEncoder()
    for (relative, hash) in sorted {
      encoder.write(relative)
      encoder.write(hash: hash)
    }
    return Hash64(encoder.bytes)
  }
}
