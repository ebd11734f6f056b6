import Bytes
import Diagnostics
import Markdown
import SourceFiles

/// Common fields are written and read one by one; rare ones go through `Codable`.
extension Article.Identity {
  package func write(to encoder: RecordEncoder) {
    for text in [id, path, url, title] { encoder.write(text) }
    encoder.write(optional: subtitle)
    encoder.write(optional: kicker)
    encoder.write(kind.rawValue)
    encoder.write(summary)
    encoder.write(optional: language)
  }

  package init(from decoder: inout RecordDecoder) throws {
    id = try decoder.text()
    path = try decoder.text()
    url = try decoder.text()
    title = try decoder.text()
    subtitle = try decoder.optionalText()
    kicker = try decoder.optionalText()
    kind = try ArticleKind(from: &decoder)
    summary = try decoder.text()
    language = try decoder.optionalText()
  }
}

extension Article.Publication {
  package func write(to encoder: RecordEncoder) throws {
    date.write(to: encoder)
    encoder.write(optional: updated) { $0.write(to: encoder) }
    try access.write(to: encoder)
    encoder.write(texts: aliases)
    try encoder.write(values: corrections)
    try encoder.write(optional: pending) { try encoder.write($0) }
  }

  package init(from decoder: inout RecordDecoder) throws {
    date = try Timestamp(from: &decoder)
    updated = try decoder.optional { try Timestamp(from: &$0) }
    access = try Access(from: &decoder)
    aliases = try decoder.texts()
    corrections = try decoder.list { try $0.value() }
    pending = try decoder.optional { try $0.value() }
  }
}

extension Article.Credits {
  package func write(to encoder: RecordEncoder) throws {
    for texts in [authors, correspondents, editors, reviewers] { encoder.write(texts: texts) }
    try encoder.write(optional: source)
    encoder.write(isOriginal)
    try encoder.write(optional: reprint) { try encoder.write($0) }
    try encoder.write(values: organisers)
    try encoder.write(values: contributions)
    try encoder.write(optional: sponsor) { try encoder.write($0) }
  }

  package init(from decoder: inout RecordDecoder) throws {
    authors = try decoder.texts()
    correspondents = try decoder.texts()
    editors = try decoder.texts()
    reviewers = try decoder.texts()
    source = try decoder.optional { try Source(from: &$0) }
    isOriginal = try decoder.flag()
    reprint = try decoder.optional { try $0.value() }
    organisers = try decoder.list { try $0.value() }
    contributions = try decoder.list { try $0.value() }
    sponsor = try decoder.optional { try $0.value() }
  }
}

extension Article.Relations {
  package func write(to encoder: RecordEncoder) throws {
    try encoder.write(optional: column)
    try encoder.write(list: hospitals)
    try encoder.write(list: mentions)
    try encoder.write(list: people)
    try encoder.write(list: awards)
    try encoder.write(values: citations)
    encoder.write(optional: series)
    try encoder.write(list: tags)
    try encoder.write(values: speakers)
    try encoder.write(values: posts)
  }

  package init(from decoder: inout RecordDecoder) throws {
    column = try decoder.optional { try Reference(from: &$0) }
    hospitals = try decoder.list { try Reference(from: &$0) }
    mentions = try decoder.list { try Reference(from: &$0) }
    people = try decoder.list { try Reference(from: &$0) }
    awards = try decoder.list { try Reference(from: &$0) }
    citations = try decoder.list { try $0.value() }
    series = try decoder.optionalText()
    tags = try decoder.list { try Reference(from: &$0) }
    speakers = try decoder.list { try $0.value() }
    posts = try decoder.list { try $0.value() }
  }
}

extension Article.Media {
  package func write(to encoder: RecordEncoder) throws {
    try encoder.write(optional: cover) { try encoder.write($0) }
    try encoder.write(optional: video) { try encoder.write($0) }
    try encoder.write(values: attachments)
  }

  package init(from decoder: inout RecordDecoder) throws {
    cover = try decoder.optional { try $0.value() }
    video = try decoder.optional { try $0.value() }
    attachments = try decoder.list { try $0.value() }
  }
}

extension Article.Display {
  package func write(to encoder: RecordEncoder) {
    encoder.write(optional: showsContents) { encoder.write($0) }
    encoder.write(linksMentions)
  }

  package init(from decoder: inout RecordDecoder) throws {
    showsContents = try decoder.optional { try $0.flag() }
    linksMentions = try decoder.flag()
  }
}
