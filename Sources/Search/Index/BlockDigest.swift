import Bytes

/// What the directory needs of a block: for each of the directory's shards the terms of the block, and the titles that have them.
package struct BlockDigest: Sendable {
  /// The slices of all shards, one behind the other.
  let bytes: [UInt8]
  /// Where each slice ends.
  let ends: [UInt32]

  /// The slice of a shard.
  subscript(shard: Int) -> ArraySlice<UInt8> {
    bytes[(shard == 0 ? 0 : Int(ends[shard - 1]))..<Int(ends[shard])]
  }

  /// The hash of what the block says of a shard's terms.
  package func hash(ofShard shard: Int) -> UInt64 { self[shard].withUnsafeBytes { Hash64($0).value } }
}

extension BlockDigest {
  /// Appends the digest to a record.
  package func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(ends.count))
    for shard in ends.indices { encoder.write(UInt64(self[shard].count)) }
    encoder.write(UInt64(bytes.count))
    encoder.write(raw: bytes)
  }

  /// Reads a digest as an earlier build wrote it.
  package init(from decoder: inout RecordDecoder) throws {
    let count = try decoder.count()
    var ends: [UInt32] = []
    ends.reserveCapacity(count)
    var end: UInt32 = 0
    for _ in 0..<count {
      guard let size = UInt32(exactly: try decoder.number()), !end.addingReportingOverflow(size).overflow else {
        throw RecordFault.damaged
      }
      end += size
      ends.append(end)
    }
    bytes = Array(try decoder.slice(try decoder.count()))
    guard bytes.count == Int(end) else { throw RecordFault.damaged }
    self.ends = ends
  }
}
