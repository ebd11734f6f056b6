import Bytes
import Entities

extension LibraryBuilder {
  /// The number of articles that are published as a batch, which bounds the intermediate results held in memory.
  private static let portion = 4096

  /// Adds the published articles, and checks the pending ones by the same rules.
  mutating func publishArticles() throws(ArticleBodies.ChangedFile) {
    let resolver = ArticleResolver(articles.reader, resolver: resolver, tags: tags)
    cache.reserve(entityIndex.context.tree.files.count)
    library.articles.reserveCapacity(publishedCount)
    library.articleFingerprints.reserveCapacity(publishedCount)
    library.bodyFingerprints.reserveCapacity(publishedCount)
    library.articleFileHashes.reserveCapacity(publishedCount)
    var texts = ArticleBodies.Texts(room: publishedCount)
    for start in stride(from: 0, to: units.count, by: Self.portion) {
      try publish(start..<min(start + Self.portion, units.count), resolver, &texts)
    }
    library.articleBodies = ArticleBodies(texts, resolver)
    cache.environment = entityIndex.environment
    cache.addresses = addresses
    cache.listing = entityIndex.context.tree.listing
  }

  private mutating func publish(
    _ range: Range<Int>, _ resolver: ArticleResolver, _ texts: inout ArticleBodies.Texts
  ) throws(ArticleBodies.ChangedFile) {
    let portion = units[range].compactMap(\.self)
    for index in range { units[index] = nil }
    let published = Parallel.map(count: portion.count, jobs: entityIndex.context.options.jobs) {
      [articles, keys = library.keys, addresses] offset in
      Result { () throws(ArticleBodies.ChangedFile) in
        try articles.publish(portion[offset], with: resolver, keys: keys, addresses: addresses)
      }
    }
    for (index, (unit, result)) in zip(range, zip(portion, published)) {
      let (article, entry) = try result.get()
      ambiguousMentions += article.findings.ambiguousMentions
      diagnostics += article.findings.diagnostics
      if let entry { cache.remember(entry, at: unit.header.file.number) }
      guard index < publishedCount else { continue }
      library.articles.append(article.article)
      library.articleFingerprints.append(article.fingerprint)
      library.bodyFingerprints.append(article.bodyFingerprint)
      library.articleFileHashes.append(unit.header.fileHash)
      texts.add(article.text, of: unit.header)
      addMemberBody(article.member, of: Reference(index: index))
      library.films += article.findings.films
      add(article.findings.media)
    }
  }
}
