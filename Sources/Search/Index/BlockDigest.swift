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
  package init(from reader: inout RecordReader) throws {
    let count = try reader.count()
    var ends: [UInt32] = []
    ends.reserveCapacity(count)
    var end: UInt32 = 0
    for _ in 0..<count {
      guard let size = UInt32(exactly: try reader.number()), !end.addingReportingOverflow(size).overflow else {
        throw RecordFault.damaged
      }
      end += size
      ends.append(end)
    }
    bytes = Array(try reader.slice(try reader.count()))
    guard bytes.count == Int(end) else { throw RecordFault.damaged }
    self.ends = ends
  }
}

/// The terms of a block in one shard of the directory.
struct DigestSlice {
  /// The keys of words and pairs, rising.
  var terms: [UInt32] = []
  /// For each of them the documents whose titles have it.
  var titles: [[UInt32]] = []
  /// The keys of single characters, rising.
  var characters: [UInt32] = []

  /// Appends the slice.
  func append(to bytes: inout [UInt8]) {
    bytes.append(number: UInt32(terms.count))
    var last: UInt32 = 0
    for (key, documents) in zip(terms, titles) {
      bytes.append(number: key - last)
      bytes.append(number: UInt32(documents.count))
      for document in documents { bytes.append(number: document) }
      last = key
    }
    bytes.append(number: UInt32(characters.count))
    last = 0
    for key in characters {
      bytes.append(number: key - last)
      last = key
    }
  }

  init() {}

  /// Reads a slice; what is damaged reads as if it ended.
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var key: UInt32 = 0
    for _ in 0..<rest.takeNumber() where !rest.isEmpty {
      key &+= rest.takeNumber()
      terms.append(key)
      var documents: [UInt32] = []
      for _ in 0..<rest.takeNumber() where !rest.isEmpty { documents.append(rest.takeNumber()) }
      titles.append(documents)
    }
    key = 0
    for _ in 0..<rest.takeNumber() where !rest.isEmpty {
      key &+= rest.takeNumber()
      characters.append(key)
    }
  }

  /// A number by which a reader tells whether a directory and a block have the same terms here.
  var checksum: UInt32 {
    var hash = TermHash.seed
    for key in terms { hash = TermHash.adding(key, to: hash) }
    for key in characters { hash = TermHash.adding(key, to: hash) }
    return TermHash.mixed(hash) & 0xFFFF
  }
}

extension [UInt8] {
  /// Appends a number in groups of seven bits, the lowest first.
  mutating func append(number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension ArraySlice<UInt8> {
  /// Takes a number from the front; zero at the end.
  fileprivate mutating func takeNumber() -> UInt32 {
    var (number, shift): (UInt32, UInt32) = (0, 0)
    while let byte = popFirst() {
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }
}
