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
  let addresses: UInt64
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

  init(_ articles: ArticleReader, resolver: LinkResolver, tags: TagIndex, keys: ReferenceKeys, shelf: ArticleShelf) {
    self.articles = articles
    self.resolver = resolver
    self.tags = tags
    self.keys = keys
    addresses = shelf.addresses(tags)
    let tree = articles.register.context.tree
    stamps = Dictionary(
      tree.files.lazy.filter { !$0.place.isArticle }.map { (tree.path(of: $0.relative), $0.stamp) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Looks up what an article links to, or takes it from an earlier build.
  func bind(_ source: ArticleSource) -> Result {
    guard let known = source.recalled else { return bindAnew(source) }
    if known.rest.leansOnAddresses, articles.recall?.hasMoved(addresses) ?? true {
      return bindAnew(articles.read(source.file).source ?? source)
    }
    return Result(
      article: BoundArticle(known, tags: tags), fingerprint: known.fingerprint,
      bodyFingerprint: known.rest.bodyFingerprint, record: articles.recall?.bytes(of: source.relative))
  }

  /// The text of an article that an earlier build knew; nil where only members may read it, or where it is gone.
  func body(of source: ArticleSource) -> Body? {
    articles.read(source.file).source.flatMap { BoundArticle($0, resolver: resolver, tags: tags).body }
  }

  private func bindAnew(_ source: ArticleSource) -> Result {
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
    guard let body = try? result.article.body.map({ Hash64(try RecordEncoder.record(of: $0, keys: keys)).value }) ?? 0,
      let (bytes, fingerprint) = try? record(of: source, result.article, body: body).bytes(keys: keys)
    else { return result }
    result.record = bytes[...]
    result.fingerprint = fingerprint
    result.bodyFingerprint = body
    return result
  }

  private func record(of source: ArticleSource, _ bound: BoundArticle, body: UInt64) -> ArticleRecord {
    var article = bound.article
    article.tags = []
    return ArticleRecord(
      article: article, tags: source.tags,
      rest: ArticleRecord.Rest(
        isBundle: source.isBundle, unpublished: source.unpublished, place: source.place, slugRange: source.slugRange,
        aliases: source.mentions.aliases, headings: source.document.headings, horizon: source.horizon,
        readingDiagnostics: source.diagnostics, bindingDiagnostics: bound.diagnostics, doubts: bound.doubts,
        media: bound.media, stamps: bound.media.map { stamps[$0.path] ?? FileStamp(size: -1) }, films: bound.films,
        hasBody: bound.body != nil, bodyFingerprint: body, leansOnAddresses: bound.leansOnAddresses))
  }
}

extension BoundArticle {
  /// An article as a record remembers it; its text is compiled when it is wanted.
  init(_ record: ArticleRecord, tags: TagIndex) {
    article = record.article
    article.tags = record.tags.compactMap { tags[$0.id] }
    media = record.rest.media
    diagnostics = record.rest.bindingDiagnostics
    doubts = record.rest.doubts
    films = record.rest.films
    leansOnAddresses = record.rest.leansOnAddresses
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
    case .column, .hospital, .person, .award, .edition, .document, .anchor: false
    }
  }
}

extension ArticleShelf {
  /// The hash of where all articles are, of their anchors, and of the pages of tags.
  func addresses(_ tags: TagIndex) -> UInt64 {
    let encoder = RecordEncoder()
    for source in published + pending {
      encoder.write(source.relative)
      encoder.write(source.article.url)
      encoder.write(source.unpublished == nil)
      for heading in source.document.headings { encoder.write(heading.id) }
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
  mutating func remember(_ source: ArticleSource, record: ArraySlice<UInt8>) {
    remember(
      source.relative, stamp: source.file.stamp, hash: source.fileHash, letters: source.lettersHash, record: record)
  }
}
