/// The alphabets of base64. Source: RFC 4648, sections 4 and 5.
enum Base64Alphabet {
  /// With `+` and `/`, as in mail.
  case standard
  /// With `-` and `_`, as in URLs.
  case url

  /// Returns the value of a digit; nil for any other byte.
  func value(of digit: UInt8) -> Int? {
    switch (digit, self) {
    case (0x41...0x5A, _): Int(digit) - 0x41
    case (0x61...0x7A, _): Int(digit) - 0x61 + 26
    case (0x30...0x39, _): Int(digit) - 0x30 + 52
    case (0x2B, .standard), (0x2D, .url): 62
    case (0x2F, .standard), (0x5F, .url): 63
    default: nil
    }
  }
}
