import Bytes
import Synchronization

/// The hashes of the texts that a run has read, by their paths below the content folder.
final class FileHashes: Sendable {
  private let hashes: Lock<[String: Hash64]> = Lock([:])
  private let count = Atomic<Int>(0)

  /// How many bytes were read.
  var byteCount: Int { count.load(ordering: .relaxed) }

  /// Notes that the file at a path held `bytes`; their hash.
  func note(_ relative: String, _ bytes: [UInt8]) {
    let hash = Hash64(bytes)
    count.add(bytes.count, ordering: .relaxed)
    hashes.withLock { $0[relative] = hash }
  }

  /// The hash of a text, if it was read.
  func hash(of relative: String) -> Hash64? { hashes.withLock { $0[relative] } }

  /// The hash of all texts read so far and their paths.
  var whole: Hash64 {
    let sorted = hashes.withLock { $0.sorted { $0.key < $1.key } }
    let encoder = RecordEncoder()
    for (relative, hash) in sorted {
      encoder.write(relative)
      encoder.write(hash: hash)
    }
    return Hash64(encoder.bytes)
  }
}
