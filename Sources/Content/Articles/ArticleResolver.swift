import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Looks up what articles link to, and knows what of it an earlier build found out; a class, for it has dozens of values.
final class ArticleResolver: Sendable {
  let articles: ArticleReader
  let resolver: LinkResolver
  let tags: TagIndex
  private let keys: ReferenceKeys
  /// The hash of where all articles are.
  private let addresses: UInt64
  private let tree: ContentTree

  init(_ articles: ArticleReader, resolver: LinkResolver, tags: TagIndex, keys: ReferenceKeys, addresses: UInt64) {
    self.articles = articles
    self.resolver = resolver
    self.tags = tags
    self.keys = keys
    self.addresses = addresses
    tree = articles.register.context.tree
  }

  /// Looks up what an article links to, or takes it from an earlier build.
  func bind(_ parsed: ParsedArticle) -> ArticleResolution {
    guard let known = parsed.source.cachedRecord else { return resolveSource(parsed) }
    if known.rest.dependsOnLocations && articles.cache?.hasMoved(addresses) ?? true || !publishesOnlyMedia(known) {
      return resolveSource(articles.read(parsed.source.file).article ?? parsed)
    }
    return .cached(known)
  }

  /// Whether the files that a record makes public are published at the addresses that it says.
  private func publishesOnlyMedia(_ record: ArticleRecord) -> Bool {
    record.rest.extra?.media.allSatisfy { resolver.index.media[tree.relative($0.path)] == $0 } ?? true
  }

  private func resolveSource(_ parsed: ParsedArticle) -> ArticleResolution {
    let source = parsed.takeWhole()
    let bound = ResolvedArticle(source, resolver: resolver, tags: tags)
    guard case .everyone = source.article.access, bound.member == nil else {
      // A hash of the file tells nothing of it, and changes whenever anything in it does.
      return .resolved(
        ArticleResolution.Resolved(bound, fingerprint: source.fileHash, bodyFingerprint: source.fileHash))
    }
    guard let body = try? bound.body.map(fingerprint) ?? 0,
      let (bytes, fingerprint) = try? record(of: source, bound, body: body)
    else {
      // What cannot be written has no record, and a fingerprint that differs from every other build's.
      let fingerprint = source.fileHash &+ UInt64(bitPattern: Int64(FileStamp.now()))
      return .resolved(ArticleResolution.Resolved(bound, fingerprint: fingerprint, bodyFingerprint: fingerprint))
    }
    let entry = ContentCache.Entry(
      relative: source.relative, stamp: source.file.stamp, hash: source.fileHash, letters: source.lettersHash,
      // A copy has no room to grow, of which there is much in a hundred thousand of them.
      record: bytes.withUnsafeBufferPointer { Array($0)[...] })
    return .resolved(ArticleResolution.Resolved(bound, fingerprint: fingerprint, bodyFingerprint: body, entry: entry))
  }

  /// The hash of a text and of what its links lead to.
  private func fingerprint(of body: Body) throws -> UInt64 {
    let encoder = RecordEncoder(keys: keys, capacity: 16 * 1024)
    try body.write(to: encoder)
    return Hash64(encoder.bytes).value
  }

  private func record(
    of source: ArticleSource, _ bound: ResolvedArticle, body: UInt64
  ) throws -> (bytes: [UInt8], fingerprint: UInt64) {
    var article = bound.article
    article.tags = []
    let extra = ArticleRecord.Extra(
      readingDiagnostics: source.diagnostics, bindingDiagnostics: bound.diagnostics.filter { $0.condition == nil },
      siteLinks: bound.diagnostics.compactMap(ArticleRecord.SiteLink.init),
      ambiguousMentions: bound.ambiguousMentions, media: bound.media,
      stamps: bound.media.map { tree.file(at: $0.path)?.stamp ?? FileStamp(size: -1) }, films: bound.films)
    let rest = ArticleRecord.Rest(
      isBundle: source.isBundle, unpublished: source.unpublished, place: source.place,
      publicationWindow: source.publicationWindow,
      hasBody: bound.body != nil, bodyFingerprint: body, dependsOnLocations: bound.dependsOnLocations,
      extra: extra == ArticleRecord.Extra() ? nil : extra)
    return try ArticleRecord.write(article, of: source, rest, keys: keys)
  }
}

extension LinkTarget {
  /// Whether a link may lead elsewhere when other articles come, go or move.
  func dependsOnLocations(of source: ArticleSource) -> Bool {
    switch self {
    case .article, .address, .page, .missing: true
    case .media(let file, _, _):
      // A file of a bundle has a URL below the bundle's; of files elsewhere the path decides.
      !file.url.hasPrefix(source.article.url)
    case .entity, .anchor: false
    }
  }
}

extension ArticleSource {
  /// The hash of what decides where links to the article lead: its file, its address, its anchors, whether it is published.
  var locationHash: UInt64 {
    if let cachedRecord { return cachedRecord.locationHash }
    let encoder = RecordEncoder()
    encoder.write(relative)
    encoder.write(article.url)
    encoder.write(unpublished == nil)
    for heading in openHeadings { encoder.write(heading.id) }
    return Hash64(encoder.bytes).value
  }
}

extension ParsedArticles {
  /// The hash of what decides where links to articles lead; see ``ArticleSource/locationHash``.
  var locationHash: UInt64 {
    let encoder = RecordEncoder()
    for article in published + pending { encoder.write(hash: article.source.locationHash) }
    for entry in unpublished {
      encoder.write(entry.path)
      encoder.write(entry.title)
    }
    return Hash64(encoder.bytes).value
  }
}
