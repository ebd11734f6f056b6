/// Decodes character references in HTML: numeric ones, and the few named ones that generators write.
enum CharacterReferences {
  private static let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "copy": "©",
  ]

  /// Returns `text` with its references decoded. Unknown references stay unchanged.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      output += rest[..<mark]
      let after = rest[rest.index(after: mark)...]
      guard let end = after.prefix(10).firstIndex(of: ";"), let character = character(after[..<end]) else {
        output += "&"
        rest = after
        continue
      }
      output += character
      rest = after[after.index(after: end)...]
    }
    return output + rest
  }

  private static func character(_ name: Substring) -> String? {
    if let reference = names[name] { return reference }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
