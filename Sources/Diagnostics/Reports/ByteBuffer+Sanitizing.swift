import Bytes

extension String {
  /// The text, sanitized for a terminal or a log; see ``ByteBuffer/append(sanitizing:)``.
  package var sanitized: String {
    var buffer = ByteBuffer()
    buffer.append(sanitizing: self)
    return buffer.text
  }
}

extension ByteBuffer {
  /// Appends `text`, sanitized so that a terminal interprets nothing in it.
  ///
  /// Messages quote the source. Line breaks become spaces, so that a diagnostic stays on one line, and control
  /// characters become references such as `\u{1B}`, including bidirectional controls, which could reorder the displayed
  /// text. Text longer than any reasonable message is truncated, because what it quotes may be megabytes.
  mutating func append(sanitizing text: String) {
    let longest = 1_000
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < longest else { return append("…") }
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029: append(" ")
      case let value where TerminalControls.contains(value):
        append(text: "\\u{\(String(value, radix: 16, uppercase: true))}")
      default: append(bytes: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}

/// The scalars that a terminal interprets instead of displaying.
enum TerminalControls {
  /// Whether `scalar` is a control character or a bidirectional control.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
