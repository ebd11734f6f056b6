extension Hash64 {
  /// The hash as sixteen lowercase hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Parses up to sixteen hexadecimal digits; nil for anything else.
  public init?(hexadecimal text: String) {
    guard let first = text.utf8.first, first > UInt8(ascii: "-"), let value = UInt64(text, radix: 16) else {
      return nil
    }
    self.init(value: value)
  }
}

extension Hash64: Codable {
  /// Decodes the value as an integer.
  public init(from decoder: any Decoder) throws {
    self.init(value: try decoder.singleValueContainer().decode(UInt64.self))
  }

  /// Encodes the value as an integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
