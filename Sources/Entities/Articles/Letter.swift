import SourceFiles

/// A reader's letter, moderated by the editors, from `letters.yml` beside an article.
package struct Letter: Sendable, Hashable, Codable {
  /// Who wrote it, as it is to be shown.
  package var name: String
  /// When it was received.
  package var date: PartialDate
  /// The text, without markup; paragraphs are parted by empty lines.
  package var text: String
  /// What the editors answer, if they do.
  package var reply: String?

  /// A letter.
  package init(name: String, date: PartialDate, text: String, reply: String? = nil) {
    self.name = name
    self.date = date
    self.text = text
    self.reply = reply
  }
}
