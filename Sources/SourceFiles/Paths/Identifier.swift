/// What may name an entity and stand in a URL.
package enum Identifier {
  /// Whether `text` is made of lower-case ASCII letters, digits, `-`, `_` and `.` alone, does not begin with a dot and is no
  /// longer than a file system takes with an ending.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "."), bytes.count <= 200 else { return false }
    return bytes.allSatisfy(isAllowed)
  }

  /// A name near `text` that would be valid, or nil when nothing of it remains.
  package static func proposal(for text: some StringProtocol) -> String? {
    var result = ""
    for byte in text.lowercased().utf8 {
      if isAllowed(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") || result.hasSuffix(".") { result.removeLast() }
    while result.hasPrefix(".") || result.hasPrefix("-") { result.removeFirst() }
    return result.isEmpty || result.utf8.count > 200 ? nil : result
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
