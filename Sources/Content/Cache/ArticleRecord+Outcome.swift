import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension ArticleRecord {
  /// What resolving an article gave.
  struct Outcome: Sendable, Codable {
    /// The hash of the header's fingerprint and the parts of the article: all that lists and other pages can know of it.
    var fingerprint: Hash64
    /// Who made it and where it comes from.
    var credits: Article.Credits
    /// The entities that it leads to, without its tags, which each build counts.
    var relations: Article.Relations
    /// The pictures and files that go with it.
    var media: Article.Media
    /// Readers' letters.
    var letters: [Letter]
    /// What its front matter decides about its page.
    var display: Article.Display
    /// Words and reading time.
    var statistics: TextStatistics
    /// Whether it has a text that anyone may read.
    var hasBody: Bool
    /// The hash of the text and of what its links lead to.
    var bodyFingerprint: Hash64
    /// Whether its links depend on where other articles are.
    var dependsOnLocations: Bool
    /// What few articles have.
    var findings: Findings?
  }

  /// What was found in few articles; most are read faster without it.
  struct Findings: Sendable, Hashable, Codable {
    /// What is wrong with its links and files.
    var diagnostics: [Diagnostic] = []
    /// The links to URLs of the site that belong to no entity.
    var siteLinks: [SiteLink] = []
    /// Names in the text that may be more than one entity.
    var ambiguousMentions: [AmbiguousMention] = []
    /// The files that it makes public.
    var media: [MediaFile] = []
    /// What the system says of those files, in the same order.
    var stamps: [FileStamp] = []
    /// The films within the text.
    var films: [Video] = []
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
}

extension ArticleRecord.Outcome: RecordDecodable {
  init(from decoder: inout RecordDecoder) throws {
    fingerprint = try decoder.hash()
    credits = try Article.Credits(from: &decoder)
    relations = try Article.Relations(from: &decoder)
    media = try Article.Media(from: &decoder)
    letters = try decoder.list { try $0.value() }
    display = try Article.Display(from: &decoder)
    statistics = try TextStatistics(from: &decoder)
    hasBody = try decoder.flag()
    bodyFingerprint = try decoder.hash()
    dependsOnLocations = try decoder.flag()
    findings = try decoder.optional { try $0.value() }
  }
}

extension ArticleRecord.Outcome: RecordEncodable {
  func write(to encoder: RecordEncoder) throws {
    encoder.write(hash: fingerprint)
    try writeArticle(to: encoder)
    encoder.write(hasBody)
    encoder.write(hash: bodyFingerprint)
    encoder.write(dependsOnLocations)
    try encoder.write(optional: findings) { try encoder.write($0) }
  }

  /// Writes the parts of the article.
  private func writeArticle(to encoder: RecordEncoder) throws {
    try credits.write(to: encoder)
    try relations.write(to: encoder)
    try media.write(to: encoder)
    try encoder.write(values: letters)
    display.write(to: encoder)
    statistics.write(to: encoder)
  }

  /// The hash of the parts of an article with some header.
  func fingerprint(with header: ArticleHeader, keys: ReferenceKeys) throws -> Hash64 {
    let encoder = RecordEncoder(keys: keys, capacity: 512)
    encoder.write(hash: try header.fingerprint)
    try writeArticle(to: encoder)
    return Hash64(encoder.bytes)
  }
}

extension ArticleRecord.Outcome {
  /// Whether nothing was found that files may change which come or go.
  var hasNoDiagnostics: Bool { findings.map { $0.diagnostics.isEmpty && $0.siteLinks.isEmpty } ?? true }

  /// The article as the library takes it over, with the tags of this build.
  func published(_ header: ArticleHeader, tags index: TagIndex) -> PublishedArticle {
    var (relations, found) = (relations, ArticleFindings())
    relations.tags = header.tags.compactMap { index[$0.id] }
    if let findings {
      found.diagnostics = findings.diagnostics + findings.siteLinks.map { $0.diagnostic(in: header.identity.path) }
      (found.ambiguousMentions, found.media) = (findings.ambiguousMentions, findings.media)
      found.films = findings.films
    }
    let article = Article(
      header.identity, header.publication, credits: credits, relations: relations, media: media, letters: letters,
      display: display, statistics: statistics)
    return PublishedArticle(
      article: article, fingerprint: fingerprint, text: hasBody ? .onDemand : .none, bodyFingerprint: bodyFingerprint,
      findings: found)
  }
}
