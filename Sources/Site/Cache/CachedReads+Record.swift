import Bytes

extension CachedReads {
  /// The approximate encoded size in bytes.
  var byteCount: Int { records.count + volatileReads.count * 20 + 64 }

  /// Encodes the reads.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: structureFingerprint)
    encoder.write(UInt64(records.count))
    encoder.write(raw: records)
    encoder.write(UInt64(count))
    encoder.write(UInt64(compactedCount))
    encoder.write(UInt64(volatileReads.count))
    for read in volatileReads { read.write(to: encoder) }
  }

  /// Decodes the reads.
  init(from decoder: inout RecordDecoder) throws {
    structureFingerprint = try decoder.hash()
    records = try decoder.slice(try decoder.count())
    let (count, compacted) = (try decoder.unsignedInteger(), try decoder.unsignedInteger())
    // Each read takes at least one byte.
    guard count <= UInt64(records.count), compacted <= count, count < UInt64(UInt32.max) else {
      throw RecordCodingError.dataCorrupted
    }
    self.count = Int(count)
    compactedCount = Int(compacted)
    let volatileCount = try decoder.count()
    volatileReads.reserveCapacity(volatileCount)
    for _ in 0..<volatileCount {
      let read = try VolatileRead(from: &decoder)
      guard read.number < count, read.isWithin(records.count) else { throw RecordCodingError.dataCorrupted }
      volatileReads.append(read)
    }
  }
}

extension CachedReads.VolatileRead {
  func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(number))
    switch subject {
    case .article(let key):
      encoder.write(UInt64(0))
      encoder.write(hash: key)
    case .body(let key):
      encoder.write(UInt64(1))
      encoder.write(hash: key)
    case .card(let key):
      encoder.write(UInt64(2))
      encoder.write(hash: key)
    case .other(let offset):
      encoder.write(UInt64(3))
      encoder.write(word: UInt64(offset))
    }
    encoder.write(hash: hash)
  }

  init(from decoder: inout RecordDecoder) throws {
    guard let number = UInt32(exactly: try decoder.unsignedInteger()) else { throw RecordCodingError.dataCorrupted }
    let (kind, word) = (try decoder.unsignedInteger(), try decoder.word())
    switch kind {
    case 0: subject = .article(Hash64(value: word))
    case 1: subject = .body(Hash64(value: word))
    case 2: subject = .card(Hash64(value: word))
    case 3:
      guard let offset = Int(exactly: word) else { throw RecordCodingError.dataCorrupted }
      subject = .other(offset)
    default: throw RecordCodingError.dataCorrupted
    }
    self.number = number
    hash = try decoder.hash()
  }

  /// Whether its offset, if any, is less than `count`.
  func isWithin(_ count: Int) -> Bool { if case .other(let offset) = subject { offset < count } else { true } }
}
