/// The wide scalars: East Asian Width W, F or H without default emoji presentation, or Hangul.
///
/// Source: UAX #11 and UAX #24 of Unicode 17, UTS #51 for the excluded emoji. Blocks separated only by unassigned code
/// points are merged.
enum WideScalars {
  /// Whether `scalar` is wide.
  static func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x1100 { return false }
    if (0x3250...0xA4C6).contains(scalar) { return true }
    if (0xAC00...0xD7FB).contains(scalar) { return true }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247,
    0xA960...0xA97C, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFFDC, 0xFFE0...0xFFEE,
    0x16FE0...0x16FF6, 0x17000...0x18DF2, 0x1AFF0...0x1AFFE, 0x1B000...0x1B2FB, 0x1D300...0x1D356,
    0x1D360...0x1D376, 0x1F200...0x1F200, 0x1F202...0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E,
    0x1F230...0x1F231, 0x1F237...0x1F237, 0x1F23B...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265,
    0x20000...0x3FFFD,
  ]
}
