import Bytes
import Diagnostics
import Markdown
import SourceFiles

extension Timestamp: RecordCodable {
  /// Appends the fields in order of declaration.
  package func write(to encoder: RecordEncoder) {
    for number in [year, month, day, hour, minute, second] { encoder.write(number) }
    encoder.write(hasTime)
    encoder.write(offset)
  }

  package init(from decoder: inout RecordDecoder) throws {
    self.init(
      year: try decoder.integer(), month: try decoder.integer(), day: try decoder.integer(),
      hour: try decoder.integer(),
      minute: try decoder.integer(), second: try decoder.integer(), hasTime: try decoder.flag(),
      offset: try decoder.integer())
  }
}

extension ArticleKind: RecordCodable {
  /// Appends the name.
  package func write(to encoder: RecordEncoder) { encoder.write(rawValue) }

  package init(from decoder: inout RecordDecoder) throws {
    guard let kind = ArticleKind(rawValue: try decoder.text()) else { throw RecordCodingError.dataCorrupted }
    self = kind
  }
}

extension Access: RecordCodable {
  /// Appends the name of the case, then its values.
  package func write(to encoder: RecordEncoder) throws {
    if case .everyone = self { encoder.write("everyone") } else { try encoder.write(self) }
  }

  /// Reads the name of the case; throws for anything but `everyone`, since members' articles are never recorded.
  package init(from decoder: inout RecordDecoder) throws {
    guard try decoder.text() == "everyone" else { throw RecordCodingError.dataCorrupted }
    self = .everyone
  }
}

extension Source: RecordCodable {
  /// Appends the fields in order of declaration.
  package func write(to encoder: RecordEncoder) {
    encoder.write(name)
    encoder.write(optional: url)
  }

  package init(from decoder: inout RecordDecoder) throws {
    name = try decoder.text()
    url = try decoder.optionalText()
  }
}

extension TextStatistics {
  package func write(to encoder: RecordEncoder) {
    encoder.write(han)
    encoder.write(words)
  }

  package init(from decoder: inout RecordDecoder) throws {
    self.init()
    han = try decoder.integer()
    words = try decoder.integer()
  }
}

extension FoldedTag: RecordCodable {
  package func write(to encoder: RecordEncoder) {
    encoder.write(id)
    encoder.write(spelling)
  }

  package init(from decoder: inout RecordDecoder) throws {
    self.init(id: try decoder.text(), spelling: try decoder.text())
  }
}

extension SourceLocation {
  package init(from decoder: inout RecordDecoder) throws {
    self.init(path: try decoder.text())
    range.start = SourcePosition(line: try decoder.integer(), column: try decoder.integer())
    range.end = SourcePosition(line: try decoder.integer(), column: try decoder.integer())
  }
}

extension SourceRange {
  package func write(to encoder: RecordEncoder) {
    for number in [start.line, start.column, end.line, end.column] { encoder.write(number) }
  }
}
