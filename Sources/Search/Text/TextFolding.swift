import Bytes
import Names

/// The form in which texts and queries are compared: NFKC without diacritics, in lower case, with Simplified
/// characters.
enum TextFolding {
  /// Calls `body` with each scalar of the folded form of well-formed UTF-8; nonspacing marks are left out.
  @inline(__always)
  static func forEachScalar(of text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var index = 0
    while index < text.count { index += forEachFoldedScalar(of: text, at: index, body) }
  }

  /// Calls `body` with each scalar of the folded form of the character at `index`, and returns the number of its bytes.
  @inline(__always)
  static func forEachFoldedScalar(of text: UnsafeBufferPointer<UInt8>, at index: Int, _ body: (UInt32) -> Void) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      body((0x41...0x5A).contains(byte) ? UInt32(byte | 0x20) : UInt32(byte))
      return 1
    }
    let (scalar, length) = UTF8Scalars.decode(text, at: index)
    if scalar >= 0x4E00, scalar <= 0x9FFF {
      body(ScriptFolding.simplified(scalar))
    } else if let form = CompatibilityForms.form(of: scalar) {
      for scalar in form { body(ScriptFolding.simplified(scalar)) }
    } else if !isMark(scalar) {
      body(ScriptFolding.simplified(scalar))
    }
    return length
  }

  /// Returns the folded form of a text, as in the test vectors.
  static func folded(_ text: String) -> String {
    var text = text
    var scalars = String.UnicodeScalarView()
    text.withUTF8 { bytes in
      forEachScalar(of: bytes) { scalar in Unicode.Scalar(scalar).map { scalars.append($0) } }
    }
    return String(scalars)
  }

  /// The mapping from Traditional to Simplified characters, which the browser loads for queries that need it.
  ///
  /// The Traditional characters are delta-encoded: starting from U+33FF, each ASCII mark advances by its distance from
  /// the space, and any other character is the Simplified form of the current one.
  static let pairs: String = {
    var pairs = String.UnicodeScalarView()
    var last: UInt32 = 0x33FF
    for value in UInt32(0x3400)...0x9FFF {
      let simplified = ScriptFolding.simplified(value)
      guard simplified != value, let to = Unicode.Scalar(simplified) else { continue }
      while last < value {
        let step = min(value - last, 0x5E)
        pairs.append(Unicode.Scalar(UInt8(0x20 + step)))
        last += step
      }
      pairs.append(to)
    }
    return String(pairs)
  }()

  private static func isMark(_ scalar: UInt32) -> Bool {
    // There are no nonspacing marks below U+0300, nor in these ranges of punctuation, the most frequent characters
    // above it.
    if scalar < 0x300 || (0x2000...0x206F).contains(scalar) || (0x3000...0x3029).contains(scalar)
      || (0xFF00...0xFFEF).contains(scalar)
    {
      return false
    }
    return Unicode.Scalar(scalar)?.properties.generalCategory == .nonspacingMark
  }
}
