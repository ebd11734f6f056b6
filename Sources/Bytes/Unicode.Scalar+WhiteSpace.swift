extension Unicode.Scalar {
  /// Whether it is white space, as `properties.isWhitespace` says, without a search of Unicode's tables for ASCII and the bulk of
  /// Han: most characters that anyone asks about are one or the other.
  @inlinable
  public var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x80, 0x3001...0xFFFF: false
    default: properties.isWhitespace
    }
  }
}
