import Bytes
import Diagnostics
import Markdown
import Testing

@testable import Content
import Entities
import SourceFiles

/// Field-by-field encoding matches `Codable`, which cannot omit a field.
@Suite("Article records") struct ArticleRecordTests {
  private static let keys = {
    var keys = ReferenceKeys()
    keys.register(Column.self, names: ["a", "b"])
    keys.register(Hospital.self, names: ["a", "b"])
    keys.register(Person.self, names: ["a", "b"])
    keys.register(Edition.self, names: ["a", "b"])
    keys.register(PolicyDocument.self, names: ["a", "b"])
    keys.register(Entities.Tag.self, names: ["a", "b"])
    keys.register(Article.self, names: ["a", "b"])
    keys.register(Page.self, names: ["a", "b"])
    return keys
  }()

  private static let day = Timestamp(
    year: 2024, month: 2, day: 29, hour: 15, minute: 57, second: 31, hasTime: true, offset: 28_800)

  /// A header with every field set.
  private static let header = {
    let identity = Article.Identity(
      id: "2024/02/a", path: "content/articles/2024/02/a.md", url: "/articles/2024/02/a/", title: "党建", subtitle: "副题",
      kicker: "眉题", kind: .roundtable, summary: "摘要", language: "en")
    var publication = Article.Publication(day, updated: day, aliases: ["/old/"])
    publication.corrections = [Correction(date: day, text: "三应为四")]
    publication.pending = .draft
    var header = ArticleHeader(
      file: ContentTree.File(
        relativePath: "articles/2024/02/a.md", role: .article(id: "2024/02/a", isBundle: false),
        stamp: FileStamp(size: 0)),
      isBundle: true, identity: identity, publication: publication,
      titleLocation: SourceLocation(path: "a", range: SourceRange(line: 2, column: 8, length: 5)))
    header.tags = [FoldedTag("Ｃ++ 党建")].compactMap(\.self)
    header.unpublished = .future(day)
    header.publicationWindow.exclude(day, now: 0)
    header.anchors = .list(["节", "b"])
    (header.locationHash, header.fileHash, header.lettersHash) = (Hash64([7]), Hash64([8]), Hash64([9]))
    return header
  }()

  /// An outcome with every field set.
  private static let outcome = {
    var (credits, relations, media) = (Article.Credits(), Article.Relations(), Article.Media())
    relations.column = Reference(index: 1)
    credits.authors = ["甲", "乙"]
    credits.correspondents = ["丙"]
    credits.editors = ["丁"]
    credits.reviewers = ["戊"]
    credits.source = Source(name: "健康报", url: "https://example.org/")
    credits.isOriginal = true
    credits.reprint = Reprint(source: Source(name: "某报"), originalTitle: "原题", originalAuthor: "己", editor: "庚")
    credits.organisers = [Organiser(role: "主办", name: "学会", note: "据通知")]
    credits.contributions = [Contribution(role: "摄影", names: ["辛"])]
    credits.sponsor = Sponsor(name: "公司", url: "https://example.org/", note: "会务")
    relations.posts = [NamedPost(person: Reference(index: 1), title: "院长")]
    relations.hospitals = [Reference(index: 1), Reference(index: 0)]
    relations.mentions = [Reference(index: 0)]
    let letters = [Letter(name: "读者", date: PartialDate(year: 2024, month: 3), text: "来信", reply: "答复")]
    relations.people = [Reference(index: 1)]
    relations.awards = [Reference(index: 1)]
    relations.citations = [EntityReference(Reference<PolicyDocument>(index: 0))]
    relations.series = "系列"
    relations.tags = [Reference(index: 1)]
    media.cover = Picture(
      url: "/a.jpg", size: PixelSize(width: 3, height: 2), alternative: "图", caption: "说明", credit: "摄影")
    media.video = Video(url: "/a.mp4", isFile: true, title: "片", poster: "/b.jpg")
    media.attachments = [Attachment(url: "/a.pdf", title: "附件", fileExtension: "pdf", byteCount: 9)]
    media.attachments[0].pages = [Picture(url: "/p.png", size: nil, alternative: "")]
    relations.speakers = [Speaker(label: "主持人", person: Reference(index: 0), role: .host)]
    var statistics = TextStatistics()
    statistics.han = 300
    statistics.words = 7
    var findings = ArticleRecord.Findings()
    let link = Located("/old/?x#y", at: SourceRange(line: 3, column: 4))
    findings.unverifiedLinks = [ArticleRecord.UnverifiedLink(.brokenURL(link, url: "/old/", in: "a"))].compactMap(
      \.self)
    return ArticleRecord.Outcome(
      fingerprint: Hash64([78]), credits: credits, relations: relations, media: media, letters: letters,
      display: Article.Display(showsContents: false), statistics: statistics, hasBody: true,
      bodyFingerprint: Hash64([77]),
      dependsOnLocations: true, findings: findings)
  }()

  /// Decodes a value from its `Codable` record, encodes it again and compares; truncated records must not crash.
  private static func check<Value: RecordCodable>(_ value: Value) throws {
    let record = try RecordEncoder.record(of: value, keys: keys)
    try checkWriting(value)
    let read = try RecordDecoder.read(record[...], keys: keys) { decoder in
      let value = try Value(from: &decoder)
      let isAtEnd = decoder.isAtEnd
      #expect(isAtEnd)
      return value
    }
    #expect(try RecordEncoder.record(of: read, keys: keys) == record)
    for count in record.indices {
      #expect(throws: (any Error).self) {
        _ = try RecordDecoder.read(record[..<count], keys: keys) { try Value(from: &$0) }
      }
    }
  }

  /// Compares the `Codable` record of a value with its field-by-field record.
  private static func checkWriting(_ value: some RecordEncodable) throws {
    let encoder = RecordEncoder(keys: keys)
    try value.write(to: encoder)
    #expect(try RecordEncoder.record(of: value, keys: keys) == encoder.bytes)
  }

  @Test func textsAreWrittenWhole() throws {
    var body = Body()
    try Self.checkWriting(body)
    let range = SourceRange(line: 3, column: 4, length: 5)
    let fillings: [Fragment.PlaceholderContent] = [.url(link: 1), .title(link: 2), .image(link: 3), .component(4)]
    let fragment = Fragment(
      html: Array("<p>一</p>".utf8), placeholders: fillings.map { Fragment.Placeholder(offset: 300, content: $0) })
    body.document.parts = [
      .prose(fragment), .turns([Turn(label: "主持人", link: 7, body: fragment, range: range)]),
      .speaker(SpeakerSection(heading: 1, link: 2, body: fragment)),
    ]
    body.document.links = [.link, .image, .mention(9)].map {
      LinkReference(kind: $0, target: "a.md", hasText: true, range: range)
    }
    body.document.headings = [Heading(level: 2, id: "一", text: "题", range: range)]
    body.document.components = [
      ComponentBlock(name: Located("roll", at: range), arguments: "a", body: "b", firstLine: 8)
    ]
    body.document.mentions = [Mention(identifier: 1, count: 2, range: range)]
    body.document.statistics.han = 300
    body.document.excerpt = "摘"
    body.targets = [
      .article(Reference(index: 1), suffix: "#a"), .article(Reference(index: 0)),
      .entity(EntityReference(Reference<Hospital>(index: 1))), .page(Reference(index: 0), suffix: "?x=1#a"),
      .media(MediaFile(path: "a.jpg", url: "/a.jpg", byteCount: 700), PixelSize(width: 3, height: 2)),
      .anchor("节"), .url("/hospitals/"), .missing,
    ]
    body.components = [.missing]
    try Self.checkWriting(body)
  }

  @Test func fieldsAreReadAsTheyAreWritten() throws {
    try Self.check(Self.outcome)
    var plain = Self.outcome
    (plain.findings, plain.credits, plain.relations, plain.media) = (nil, .init(), .init(), .init())
    try Self.check(plain)
    for kind in ArticleKind.allCases { try Self.check(kind) }
    try Self.check(try #require(FoldedTag("Ｃ++ 党建")))
  }

  /// Every field of a header survives a round trip, compared by its description.
  @Test func headersAreReadAsTheyAreWritten() throws {
    let record = try ArticleRecord.write(Self.header, [], Self.outcome, keys: Self.keys)
    let entry = ContentCache.Entry(
      relativePath: Self.header.relativePath, stamp: FileStamp(size: 0), hash: Hash64([8]), lettersHash: Hash64([9]),
      record: record[...])
    var read = try ArticleRecord(entry, of: Self.header.file).header
    #expect(read.anchors.identifiers == ["节", "b"])
    read.anchors = Self.header.anchors
    #expect("\(read)" == "\(Self.header)")
    for count in record.indices {
      var short = entry
      short.record = record[..<count]
      #expect(throws: (any Error).self) { _ = try ArticleRecord(short, of: Self.header.file).outcome(Self.keys) }
    }
  }

  /// The samples above leave no field at its default, which would hide a field that is not encoded.
  @Test func samplesLeaveNothingOut() {
    let outcome = Self.outcome
    let values: [Any] = [
      Self.header, Self.header.identity, Self.header.publication, outcome, outcome.credits, outcome.relations,
      outcome.media, outcome.display,
    ]
    for (name, value) in values.flatMap({ Mirror(reflecting: $0).children.map { ($0.label ?? "", $0.value) } }) {
      let mirror = Mirror(reflecting: value)
      let isEmpty = mirror.children.isEmpty && (mirror.displayStyle == .optional || mirror.displayStyle == .collection)
      #expect(!isEmpty, "\(name) says nothing")
    }
  }

  @Test func membersArticlesHaveNoRecord() throws {
    let record = try RecordEncoder.record(of: Access.members(audience: "hcp"))
    #expect(throws: RecordCodingError.self) { _ = try RecordDecoder.read(record[...]) { try Access(from: &$0) } }
  }

  @Test func whatIsGoneIsNotRead() throws {
    let record = try RecordEncoder.record(of: Self.outcome, keys: Self.keys)
    #expect(throws: RecordCodingError.self) {
      _ = try RecordDecoder.read(record[...]) { try ArticleRecord.Outcome(from: &$0) }
    }
  }
}
