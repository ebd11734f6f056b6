import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// What a build remembers of an article: all that reading and looking up gave, but for the article itself, which is handed
/// on, and the text.
///
/// Members' articles have none: what a build remembers may not tell what is in them.
final class ArticleRecord: Sendable {
  /// Its tags; they stand apart from the article, for they are counted anew in each build.
  let tags: [FoldedTag]
  /// What others need to know of it, and what was found.
  let rest: Rest
  /// The hash of the article and its tags: what lists and other pages can know of it.
  let fingerprint: UInt64
  /// See ``ArticleSource/locationHash``.
  let locationHash: UInt64
  /// What the memory holds of it.
  let entry: ContentCache.Entry
  /// The anchors of its headings, read when a link wants one.
  private let anchors: ArraySlice<UInt8>

  /// Reads the record of an entry, and the article in it; fails where it names what is no more.
  static func read(
    _ entry: ContentCache.Entry, keys: ReferenceKeys
  ) throws -> (article: Article, record: ArticleRecord) {
    try RecordReader.read(entry.record, keys: keys) { reader in
      (try Article(from: &reader), try ArticleRecord(entry, from: &reader))
    }
  }

  private init(_ entry: ContentCache.Entry, from reader: inout RecordReader) throws {
    self.entry = entry
    tags = try reader.list { try FoldedTag(from: &$0) }
    fingerprint = try reader.hash()
    locationHash = try reader.hash()
    rest = try Rest(from: &reader)
    anchors = reader.rest()
  }

  /// The headings of its text, of which only the anchors are known.
  var headings: [Heading] {
    let first = SourceRange(SourcePosition())
    let ids = (try? RecordReader.read(anchors) { try $0.texts() }) ?? []
    return ids.map { Heading(level: 2, id: $0, text: "", range: first) }
  }

  /// The record of an article, and the hash of the article and its tags.
  static func write(
    _ article: Article, of source: ArticleSource, _ rest: Rest, keys: ReferenceKeys
  ) throws -> (bytes: [UInt8], fingerprint: UInt64) {
    let encoder = RecordEncoder(keys: keys, capacity: 1024)
    try article.write(to: encoder)
    try encoder.write(list: source.tags)
    let fingerprint = Hash64(encoder.bytes).value
    encoder.write(hash: fingerprint)
    encoder.write(hash: source.locationHash)
    try rest.write(to: encoder)
    encoder.write(texts: source.openHeadings.map(\.id))
    return (encoder.bytes, fingerprint)
  }

  /// A link that the plan of the site must confirm, in less room than its diagnostic.
  struct SiteLink: Sendable, Hashable, Codable {
    /// The target as it is written, and where.
    var written: Located<String>
    /// The URL without query and fragment.
    var url: String

    /// The link that a diagnostic waits for; nil for any other diagnostic.
    init?(_ diagnostic: Diagnostic) {
      guard case .missingURL(let url, let written) = diagnostic.condition else { return nil }
      self.written = Located(written, at: diagnostic.place.range)
      self.url = url
    }

    /// The diagnostic of the article at a path.
    func diagnostic(in path: String) -> Diagnostic { .brokenAddress(written, url: url, in: path) }
  }

  /// What stands beside the article.
  struct Rest: Sendable, Codable {
    var isBundle: Bool
    var unpublished: Unpublished.Reason?
    var place: SourceLocation
    /// When it is published as it is now.
    var publicationWindow: PublicationWindow
    /// Whether it has a text that anyone may read.
    var hasBody: Bool
    /// The hash of the text and of what its links lead to.
    var bodyFingerprint: UInt64
    /// Whether its links depend on where other articles are.
    var dependsOnLocations: Bool
    /// What few articles have.
    var extra: Extra?
  }

  /// What few articles have; most are read faster without it.
  struct Extra: Sendable, Hashable, Codable {
    /// What was wrong with the file itself.
    var readingDiagnostics: [Diagnostic] = []
    /// What was wrong with its links and files.
    var bindingDiagnostics: [Diagnostic] = []
    /// The links to URLs of the site that belong to no entity.
    var siteLinks: [SiteLink] = []
    var ambiguousMentions: [AmbiguousMention] = []
    /// The files that it makes public.
    var media: [MediaFile] = []
    /// What the system says of those files, in the same order.
    var stamps: [FileStamp] = []
    /// The films within the text.
    var films: [Video] = []
  }
}
