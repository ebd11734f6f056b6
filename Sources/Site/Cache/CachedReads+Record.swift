import Bytes

extension CachedReads {
  /// The approximate encoded size in bytes.
  var byteCount: Int { records.count + checks.count * 20 + 64 }

  /// Encodes the reads.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: shape)
    encoder.write(UInt64(records.count))
    encoder.write(raw: records)
    encoder.write(UInt64(count))
    encoder.write(UInt64(settledCount))
    encoder.write(UInt64(checks.count))
    for check in checks { check.write(to: encoder) }
  }

  /// Decodes the reads.
  init(from decoder: inout RecordDecoder) throws {
    shape = try decoder.hash()
    records = try decoder.slice(try decoder.count())
    let (count, settled) = (try decoder.number(), try decoder.number())
    // Each read takes at least one byte.
    guard count <= UInt64(records.count), settled <= count, count < UInt64(UInt32.max) else {
      throw RecordFault.damaged
    }
    self.count = Int(count)
    settledCount = Int(settled)
    let checkCount = try decoder.count()
    checks.reserveCapacity(checkCount)
    for _ in 0..<checkCount {
      let check = try Check(from: &decoder)
      guard check.number < count, check.isWithin(records.count) else { throw RecordFault.damaged }
      checks.append(check)
    }
  }
}

extension CachedReads.Check {
  func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(number))
    switch subject {
    case .article(let key):
      encoder.write(UInt64(0))
      encoder.write(hash: key)
    case .text(let key):
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
    guard let number = UInt32(exactly: try decoder.number()) else { throw RecordFault.damaged }
    let (kind, word) = (try decoder.number(), try decoder.word())
    switch kind {
    case 0: subject = .article(Hash64(value: word))
    case 1: subject = .text(Hash64(value: word))
    case 2: subject = .card(Hash64(value: word))
    case 3:
      guard let offset = Int(exactly: word) else { throw RecordFault.damaged }
      subject = .other(offset)
    default: throw RecordFault.damaged
    }
    self.number = number
    hash = try decoder.hash()
  }

  /// Whether its offset, if any, is less than `count`.
  func isWithin(_ count: Int) -> Bool { if case .other(let offset) = subject { offset < count } else { true } }
}
