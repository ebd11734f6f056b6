import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// What the build cache holds of an article: all that parsing and resolving gave, but for the text.
///
/// Members' articles have none: the cache must not tell what is in them.
final class ArticleRecord: Sendable {
  /// The file that it was written of.
  let file: ContentTree.File
  /// The article without its tags, which each build counts.
  let article: Article
  /// Its tags.
  let tags: [FoldedTag]
  /// What stands beside the article.
  let details: Details
  /// The hash of the article and its tags.
  let fingerprint: UInt64
  /// See ``ArticleHeader/locationHash``.
  let locationHash: UInt64
  /// The entry that holds it.
  let entry: ContentCache.Entry
  /// The anchors of its headings, encoded.
  private let anchors: ArraySlice<UInt8>

  /// Reads the record of an entry; fails where it names an entity that is gone.
  static func read(
    _ entry: ContentCache.Entry, of file: ContentTree.File, keys: ReferenceKeys
  ) throws -> ArticleRecord {
    try RecordReader.read(entry.record, keys: keys) { try ArticleRecord(entry, of: file, from: &$0) }
  }

  private init(_ entry: ContentCache.Entry, of file: ContentTree.File, from reader: inout RecordReader) throws {
    self.entry = entry
    self.file = file
    article = try Article(from: &reader)
    tags = try reader.list { try FoldedTag(from: &$0) }
    fingerprint = try reader.hash()
    locationHash = try reader.hash()
    details = try Details(from: &reader)
    anchors = reader.rest()
  }

  /// What everything else may know of the article.
  var header: ArticleHeader {
    ArticleHeader(
      file: file, isBundle: details.isBundle, identity: article.identity, publication: article.publication,
      titleLocation: details.titleLocation, tags: tags, unpublished: details.unpublished,
      publicationWindow: details.publicationWindow, anchors: .record(anchors), locationHash: locationHash,
      fileHash: entry.hash, lettersHash: entry.letters)
  }

  /// The article as the library takes it over, with the tags of this build.
  func published(tags index: TagIndex) -> PublishedArticle {
    let extra = details.extra ?? Extra()
    let links = extra.siteLinks.map { $0.diagnostic(in: article.path) }
    return PublishedArticle(
      article.tagged(tags.compactMap { index[$0.id] }), fingerprint: fingerprint,
      text: details.hasBody ? .onDemand : .none, bodyFingerprint: details.bodyFingerprint,
      findings: ArticleFindings(
        diagnostics: extra.resolvingDiagnostics + links, ambiguousMentions: extra.ambiguousMentions,
        media: extra.media, films: extra.films))
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
  struct Details: Sendable, Codable {
    /// Whether the file is an `index.md` beside its own pictures.
    var isBundle: Bool
    /// Why it is not published, if it is not.
    var unpublished: Unpublished.Reason?
    /// Where the title is.
    var titleLocation: SourceLocation
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
    /// What is wrong with the file itself.
    var readingDiagnostics: [Diagnostic] = []
    /// What is wrong with its links and files.
    var resolvingDiagnostics: [Diagnostic] = []
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
