import SourceFiles

/// A reader's letter, moderated by the editors, from `letters.yml` beside an article.
public struct Letter: Sendable, Hashable, Codable {
  /// Who wrote it, as it is to be shown.
  public var name: String
  /// When it was received.
  public var date: PartialDate
  /// The text, without markup; paragraphs are parted by empty lines.
  public var text: String
  /// What the editors answer, if they do.
  public var reply: String?

  /// A letter.
  public init(name: String, date: PartialDate, text: String, reply: String? = nil) {
    self.name = name
    self.date = date
    self.text = text
    self.reply = reply
  }
}
