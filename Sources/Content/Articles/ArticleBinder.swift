import Bytes
import Diagnostics
import Markdown

/// Looks up what articles link to, and knows what of it an earlier build found out.
struct ArticleBinder: Sendable {
  let articles: ArticleReader
  let resolver: LinkResolver
  let tags: TagIndex
  private let keys: ReferenceKeys
  /// The hash of where all articles are.
  private let addresses: UInt64
  private let stamps: [String: FileStamp]

  /// An article with everything looked up.
  struct Result: Sendable {
    var article: BoundArticle
    /// The hash of the article and its tags.
    var fingerprint: UInt64 = 0
    /// The hash of its body; 0 where it has none that anyone may read.
    var bodyFingerprint: UInt64 = 0
    /// What the next build may know of it; nil where that would tell what members read.
    var record: ArraySlice<UInt8>?
  }

  init(_ articles: ArticleReader, resolver: LinkResolver, tags: TagIndex, keys: ReferenceKeys, addresses: UInt64) {
    self.articles = articles
    self.resolver = resolver
    self.tags = tags
    self.keys = keys
    self.addresses = addresses
    let tree = articles.register.context.tree
    stamps = Dictionary(
      tree.files.lazy.filter { !$0.place.isArticle }.map { (tree.path(of: $0.relative), $0.stamp) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Looks up what an article links to, or takes it from an earlier build.
  func bind(_ shelved: ShelvedArticle) -> Result {
    guard let known = shelved.source.recalled else { return bindAnew(shelved) }
    if known.rest.leansOnAddresses, articles.recall?.hasMoved(addresses) ?? true {
      return bindAnew(articles.read(shelved.source.file).article ?? shelved)
    }
    return Result(
      article: BoundArticle(known, tags: tags), fingerprint: known.fingerprint,
      bodyFingerprint: known.rest.bodyFingerprint, record: articles.recall?.bytes(of: shelved.source.relative))
  }

  private func bindAnew(_ shelved: ShelvedArticle) -> Result {
    let source = shelved.takeWhole()
    var result = Result(article: BoundArticle(source, resolver: resolver, tags: tags))
    guard case .everyone = source.article.access, result.article.member == nil else {
      // A hash of the file tells nothing of it, and changes whenever anything in it does.
      result.fingerprint = source.fileHash
      result.bodyFingerprint = source.fileHash
      return result
    }
    // What cannot be written has no record, and a fingerprint that differs from every other build's.
    result.fingerprint = source.fileHash &+ UInt64(bitPattern: Int64(FileStamp.now()))
    result.bodyFingerprint = result.fingerprint
    guard let body = try? result.article.body.map(fingerprint) ?? 0,
      let (bytes, fingerprint) = try? record(of: source, result.article, body: body).bytes(keys: keys)
    else { return result }
    // A copy has no room to grow, of which there is much in a hundred thousand of them.
    result.record = bytes.withUnsafeBufferPointer { Array($0)[...] }
    result.fingerprint = fingerprint
    result.bodyFingerprint = body
    return result
  }

  /// The hash of a text and of what its links lead to.
  private func fingerprint(of body: Body) throws -> UInt64 {
    let encoder = RecordEncoder(keys: keys, capacity: 16 * 1024)
    try body.write(to: encoder)
    return Hash64(encoder.bytes).value
  }

  private func record(of source: ArticleSource, _ bound: BoundArticle, body: UInt64) -> ArticleRecord {
    var article = bound.article
    article.tags = []
    let extra = ArticleRecord.Extra(
      slugRange: source.slugRange, aliases: source.mentions.aliases, readingDiagnostics: source.diagnostics,
      bindingDiagnostics: bound.diagnostics, doubts: bound.doubts, media: bound.media,
      stamps: bound.media.map { stamps[$0.path] ?? FileStamp(size: -1) }, films: bound.films)
    return ArticleRecord(
      article: article, tags: source.tags,
      rest: ArticleRecord.Rest(
        isBundle: source.isBundle, unpublished: source.unpublished, place: source.place,
        anchors: source.document.headings.map(\.id), horizon: source.horizon, hasBody: bound.body != nil,
        bodyFingerprint: body, leansOnAddresses: bound.leansOnAddresses,
        extra: extra == ArticleRecord.Extra() ? nil : extra))
  }
}

extension BoundArticle {
  /// An article as a record remembers it; its text is compiled when it is wanted.
  init(_ record: ArticleRecord, tags: TagIndex) {
    article = record.article
    article.tags = record.tags.compactMap { tags[$0.id] }
    leansOnAddresses = record.rest.leansOnAddresses
    guard let extra = record.rest.extra else { return }
    media = extra.media
    diagnostics = extra.bindingDiagnostics
    doubts = extra.doubts
    films = extra.films
  }
}

extension LinkTarget {
  /// Whether what a link leads to may be another thing when other articles come, go or move.
  func leansOnAddresses(of source: ArticleSource) -> Bool {
    switch self {
    case .article, .address, .page, .missing: true
    case .media(let file, _):
      // What lies in a bundle has the bundle's address; of files elsewhere the path says it.
      !file.url.hasPrefix(source.article.url)
    case .entity, .anchor: false
    }
  }
}

extension ArticleShelf {
  /// The hash of where all articles are, of their anchors, and of the pages of tags.
  func addresses(_ tags: TagIndex) -> UInt64 {
    let encoder = RecordEncoder()
    for article in published + pending {
      encoder.write(article.source.relative)
      encoder.write(article.source.article.url)
      encoder.write(article.source.unpublished == nil)
      for heading in article.source.document.headings { encoder.write(heading.id) }
    }
    for entry in unpublished {
      encoder.write(entry.path)
      encoder.write(entry.title)
    }
    for tag in tags.tags.map(\.id).sorted() { encoder.write(tag) }
    return Hash64(encoder.bytes).value
  }
}

extension ContentMemory {
  /// Files what is known of an article.
  mutating func remember(_ article: ShelvedArticle, record: ArraySlice<UInt8>) {
    remember(
      article.source.relative, stamp: article.source.file.stamp, hash: article.source.fileHash,
      letters: article.source.lettersHash, record: record)
  }
}
