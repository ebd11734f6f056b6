/// What may name a thing and stand in an address.
package enum Identifier {
  /// Whether `text` is made of ASCII letters, digits, `-`, `_` and `.` alone, does not begin with a dot and is no longer
  /// than a file system takes.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first != 0x2E, bytes.count <= 200 else { return false }
    return bytes.allSatisfy(isAllowed)
  }

  /// A name near `text` that would be valid, or nil when nothing of it remains.
  package static func proposal(for text: some StringProtocol) -> String? {
    var result = ""
    for byte in text.utf8 {
      if isAllowed(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") || result.hasSuffix(".") { result.removeLast() }
    while result.hasPrefix(".") || result.hasPrefix("-") { result.removeFirst() }
    return result.isEmpty ? nil : result
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
