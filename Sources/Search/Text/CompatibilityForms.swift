import Bytes

/// The folded forms of compatibility characters: full-width letters, letters with diacritics, capitals, circled
/// numbers.
enum CompatibilityForms {
  /// Returns the folded form of `scalar`; nil if it is unchanged.
  @inline(__always)
  static func form(of scalar: UInt32) -> [UInt32]? {
    guard scalar < limit, bits[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0 else { return nil }
    return table.forms[scalar]
  }

  private static let limit: UInt32 = 0x20000
  private static let table = Table()
  private static let bits = table.bits

  private struct Table: Sendable {
    var forms: [UInt32: [UInt32]] = [:]
    /// A bit for each scalar below the limit, because most have no form and need no hash lookup.
    var bits = [UInt64](repeating: 0, count: Int(limit >> 6))

    init() {
      CompatibilityForms.entries.withUTF8Buffer { source in
        var first: UInt32?
        var form: [UInt32] = []
        var i = 0
        while i <= source.count {
          let (scalar, length) = i < source.count ? UTF8Scalars.decode(source, at: i) : (0x20, 1)
          i += length
          if scalar > 0x20 {
            if first == nil { first = scalar } else { form.append(scalar) }
          } else if let scalar = first {
            forms[scalar] = form
            bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
            first = nil
            form = []
          }
        }
      }
    }
  }
}
