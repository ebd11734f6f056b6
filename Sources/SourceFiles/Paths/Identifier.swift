/// What may name an entity and stand in a URL.
package enum Identifier {
  /// Whether `text` is made of lower-case ASCII letters, digits, `-`, `_` and `.` alone, does not begin with a dot and is no
  /// longer than a file system takes with an ending. A name that Windows keeps for itself or cannot write is none.
  package static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isValid)
  }

  /// Whether a part of a text is valid.
  package static func isValid(_ text: Substring) -> Bool {
    var text = text
    return text.withUTF8(isValid)
  }

  private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 200 else { return false }
    let dot = UInt8(ascii: ".")
    return first != dot && bytes.last != dot && bytes.allSatisfy(isAllowed) && !isDevice(bytes)
  }

  /// Whether a name, whatever its ending, is one of Windows' devices. Source: Microsoft, Naming Files, Paths, and Namespaces.
  private static func isDevice(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    guard end == 3 || end == 4 else { return false }
    return devices.contains(String(decoding: bytes[..<end], as: UTF8.self))
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

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
    return isValid(result) ? result : nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
