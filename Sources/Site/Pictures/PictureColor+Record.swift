import Theme

extension PictureColor {
  /// The colour as an integer, in the order of `#rrggbb`.
  var number: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

  /// Creates a colour from an integer; returns `nil` if it is out of range.
  init?(number: Int) {
    guard (0..<1 << 24).contains(number) else { return nil }
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }
}
