import SourceFiles

/// The packed content of a file: gzip streams, files in zip archives, and runs of base64.
enum PackedContent {
  /// The minimum length of a run of base64 that can contain a passage of 12 Han characters.
  private static let minimumRunLength = 48

  /// The budget charged for a gzip stream in addition to its bytes, because overlapping headers can start a stream at
  /// every byte.
  private static let streamCost = 4096

  /// Calls `body` with the contents of each part in turn; `budget` is the number of bytes that may still be unpacked.
  static func forEach(in bytes: UnsafeRawBufferPointer, budget: inout Int, _ body: ([UInt8], inout Int) -> Void) {
    var offset = 0
    while offset < bytes.count, budget > 0 {
      if bytes[offset] == 0x1F, offset + 18 <= bytes.count, bytes[offset + 1] == 0x8B, bytes[offset + 2] == 8 {
        budget -= streamCost
        let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
        if let inflated = Inflate.gzip(rest, budget: &budget) { body(inflated, &budget) }
        offset += 1
        continue
      }
      if bytes[offset] == 0x50, offset + 30 < bytes.count, bytes[offset + 1] == 0x4B, bytes[offset + 2] == 3 {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
        if let inflated = Inflate.zip(rest, budget: &budget) { body(inflated, &budget) }
      }
      guard value(bytes[offset]) != nil else {
        offset += 1
        continue
      }
      let start = offset
      var digits = 0
      while offset < bytes.count {
        if value(bytes[offset]) != nil {
          digits += 1
          offset += 1
        } else if let escaped = escapedDigit(bytes, offset) {
          digits += 1
          offset += escaped.count
        } else if isFold(bytes, offset) {
          // Base64 is wrapped into lines in mail and in PEM.
          offset += 1
        } else {
          break
        }
      }
      guard digits >= minimumRunLength else { continue }
      // Decoding at each of the four offsets yields three quarters of the digits in bytes.
      budget -= 3 * digits
      for decoded in decodings(of: UnsafeRawBufferPointer(rebasing: bytes[start..<offset])) { body(decoded, &budget) }
    }
  }

  /// How attributes, JSON and URLs escape `+` and `/`.
  private static let escapes: [(text: [UInt8], value: UInt8)] = [
    (Array("\\/".utf8), 63), (Array("%2F".utf8), 63), (Array("%2f".utf8), 63), (Array("%2B".utf8), 62),
    (Array("%2b".utf8), 62), (Array("&#43;".utf8), 62), (Array("&#47;".utf8), 63), (Array("&#x2B;".utf8), 62),
    (Array("&#x2b;".utf8), 62), (Array("&#x2F;".utf8), 63), (Array("&#x2f;".utf8), 63),
  ]

  /// The value of the digit escaped at `offset`, and the length of the escape in bytes.
  private static func escapedDigit(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> (value: UInt8, count: Int)? {
    guard [0x25, 0x26, 0x5C].contains(bytes[offset]) else { return nil }
    let rest = bytes[offset...]
    return escapes.first { rest.starts(with: $0.text) }.map { ($0.value, $0.text.count) }
  }

  private static func isFold(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    guard bytes[offset] == 0x0A || bytes[offset] == 0x0D else { return false }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    return next == 0x0A || value(next) != nil
  }

  /// Decodes a run of base64 at each of the four possible offsets of a group of digits.
  private static func decodings(of run: UnsafeRawBufferPointer) -> [[UInt8]] {
    var values: [UInt8] = []
    values.reserveCapacity(run.count)
    var offset = 0
    while offset < run.count {
      if let value = value(run[offset]) {
        values.append(value)
      } else if let escaped = escapedDigit(run, offset) {
        values.append(escaped.value)
        offset += escaped.count - 1
      }
      offset += 1
    }
    return (0..<4).map { start in
      var decoded: [UInt8] = []
      decoded.reserveCapacity(values.count * 3 / 4)
      var (bits, count): (UInt32, UInt32) = (0, 0)
      for value in values.dropFirst(start) {
        (bits, count) = (bits << 6 | UInt32(value), count + 6)
        if count >= 8 {
          count -= 8
          decoded.append(UInt8(truncatingIfNeeded: bits >> count))
        }
      }
      return decoded
    }
  }

  /// The value of a digit of base64 or base64url.
  @inline(__always)
  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
