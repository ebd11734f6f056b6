import SourceFiles

/// A reader's letter, moderated by the editors, from `letters.yml` beside an article.
package struct Letter: Sendable, Hashable, Codable {
  /// The name of the writer, as it is to be shown.
  package var name: String
  /// The date of receipt.
  package var date: PartialDate
  /// The text, without markup; paragraphs are separated by empty lines.
  package var text: String
  /// The editors' reply, if any.
  package var reply: String?

  /// Creates a letter.
  package init(name: String, date: PartialDate, text: String, reply: String? = nil) {
    self.name = name
    self.date = date
    self.text = text
    self.reply = reply
  }
}
