/// What may name an entity and stand in a URL.
package enum Identifier {
  /// Whether `text` is made of lower-case ASCII letters, digits, `-`, `_` and `.` alone, does not begin with a dot and is no
  /// longer than a file system takes with an ending. A name that Windows keeps for itself or cannot write is none.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "."), !text.hasSuffix("."), bytes.count <= 200
    else {
      return false
    }
    return bytes.allSatisfy(isAllowed) && !isDevice(text)
  }

  /// Whether a name, whatever its ending, is one of Windows' devices. Source: Microsoft, Naming Files, Paths, and Namespaces.
  private static func isDevice(_ text: some StringProtocol) -> Bool {
    let stem = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard stem.count == 3 || stem.count == 4 else { return false }
    return devices.contains(String(text[stem.startIndex..<stem.endIndex]))
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
