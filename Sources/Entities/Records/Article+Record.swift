import Bytes
import Diagnostics
import Markdown
import SourceFiles

/// What every article has is read field by field; what few have is left to `Codable`.
extension Article.Identity {
  package init(from reader: inout RecordReader) throws {
    id = try reader.text()
    path = try reader.text()
    url = try reader.text()
    title = try reader.text()
    subtitle = try reader.optionalText()
    kicker = try reader.optionalText()
    kind = try ArticleKind(from: &reader)
    summary = try reader.text()
    language = try reader.optionalText()
  }
}

extension Article.Publication {
  package init(from reader: inout RecordReader) throws {
    date = try Timestamp(from: &reader)
    updated = try reader.optional { try Timestamp(from: &$0) }
    access = try Access(from: &reader)
    aliases = try reader.texts()
    pending = try reader.optional { try $0.rare() }
  }
}

extension Article.Credits {
  package init(from reader: inout RecordReader) throws {
    authors = try reader.texts()
    correspondents = try reader.texts()
    editors = try reader.texts()
    reviewers = try reader.texts()
    source = try reader.optional { try Source(from: &$0) }
    isOriginal = try reader.flag()
    reprint = try reader.optional { try $0.rare() }
    organisers = try reader.list { try $0.rare() }
    contributions = try reader.list { try $0.rare() }
    sponsor = try reader.optional { try $0.rare() }
  }
}

extension Article.Relations {
  package init(from reader: inout RecordReader) throws {
    column = try reader.optional { try Reference(from: &$0) }
    hospitals = try reader.list { try Reference(from: &$0) }
    mentions = try reader.list { try Reference(from: &$0) }
    people = try reader.list { try Reference(from: &$0) }
    awards = try reader.list { try Reference(from: &$0) }
    citations = try reader.list { try $0.rare() }
    series = try reader.optionalText()
    tags = try reader.list { try Reference(from: &$0) }
    speakers = try reader.list { try $0.rare() }
    posts = try reader.list { try $0.rare() }
  }
}

extension Article.Media {
  package init(from reader: inout RecordReader) throws {
    cover = try reader.optional { try $0.rare() }
    video = try reader.optional { try $0.rare() }
    attachments = try reader.list { try $0.rare() }
  }
}

extension Article.Display {
  package init(from reader: inout RecordReader) throws {
    showsContents = try reader.optional { try $0.flag() }
    linksMentions = try reader.flag()
  }
}

extension Timestamp: RecordReadable {
  package init(from reader: inout RecordReader) throws {
    self.init(
      year: try reader.integer(), month: try reader.integer(), day: try reader.integer(), hour: try reader.integer(),
      minute: try reader.integer(), second: try reader.integer(), hasTime: try reader.flag(),
      offset: try reader.integer())
  }
}

extension ArticleKind: RecordReadable {
  package init(from reader: inout RecordReader) throws {
    guard let kind = ArticleKind(rawValue: try reader.text()) else { throw RecordFault.damaged }
    self = kind
  }
}

extension Access: RecordReadable {
  /// Writes the name of the case first; nothing of a members' article is ever recorded.
  package init(from reader: inout RecordReader) throws {
    guard try reader.text() == "everyone" else { throw RecordFault.damaged }
    self = .everyone
  }
}

extension Source: RecordReadable {
  package init(from reader: inout RecordReader) throws {
    name = try reader.text()
    url = try reader.optionalText()
  }
}

extension TextStatistics {
  package init(from reader: inout RecordReader) throws {
    self.init()
    han = try reader.integer()
    words = try reader.integer()
  }
}

extension FoldedTag: RecordReadable {
  package init(from reader: inout RecordReader) throws {
    self.init(id: try reader.text(), spelling: try reader.text())
  }
}

extension SourceLocation {
  package init(from reader: inout RecordReader) throws {
    self.init(path: try reader.text())
    range.start = SourcePosition(line: try reader.integer(), column: try reader.integer())
    range.end = SourcePosition(line: try reader.integer(), column: try reader.integer())
  }
}
