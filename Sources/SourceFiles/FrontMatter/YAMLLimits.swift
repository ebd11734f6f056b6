/// Bounds that keep hostile YAML from costing more than its size; no editor comes near them.
package enum YAMLLimits {
  /// The most bytes of front matter or of site.yml.
  package static let bytes = 1 << 20
  /// The deepest nesting of lists and maps.
  package static let depth = 32
  /// The most values after aliases were followed.
  package static let values = 200_000

  /// Whether a text may be given to the parser at all.
  ///
  /// Brackets may be nested no deeper than a parser that calls itself can bear; and what `n` aliases can blow up, at most
  /// 3^(n/3) times the size, must stay small. Both are counted over quotation marks and comments, on the safe side.
  static func admits(_ bytes: ArraySlice<UInt8>) -> Bool {
    var nesting = 0
    var dashes = 0
    var growth = Double(bytes.count)
    var previous: UInt8 = 0x0A
    for byte in bytes {
      switch byte {
      case 0x5B, 0x7B: nesting += 1
      case 0x5D, 0x7D: nesting = max(0, nesting - 1)
      case 0x0A: dashes = 0
      case 0x2D where previous == 0x20 || previous == 0x0A: dashes += 1
      case 0x2A where isBoundary(previous): growth *= 1.4423
      default: break
      }
      if nesting > depth * 4 || dashes > depth * 4 || growth > 20_000_000 { return false }
      previous = byte
    }
    return true
  }

  /// Whether an alias may begin after `byte`.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x2C, 0x5B, 0x7B: true
    default: false
    }
  }
}
