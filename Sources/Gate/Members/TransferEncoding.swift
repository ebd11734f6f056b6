/// An encoding of the body of a mail part that hides its text. Source: RFC 2045, section 6.
enum TransferEncoding {
  case base64
  case quotedPrintable

  /// The name of the header, in lower case.
  static let header: StaticString = "content-transfer-encoding"

  /// Reads the value of the header; nil if it is an encoding that leaves the text as it is, or unknown.
  init?(_ value: ArraySlice<UInt8>) {
    let name = value.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x22 }
    if name.hasPrefixIgnoringCase("base64") {
      self = .base64
    } else if name.hasPrefixIgnoringCase("quoted-printable") {
      self = .quotedPrintable
    } else {
      return nil
    }
  }

  /// Returns the end of the body that starts at an offset: the first line that cannot be part of it, such as a
  /// boundary.
  func endOfBody(in bytes: ArraySlice<UInt8>, at start: Int) -> Int {
    var offset = start
    while offset < bytes.endIndex {
      let line = bytes.line(at: offset)
      switch self {
      case .base64:
        let isEncoded = line.allSatisfy {
          Base64Alphabet.standard.value(of: $0) != nil || [0x3D, 0x20, 0x09, 0x0D].contains($0)
        }
        guard isEncoded else { return offset }
      case .quotedPrintable:
        if line.starts(with: "--".utf8) || line.starts(with: "From ".utf8) { return offset }
      }
      offset = min(line.endIndex + 1, bytes.endIndex)
    }
    return offset
  }

  /// Decodes a body. What is malformed is skipped in base64 and kept in quoted-printable.
  func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .base64: Self.decodedBase64(body)
    case .quotedPrintable: Self.decodedQuotedPrintable(body)
    }
  }

  private static func decodedBase64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count / 4 * 3)
    var (bits, count) = (0, 0)
    for digit in body {
      guard let value = Base64Alphabet.standard.value(of: digit) else {
        // Padding ends a group, also if several encoded texts follow one another.
        if digit == 0x3D { (bits, count) = (0, 0) }
        continue
      }
      (bits, count) = (bits << 6 | value, count + 6)
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      bits &= (1 << count) - 1
    }
    return bytes
  }

  private static func decodedQuotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var offset = body.startIndex
    while offset < body.endIndex {
      let byte = body[offset]
      offset += 1
      if byte == 0x3D, offset + 1 < body.endIndex, let high = hexadecimalValue(body[offset]),
        let low = hexadecimalValue(body[offset + 1])
      {
        bytes.append(high << 4 | low)
        offset += 2
      } else if byte == 0x3D, offset < body.endIndex, body[offset] == 0x0A {
        offset += 1
      } else if byte == 0x3D, body[offset...].starts(with: [0x0D, 0x0A]) {
        offset += 2
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
