extension Hash64 {
  /// Sixteen lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Reads at most sixteen hexadecimal digits; nil for anything else.
  public init?(hexadecimal text: String) {
    guard let first = text.utf8.first, first > UInt8(ascii: "-"), let value = UInt64(text, radix: 16) else {
      return nil
    }
    self.init(value: value)
  }
}

extension Hash64: Codable {
  /// Reads the number.
  public init(from decoder: any Decoder) throws {
    self.init(value: try decoder.singleValueContainer().decode(UInt64.self))
  }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
