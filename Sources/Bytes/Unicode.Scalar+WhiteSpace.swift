extension Unicode.Scalar {
  /// Whether the scalar is white space, like `properties.isWhitespace`, but without a table lookup for ASCII and most
  /// of Han, which are nearly all characters tested.
  @inlinable
  public var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x80, 0x3001...0xFFFF: false
    default: properties.isWhitespace
    }
  }
}
