import Theme

/// Plain text in which email addresses and URLs become links: `纠错：editor@example.org`.
enum LinkedText {
  /// Returns the parts of `text` in order. Concatenated, they equal the text.
  static func parts(of text: String) -> [Name] {
    var parts: [Name] = []
    var plain = ""
    for word in words(of: text) {
      guard let url = url(of: word) else {
        plain += word
        continue
      }
      if !plain.isEmpty { parts.append(Name(plain)) }
      plain = ""
      parts.append(Name(String(word), url))
    }
    if !plain.isEmpty { parts.append(Name(plain)) }
    return parts
  }

  /// Returns the first email address in `text`.
  static func mailbox(in text: String) -> String? { words(of: text).first(where: isMailbox).map(String.init) }

  /// Splits a text into runs of characters that occur in email addresses and URLs, and the text between them.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    for index in text.indices
    where index > start && isWordCharacter(text[index]) != isWordCharacter(text[text.index(before: index)]) {
      words.append(text[start..<index])
      start = index
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (0x21...0x7E).contains(byte) && !"\"'()<>,;".utf8.contains(byte)
  }

  private static func url(of word: Substring) -> String? {
    if isMailbox(word) { return "mailto:" + word }
    return word.hasPrefix("https://") || word.hasPrefix("http://") ? String(word) : nil
  }

  /// Whether a word is an email address: a local part, an `@`, and a host that contains a dot. Source: the common part
  /// of RFC 5322, section 3.4.1.
  private static func isMailbox(_ word: Substring) -> Bool {
    let halves = word.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return false }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
      && halves[0].allSatisfy { $0.isLetter || $0.isNumber || "._%+-".contains($0) }
  }
}
