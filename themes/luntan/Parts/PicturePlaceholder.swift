import Theme

/// The placeholder colours of loading images. There are only a few because pages contain no inline styles.
enum PicturePlaceholder {
  /// The colours, as `0xrrggbb`: greys from dark to light, then six hues in three lightnesses, muted like the mean
  /// colours of photographs.
  private static let colors: [Int] = [
    0x1c1c1a, 0x484743, 0x75736e, 0xa3a19b, 0xcfcdc7, 0xf1efe9,
    0x4f3029, 0x8f5a4c, 0xc99c8c, 0x4d3f26, 0x8d7546, 0xcdb98c, 0x334426, 0x627f4c, 0xa5bd90,
    0x264345, 0x4a7d80, 0x8fbcbd, 0x2a3a57, 0x53709d, 0x97aecf, 0x48304f, 0x84598f, 0xbf9bc8,
  ]

  private static func components(of color: Int) -> (red: Int, green: Int, blue: Int) {
    (color >> 16, color >> 8 & 0xFF, color & 0xFF)
  }

  /// Returns the class of the perceptually nearest colour. Source: the “redmean” weights of T. Riemersma, Colour
  /// metric.
  static func className(for color: PictureColor) -> String {
    var nearest = (index: 0, distance: Int.max)
    for (index, other) in colors.enumerated() {
      let other = components(of: other)
      let mean = (Int(color.red) + other.red) / 2
      let (red, green, blue) = (
        Int(color.red) - other.red, Int(color.green) - other.green, Int(color.blue) - other.blue
      )
      let distance = (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
      if distance < nearest.distance { nearest = (index, distance) }
    }
    return "t\(nearest.index)"
  }

  /// The style sheet that defines the classes.
  static var styleSheet: [UInt8] {
    Array(
      colors.enumerated().map { index, color in
        let digits = String(color, radix: 16)
        return ".t\(index) img{background:#\(String(repeating: "0", count: 6 - digits.count))\(digits)}"
      }.joined().utf8)
  }
}
