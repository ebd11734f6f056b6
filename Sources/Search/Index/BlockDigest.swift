import Bytes

/// The input of the directory from one block: for each shard of the directory, the terms of the block and the titles
/// that contain them.
package struct BlockDigest: Sendable {
  /// The concatenated slices of all shards.
  package let bytes: [UInt8]
  /// The location of each slice, and its hash.
  package let outline: DigestOutline

  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    outline = bytes.withUnsafeBytes { DigestOutline(of: $0, ends: ends) }
  }

  /// Returns the slice of a shard.
  package subscript(shard: Int) -> ArraySlice<UInt8> { bytes[outline.range(ofShard: shard)] }
}

/// The locations and hashes of the slices of a ``BlockDigest``: enough to determine which shards of the directory
/// change, and to read a slice from a file that may be damaged.
package struct DigestOutline: Sendable, Equatable {
  /// The end offset of each slice.
  private let ends: [UInt32]
  /// The hash of each slice.
  package let hashes: [Hash64]

  fileprivate init(of bytes: UnsafeRawBufferPointer, ends: [UInt32]) {
    self.ends = ends
    var start = 0
    hashes = ends.map { end in
      defer { start = Int(end) }
      return Hash64(UnsafeRawBufferPointer(rebasing: bytes[start..<Int(end)]))
    }
  }

  /// The size of all slices in bytes.
  package var byteCount: Int { Int(ends.last ?? 0) }

  /// Returns the byte range of a shard's slice.
  package func range(ofShard shard: Int) -> Range<Int> { (shard == 0 ? 0 : Int(ends[shard - 1]))..<Int(ends[shard]) }

  /// Whether `slice` is a shard's slice, by its hash.
  package func isValid(_ slice: ArraySlice<UInt8>, ofShard shard: Int) -> Bool {
    slice.withUnsafeBytes { Hash64($0) } == hashes[shard]
  }
}

extension DigestOutline {
  /// Encodes the outline.
  package func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(ends.count))
    for shard in ends.indices {
      encoder.write(UInt64(range(ofShard: shard).count))
      encoder.write(hash: hashes[shard])
    }
  }

  /// Decodes an outline that an earlier build wrote.
  package init(from decoder: inout RecordDecoder) throws {
    let count = try decoder.count()
    var ends: [UInt32] = []
    var hashes: [Hash64] = []
    var end: UInt32 = 0
    for _ in 0..<count {
      guard let size = UInt32(exactly: try decoder.unsignedInteger()), !end.addingReportingOverflow(size).overflow
      else {
        throw RecordCodingError.dataCorrupted
      }
      end += size
      ends.append(end)
      hashes.append(try decoder.hash())
    }
    self.ends = ends
    self.hashes = hashes
  }
}
