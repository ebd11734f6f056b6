import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The publication of an article that was just resolved, and what the build cache keeps of it.
struct CachedPublication {
  private let resolved: ResolvedArticle
  private let tree: ContentTree
  private let keys: ReferenceKeys
  private var header: ArticleHeader { resolved.parsed.header }

  /// The publication of an article of a content folder; the cache calls its references by `keys`.
  init(_ resolved: ResolvedArticle, in tree: ContentTree, keys: ReferenceKeys) {
    self.resolved = resolved
    self.tree = tree
    self.keys = keys
  }

  /// The article, and the entry for the next build; nil where that would tell what members read.
  var outcome: (article: PublishedArticle, entry: ContentCache.Entry?) {
    guard case .everyone = header.publication.access, resolved.member == nil else {
      // A hash of the file tells nothing of it, and changes whenever anything in it does.
      return (published(header.fileHash, body: header.fileHash), nil)
    }
    guard let outcome = try? recordedOutcome,
      let record = try? ArticleRecord.write(header, resolved.parsed.diagnostics, outcome, keys: keys)
    else {
      // What cannot be written has no record, and a fingerprint that differs from every other build's.
      let fingerprint = Hash64.random()
      return (published(fingerprint, body: fingerprint), nil)
    }
    let entry = ContentCache.Entry(
      relative: header.relative, stamp: header.file.stamp, hash: header.fileHash, letters: header.lettersHash,
      record: record[...])
    return (published(outcome.fingerprint, body: outcome.bodyFingerprint), entry)
  }

  private func published(_ fingerprint: Hash64, body bodyFingerprint: Hash64) -> PublishedArticle {
    PublishedArticle(
      article: resolved.article, fingerprint: fingerprint, text: resolved.body.map { .compiled($0) } ?? .none,
      bodyFingerprint: bodyFingerprint, member: resolved.member, findings: resolved.findings)
  }

  /// The hash of a text and of what its links lead to.
  private func fingerprint(of body: Body) throws -> Hash64 {
    let encoder = RecordEncoder(keys: keys, capacity: 16 * 1024)
    try body.write(to: encoder)
    return Hash64(encoder.bytes)
  }

  /// What the record says of resolving.
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
      siteLinks: findings.diagnostics.compactMap(ArticleRecord.SiteLink.init),
      ambiguousMentions: findings.ambiguousMentions, media: findings.media,
      stamps: findings.media.map { tree.file(at: $0.path)?.stamp ?? FileStamp(size: -1) }, films: findings.films)
  }
}
