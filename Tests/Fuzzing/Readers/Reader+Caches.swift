import Bytes

@testable import Releases
@testable import Search
@testable import Site

extension Reader {
  /// Reads the caches of builds and publications. The checksums are valid, as an attacker would make them.
  func readCache(_ bytes: [UInt8]) {
    switch self {
    case .search:
      let front = RecordEncoder()
      front.write(raw: SearchCache.header)
      front.write(hash: Hash64(value: 1))
      front.write(hash: Hash64(bytes))
      for entry in SearchCache(front.bytes + bytes, identity: Hash64(value: 1))?.entries ?? [] {
        _ = entry.names.runs
        for shard in entry.outline.hashes.indices {
          precondition(entry.outline.range(ofShard: shard).upperBound <= entry.outline.byteCount)
        }
      }
    case .scaled: _ = PictureCache(PictureCache.preamble(of: bytes) + bytes, nil)?.bytes(nil)
    case .digest:
      let layout = IndexLayout(weight: 100_000 * IndexLayout.textWeight)
      _ = TermDirectory.shard([(bytes[...], layout.textsPerBlock)], layout)
    default:
      for path in CompressedFileCache.records(in: bytes).keys { precondition(OutputPath(path.text) == path) }
    }
  }
}
