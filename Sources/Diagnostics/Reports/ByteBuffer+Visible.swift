import Bytes

extension String {
  /// The text as a terminal or a log may show it, see ``ByteBuffer/append(visible:)``.
  package var visible: String {
    var buffer = ByteBuffer()
    buffer.append(visible: self)
    return buffer.text
  }
}

extension ByteBuffer {
  /// Appends `text` so that a terminal shows it and obeys nothing in it.
  ///
  /// Messages quote what editors wrote: line ends become spaces, so that a diagnostic stays one line, and controls
  /// become references such as `\u{1B}`, the bidirectional ones included, which could show a text in another order. Of a
  /// text longer than any message ought to be, the beginning is shown: what it quotes may be megabytes.
  mutating func append(visible text: String) {
    let longest = 1_000
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < longest else { return append("…") }
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029: append(" ")
      case let value where Invisible.contains(value): append(text: "\\u{\(String(value, radix: 16, uppercase: true))}")
      default: append(bytes: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

/// The scalars that a terminal would obey and not show.
enum Invisible {
  /// Whether `scalar` is a control, or a bidirectional one.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
