import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension ArticleRecord {
  /// The outcome of resolving an article.
  struct Outcome: Sendable, Codable {
    /// The hash of the header's fingerprint and the components of the article, which covers everything that lists and
    /// other pages can read of it.
    var fingerprint: Hash64
    /// The people behind it, and its origin.
    var credits: Article.Credits
    /// The entities that it refers to, without its tags, which each build counts itself.
    var relations: Article.Relations
    /// The pictures and files that go with it.
    var media: Article.Media
    /// Readers' letters.
    var letters: [Letter]
    /// The display settings in its front matter.
    var display: Article.Display
    /// The word counts.
    var statistics: TextStatistics
    /// Whether it has a public body.
    var hasBody: Bool
    /// The hash of the body and the targets of its links.
    var bodyFingerprint: Hash64
    /// Whether its links depend on the locations of other articles.
    var dependsOnLocations: Bool
    /// The findings, if any.
    var findings: Findings?
  }

  /// The rare part of an outcome, which is stored separately so that most records decode faster.
  struct Findings: Sendable, Hashable, Codable {
    /// The diagnostics of its links and files.
    var diagnostics: [Diagnostic] = []
    /// The links to URLs of the site that belong to no entity.
    var unverifiedLinks: [UnverifiedLink] = []
    /// The names in the text that match more than one entity.
    var ambiguousMentions: [AmbiguousMention] = []
    /// The files that it makes public.
    var media: [MediaFile] = []
    /// The file stamps of ``media``, in the same order.
    var stamps: [FileStamp] = []
    /// The videos embedded in the text.
    var videos: [Video] = []
  }

  /// A link that the plan of the site must verify, stored more compactly than its diagnostic.
  struct UnverifiedLink: Sendable, Hashable, Codable {
    /// The target as written, with its range.
    var target: Located<String>
    /// The URL without query and fragment.
    var url: String

    /// Creates the link on which a conditional diagnostic depends; fails for any other diagnostic.
    init?(_ diagnostic: Diagnostic) {
      guard case .missingURL(let url, let target) = diagnostic.condition else { return nil }
      self.target = Located(target, at: diagnostic.location.range)
      self.url = url
    }

    /// Returns the diagnostic for the article at `path`.
    func diagnostic(in path: String) -> Diagnostic { .brokenURL(target, url: url, in: path) }
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

  /// Writes the components of the article.
  private func writeArticle(to encoder: RecordEncoder) throws {
    try credits.write(to: encoder)
    try relations.write(to: encoder)
    try media.write(to: encoder)
    try encoder.write(values: letters)
    display.write(to: encoder)
    statistics.write(to: encoder)
  }

  /// Returns the hash of the components of an article with the given header.
  func fingerprint(with header: ArticleHeader, keys: ReferenceKeys) throws -> Hash64 {
    let encoder = RecordEncoder(keys: keys, capacity: 512)
    encoder.write(hash: try header.fingerprint)
    try writeArticle(to: encoder)
    return Hash64(encoder.bytes)
  }
}

extension ArticleRecord.Outcome {
  /// Whether there are no diagnostics that could change when files are added or removed.
  var hasNoDiagnostics: Bool { findings.map { $0.diagnostics.isEmpty && $0.unverifiedLinks.isEmpty } ?? true }

  /// Returns the article for the library, with the tags of this build.
  func published(_ header: ArticleHeader, tags index: TagIndex) -> PublishedArticle {
    var (relations, found) = (relations, ArticleFindings())
    relations.tags = header.tags.compactMap { index[$0.id] }
    if let findings {
      found.diagnostics =
        findings.diagnostics + findings.unverifiedLinks.map { $0.diagnostic(in: header.identity.path) }
      (found.ambiguousMentions, found.media) = (findings.ambiguousMentions, findings.media)
      found.videos = findings.videos
    }
    let article = Article(
      header.identity, header.publication, credits: credits, relations: relations, media: media, letters: letters,
      display: display, statistics: statistics)
    return PublishedArticle(
      article: article, fingerprint: fingerprint, text: hasBody ? .onDemand : .none, bodyFingerprint: bodyFingerprint,
      findings: found)
  }
}
