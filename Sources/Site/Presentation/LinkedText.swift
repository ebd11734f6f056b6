import Theme

/// A line of plain text whose mailboxes and URLs are links: `纠错：editor@example.org`.
enum LinkedText {
  /// The parts of `text` in order; all together they are the text.
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

  /// The first mailbox in `text`.
  static func mailbox(in text: String) -> String? { words(of: text).first(where: isMailbox).map(String.init) }

  /// Runs of the characters that mailboxes and URLs are made of, and what stands between them.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    for index in text.indices where index > start && isPart(text[index]) != isPart(text[text.index(before: index)]) {
      words.append(text[start..<index])
      start = index
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }

  private static func isPart(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return (0x21...0x7E).contains(byte) && !"\"'()<>,;".utf8.contains(byte)
  }

  private static func url(of word: Substring) -> String? {
    if isMailbox(word) { return "mailto:" + word }
    return word.hasPrefix("https://") || word.hasPrefix("http://") ? String(word) : nil
  }

  /// Whether a word is a name, an `@` and a host with a dot. Source: the common part of RFC 5322, section 3.4.1.
  private static func isMailbox(_ word: Substring) -> Bool {
    let halves = word.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return false }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
      && halves[0].allSatisfy { $0.isLetter || $0.isNumber || "._%+-".contains($0) }
  }
}
