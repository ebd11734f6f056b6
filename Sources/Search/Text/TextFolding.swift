import Bytes
import Names

/// The form in which texts and queries are compared: NFKC without marks on letters, lower case, Simplified characters.
enum TextFolding {
  /// Calls `body` with each scalar of the folded form of well-formed UTF-8; nonspacing marks are left out.
  @inline(__always)
  static func forEachScalar(of text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        body((0x41...0x5A).contains(byte) ? UInt32(byte | 0x20) : UInt32(byte))
        i += 1
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(text, at: i)
      i += length
      if scalar >= 0x4E00, scalar <= 0x9FFF {
        body(ScriptFolding.simplified(scalar))
      } else if let form = CompatibilityForms.form(of: scalar) {
        for scalar in form { body(ScriptFolding.simplified(scalar)) }
      } else if !isMark(scalar) {
        body(ScriptFolding.simplified(scalar))
      }
    }
  }

  /// The folded form of a text, as the vectors show it.
  static func folded(_ text: String) -> String {
    var text = text
    var scalars = String.UnicodeScalarView()
    text.withUTF8 { bytes in
      forEachScalar(of: bytes) { scalar in Unicode.Scalar(scalar).map { scalars.append($0) } }
    }
    return String(scalars)
  }

  /// Pairs of a Traditional character and the Simplified one for it, one behind the other, which the browser loads for queries
  /// that need them.
  static let pairs: String = {
    var pairs = String.UnicodeScalarView()
    for value in UInt32(0x3400)...0x9FFF {
      let simplified = ScriptFolding.simplified(value)
      guard simplified != value, let from = Unicode.Scalar(value), let to = Unicode.Scalar(simplified) else { continue }
      pairs.append(from)
      pairs.append(to)
    }
    return String(pairs)
  }()

  private static func isMark(_ scalar: UInt32) -> Bool {
    // No mark stands below, and CJK punctuation is the most frequent above.
    guard scalar >= 0x300, !(0x3000...0x3029).contains(scalar), !(0xFF00...0xFFEF).contains(scalar) else {
      return false
    }
    return Unicode.Scalar(scalar)?.properties.generalCategory == .nonspacingMark
  }
}
