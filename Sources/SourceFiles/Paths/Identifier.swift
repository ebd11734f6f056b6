import Diagnostics

/// The identifiers of entities, as used in file names and URLs.
package enum Identifier {
  /// Whether `text` consists of lowercase ASCII letters, digits, `-`, `_` and `.`, neither begins nor ends with a dot,
  /// and is at most 200 bytes, so that a file name has room for an extension. Names that Windows reserves or cannot
  /// write are invalid.
  package static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isValid)
  }

  /// Whether a substring is a valid identifier.
  package static func isValid(_ text: Substring) -> Bool {
    var text = text
    return text.withUTF8(isValid)
  }

  private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 200 else { return false }
    let dot = UInt8(ascii: ".")
    return first != dot && bytes.last != dot && bytes.allSatisfy(isAllowed) && !isReservedDeviceName(bytes)
  }

  /// Whether a name, regardless of case and extension, is that of a Windows device, which makes it invalid.
  package static func isReservedDeviceName(_ text: String) -> Bool {
    var text = text.lowercased()
    return text.withUTF8(isReservedDeviceName)
  }

  /// Whether a name, regardless of its extension, is a Windows device. Source: Microsoft, Naming Files, Paths, and
  /// Namespaces.
  private static func isReservedDeviceName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    guard end == 3 || end == 4 else { return false }
    return devices.contains(String(decoding: bytes[..<end], as: UTF8.self))
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Returns a valid identifier derived from `text`; nil if there is none.
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

extension Problem {
  /// A name that is not a valid identifier.
  package static func invalidID(_ name: String, canHaveSlug: Bool = false) -> Problem {
    Identifier.isReservedDeviceName(name)
      ? .reservedDeviceName(name, canHaveSlug: canHaveSlug)
      : .invalidID(name, proposal: Identifier.proposal(for: name), canHaveSlug: canHaveSlug)
  }
}
