import Bytes

/// The numbers of what a file read, each once and in their order.
///
/// They stay as they are written, as the steps from each to the next: a build looks at those of tens of thousands of files, and
/// most only to see that a few numbers are not among them.
struct ReadNumbers: Sendable {
  /// The steps, in groups of seven bits.
  private(set) var bytes: ArraySlice<UInt8>

  /// Numbers in their order.
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

  /// Numbers as an earlier build wrote them; nothing of it is believed until it is read.
  init(from decoder: inout RecordDecoder) throws { bytes = try decoder.slice(try decoder.count()) }

  /// Writes the numbers.
  func write(to encoder: RecordEncoder) {
    encoder.write(UInt64(bytes.count))
    encoder.write(raw: bytes)
  }

  /// Hands over each number until `body` says no; whether it never did. What no build wrote are no numbers.
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

  /// Returns whether these are numbers below `bound`, and none of some sorted numbers is among them.
  func areDisjoint(from sorted: [UInt32], below bound: Int = .max) -> Bool {
    var place = 0
    return allSatisfy { number in
      guard Int(number) < bound else { return false }
      while place < sorted.count, sorted[place] < number { place += 1 }
      return place == sorted.count || sorted[place] != number
    }
  }

  /// The numbers that stand for these; nil where one has none. Their order must be that of these.
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

  /// Hands over each number.
  func forEach(_ body: (UInt32) -> Void) {
    _ = allSatisfy { number in
      body(number)
      return true
    }
  }
}
