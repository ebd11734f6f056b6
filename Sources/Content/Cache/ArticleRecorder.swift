import Bytes
import Diagnostics
import Entities
import SourceFiles

/// Publishes a newly resolved article and records it in an entry of the build cache.
struct ArticleRecorder {
  private let resolved: ResolvedArticle
  private let tree: ContentTree
  private let keys: ReferenceKeys
  private var header: ArticleHeader { resolved.parsed.header }

  /// Creates a recorder of an article; references are recorded by `keys`.
  init(_ resolved: ResolvedArticle, in tree: ContentTree, keys: ReferenceKeys) {
    self.resolved = resolved
    self.tree = tree
    self.keys = keys
  }

  /// The article and its entry for the next build; the entry is nil for members' articles, whose contents it would
  /// reveal, and if the record cannot be written.
  var outcome: (article: PublishedArticle, entry: ContentCache.Entry?) {
    guard case .everyone = header.publication.access, resolved.memberBody == nil else {
      // The hash of the file reveals nothing and changes with any edit.
      return (published(header.fileHash, body: header.fileHash), nil)
    }
    guard let outcome = try? recordedOutcome,
      let record = try? ArticleRecord.write(header, resolved.parsed.diagnostics, outcome, keys: keys)
    else {
      // An article that cannot be recorded gets a random fingerprint, which never matches that of another build.
      let fingerprint = Hash64.random()
      return (published(fingerprint, body: fingerprint), nil)
    }
    let entry = ContentCache.Entry(
      relativePath: header.relativePath, stamp: header.file.stamp, hash: header.fileHash,
      lettersHash: header.lettersHash,
      record: record[...])
    return (published(outcome.fingerprint, body: outcome.bodyFingerprint), entry)
  }

  private func published(_ fingerprint: Hash64, body bodyFingerprint: Hash64) -> PublishedArticle {
    PublishedArticle(
      article: resolved.article, fingerprint: fingerprint, text: resolved.body.map { .compiled($0) } ?? .none,
      bodyFingerprint: bodyFingerprint, memberBody: resolved.memberBody, findings: resolved.findings)
  }

  /// Returns the hash of a body and the targets of its links.
  private func fingerprint(of body: Body) throws -> Hash64 {
    let encoder = RecordEncoder(keys: keys, capacity: 16 * 1024)
    try body.write(to: encoder)
    return Hash64(encoder.bytes)
  }

  /// The outcome for the record.
  private var recordedOutcome: ArticleRecord.Outcome {
    get throws {
      var relations = resolved.relations
      relations.tags = []
      let parsed = resolved.parsed
      var outcome = ArticleRecord.Outcome(
        fingerprint: .absent, credits: parsed.credits, relations: relations, media: resolved.media,
        letters: parsed.letters,
        display: parsed.display, statistics: resolved.statistics, hasBody: resolved.body != nil,
        bodyFingerprint: try resolved.body.map(fingerprint) ?? .absent, dependsOnLocations: resolved.dependsOnLocations,
        findings: findings == ArticleRecord.Findings() ? nil : findings)
      outcome.fingerprint = try outcome.fingerprint(with: header, keys: keys)
      return outcome
    }
  }

  private var findings: ArticleRecord.Findings {
    let findings = resolved.findings
    return ArticleRecord.Findings(
      diagnostics: findings.diagnostics.filter { $0.condition == nil },
      unverifiedLinks: findings.diagnostics.compactMap(ArticleRecord.UnverifiedLink.init),
      ambiguousMentions: findings.ambiguousMentions, media: findings.media,
      stamps: findings.media.map { tree.file(at: $0.path)?.stamp ?? FileStamp(size: -1) }, videos: findings.videos)
  }
}
