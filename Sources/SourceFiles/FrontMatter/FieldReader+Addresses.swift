import Diagnostics

extension FieldReader {
  /// An address: whole with http, https or mailto, or from the root of the site.
  package mutating func address(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    return checked(text, key: key)
  }

  /// The address, if it is one.
  package mutating func checked(_ address: Located<String>, key: String) -> Located<String>? {
    let text = address.value
    let isWhole = Address.isWeb(text) && text.utf8.count > 8 || text.hasPrefix("mailto:")
    let isRooted = text.hasPrefix("/") && !text.hasPrefix("//") && !text.hasPrefix("/\\")
    let isBroken = text.unicodeScalars.contains { $0.value <= 0x20 || $0 == "\"" || $0 == "<" || $0 == ">" }
    guard isWhole || isRooted, !isBroken else {
      report(.invalidAddress(key, text), at: address.range)
      return nil
    }
    return address
  }
}
