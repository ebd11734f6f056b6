import Bytes
import Diagnostics
import Entities
import SourceFiles

/// The publication of an article that was just resolved, and what the build cache keeps of it.
struct CachedPublication {
  private let resolved: ResolvedArticle
  private let article: Article
  private let tree: ContentTree
  private let keys: ReferenceKeys
  private var header: ArticleHeader { resolved.parsed.header }

  /// The publication of an article of a content folder; the cache calls its references by `keys`.
  init(_ resolved: ResolvedArticle, in tree: ContentTree, keys: ReferenceKeys) {
    self.resolved = resolved
    self.tree = tree
    self.keys = keys
    article = resolved.article
  }

  /// The article, and the entry for the next build; nil where that would tell what members read.
  var outcome: (article: PublishedArticle, entry: ContentCache.Entry?) {
    guard case .everyone = header.publication.access, resolved.member == nil else {
      // A hash of the file tells nothing of it, and changes whenever anything in it does.
      return (published(header.fileHash, body: header.fileHash), nil)
    }
    guard let body = try? resolved.body.map(fingerprint) ?? 0, let (bytes, fingerprint) = try? record(body: body)
    else {
      // What cannot be written has no record, and a fingerprint that differs from every other build's.
      let fingerprint = header.fileHash &+ UInt64(bitPattern: Int64(FileStamp.now()))
      return (published(fingerprint, body: fingerprint), nil)
    }
    let entry = ContentCache.Entry(
      relative: header.relative, stamp: header.file.stamp, hash: header.fileHash, letters: header.lettersHash,
      // A copy has no room to grow, of which there is much in a hundred thousand of them.
      record: bytes.withUnsafeBufferPointer { Array($0)[...] })
    return (published(fingerprint, body: body), entry)
  }

  private func published(_ fingerprint: UInt64, body bodyFingerprint: UInt64) -> PublishedArticle {
    PublishedArticle(
      article, fingerprint: fingerprint, text: resolved.body.map { .compiled($0) } ?? .none,
      bodyFingerprint: bodyFingerprint, member: resolved.member, findings: resolved.findings)
  }

  /// The hash of a text and of what its links lead to.
  private func fingerprint(of body: Body) throws -> UInt64 {
    let encoder = RecordEncoder(keys: keys, capacity: 16 * 1024)
    try body.write(to: encoder)
    return Hash64(encoder.bytes).value
  }

  /// The record of the article, and the hash of the article and its tags.
  private func record(body: UInt64) throws -> (bytes: [UInt8], fingerprint: UInt64) {
    let encoder = RecordEncoder(keys: keys, capacity: 1024)
    try article.tagged([]).write(to: encoder)
    try encoder.write(list: header.tags)
    let fingerprint = Hash64(encoder.bytes).value
    encoder.write(hash: fingerprint)
    encoder.write(hash: header.locationHash)
    try details(body: body).write(to: encoder)
    encoder.write(texts: header.anchors.identifiers)
    return (encoder.bytes, fingerprint)
  }

  private func details(body: UInt64) -> ArticleRecord.Details {
    let findings = resolved.findings
    let extra = ArticleRecord.Extra(
      readingDiagnostics: resolved.parsed.diagnostics,
      resolvingDiagnostics: findings.diagnostics.filter { $0.condition == nil },
      siteLinks: findings.diagnostics.compactMap(ArticleRecord.SiteLink.init),
      ambiguousMentions: findings.ambiguousMentions, media: findings.media,
      stamps: findings.media.map { tree.file(at: $0.path)?.stamp ?? FileStamp(size: -1) }, films: findings.films)
    return ArticleRecord.Details(
      isBundle: header.isBundle, unpublished: header.unpublished, titleLocation: header.titleLocation,
      publicationWindow: header.publicationWindow, hasBody: resolved.body != nil, bodyFingerprint: body,
      dependsOnLocations: resolved.dependsOnLocations, extra: extra == ArticleRecord.Extra() ? nil : extra)
  }
}
