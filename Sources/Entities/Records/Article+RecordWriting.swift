import Bytes
import Diagnostics
import Markdown
import SourceFiles

/// What every article has is written field by field, in the order of declaration; what few have is left to `Codable`.
extension Article.Identity {
  package func write(to encoder: RecordEncoder) {
    for text in [id, path, url, title] { encoder.write(text) }
    encoder.write(optional: subtitle)
    encoder.write(optional: kicker)
    encoder.write(kind.rawValue)
    encoder.write(summary)
    encoder.write(optional: language)
  }
}

extension Article.Publication {
  package func write(to encoder: RecordEncoder) throws {
    date.write(to: encoder)
    encoder.write(optional: updated) { $0.write(to: encoder) }
    try access.write(to: encoder)
    encoder.write(texts: aliases)
    try encoder.write(optional: pending) { try encoder.write($0) }
  }
}

extension Article.Credits {
  package func write(to encoder: RecordEncoder) throws {
    for texts in [authors, correspondents, editors, reviewers] { encoder.write(texts: texts) }
    try encoder.write(optional: source)
    encoder.write(isOriginal)
    try encoder.write(optional: reprint) { try encoder.write($0) }
    try encoder.write(rare: organisers)
    try encoder.write(rare: contributions)
    try encoder.write(optional: sponsor) { try encoder.write($0) }
  }
}

extension Article.Relations {
  package func write(to encoder: RecordEncoder) throws {
    try encoder.write(optional: column)
    try encoder.write(list: hospitals)
    try encoder.write(list: mentions)
    try encoder.write(list: people)
    try encoder.write(list: awards)
    try encoder.write(rare: citations)
    encoder.write(optional: series)
    try encoder.write(list: tags)
    try encoder.write(rare: speakers)
    try encoder.write(rare: posts)
  }
}

extension Article.Media {
  package func write(to encoder: RecordEncoder) throws {
    try encoder.write(optional: cover) { try encoder.write($0) }
    try encoder.write(optional: video) { try encoder.write($0) }
    try encoder.write(rare: attachments)
  }
}

extension Article.Display {
  package func write(to encoder: RecordEncoder) {
    encoder.write(optional: showsContents) { encoder.write($0) }
    encoder.write(linksMentions)
  }
}

extension Timestamp: RecordWritable {
  /// Appends the fields in the order in which they are declared.
  package func write(to encoder: RecordEncoder) {
    for number in [year, month, day, hour, minute, second] { encoder.write(number) }
    encoder.write(hasTime)
    encoder.write(offset)
  }
}

extension ArticleKind: RecordWritable {
  /// Appends the name.
  package func write(to encoder: RecordEncoder) { encoder.write(rawValue) }
}

extension Access: RecordWritable {
  /// Appends the name of the case, then its values.
  package func write(to encoder: RecordEncoder) throws {
    if case .everyone = self { encoder.write("everyone") } else { try encoder.write(self) }
  }
}

extension Source: RecordWritable {
  /// Appends the fields in the order in which they are declared.
  package func write(to encoder: RecordEncoder) {
    encoder.write(name)
    encoder.write(optional: url)
  }
}

extension TextStatistics {
  package func write(to encoder: RecordEncoder) {
    encoder.write(han)
    encoder.write(words)
  }
}

extension SourceRange {
  package func write(to encoder: RecordEncoder) {
    for number in [start.line, start.column, end.line, end.column] { encoder.write(number) }
  }
}

extension FoldedTag: RecordWritable {
  package func write(to encoder: RecordEncoder) {
    encoder.write(id)
    encoder.write(spelling)
  }
}
