import Bytes

/// The numbers of a file's reads, in ascending order without duplicates.
///
/// They remain in their encoded form, as varint deltas: a build scans those of tens of thousands of files, mostly just
/// to find that a few numbers are not among them.
struct ReadNumbers: Sendable {
  /// The deltas, in groups of seven bits.
  private(set) var bytes: ArraySlice<UInt8>

  /// Encodes numbers that are in ascending order.
  init(_ numbers: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count + numbers.count / 2)
    var last: UInt32 = 0
    for number in numbers {
      var step = number &- last
      while step >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: step) | 0x80)
        step >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: step))
      last = number
    }
    self.bytes = bytes[...]
  }

  /// Reads numbers in encoded form from a cache. They are validated when they are used.
  init(from decoder: inout RecordDecoder) throws { bytes = try decoder.slice(try decoder.count()) }

  /// Writes the numbers to a record.
  func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(bytes.count))
    encoder.write(raw: bytes)
  }

  /// Calls `body` with each number until it returns `false`. Returns whether it never did; `false` also if the encoding
  /// is invalid.
  private func allSatisfy(_ body: (UInt32) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var (number, step, shift) = (UInt64(0), UInt64(0), UInt64(0))
      for byte in bytes {
        guard shift < 35 else { return false }
        step |= UInt64(byte & 0x7F) << shift
        shift += 7
        if byte >= 0x80 { continue }
        number += step
        guard let number = UInt32(exactly: number), body(number) else { return false }
        (step, shift) = (0, 0)
      }
      return shift == 0
    }
  }

  /// Returns whether the encoding is valid, all numbers are below `bound`, and none is in `sorted`.
  func areDisjoint(from sorted: [UInt32], below bound: Int = .max) -> Bool {
    var index = 0
    return allSatisfy { number in
      guard Int(number) < bound else { return false }
      while index < sorted.count, sorted[index] < number { index += 1 }
      return index == sorted.count || sorted[index] != number
    }
  }

  /// Returns the numbers that `numbers` maps these to, or `nil` if one is not mapped. The mapping must preserve their
  /// order.
  func mapped(_ numbers: (UInt32) -> UInt32?) -> ReadNumbers? {
    var mapped: [UInt32] = []
    mapped.reserveCapacity(bytes.count)
    let isWhole = allSatisfy { number in
      guard let number = numbers(number) else { return false }
      mapped.append(number)
      return true
    }
    return isWhole ? ReadNumbers(mapped) : nil
  }

  /// Calls `body` with each number.
  func forEach(_ body: (UInt32) -> Void) {
    _ = allSatisfy { number in
      body(number)
      return true
    }
  }
}
