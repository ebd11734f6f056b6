import Bytes

extension LibraryBuilder {
  /// How many articles are bound before the sources of the next are touched: what binding gives stands beside the library
  /// for so many alone.
  private static let portion = 4096

  /// Adds the published articles, and holds those to come to the same rules; the sources of all are let go.
  mutating func bindArticles() {
    let binder = ArticleBinder(
      articles, resolver: resolver, tags: tags, keys: library.keys, addresses: addresses)
    memory.reserve(sources.count)
    library.articles.reserveCapacity(publishedCount)
    library.articleFingerprints.reserveCapacity(publishedCount)
    library.bodyFingerprints.reserveCapacity(publishedCount)
    var texts = ArticleBodies.Texts(room: publishedCount)
    for start in stride(from: 0, to: sources.count, by: Self.portion) {
      bind(start..<min(start + Self.portion, sources.count), binder, &texts)
    }
    library.articleBodies = ArticleBodies(texts, ArticleCompiler(articles: articles, resolver: resolver, tags: tags))
    memory.environment = register.environment
    memory.addresses = addresses
    memory.listing = register.context.tree.listing
  }

  private mutating func bind(_ range: Range<Int>, _ binder: ArticleBinder, _ texts: inout ArticleBodies.Texts) {
    let portion = sources[range].compactMap(\.self)
    let bound = Parallel.map(count: portion.count, jobs: register.context.options.jobs) { binder.bind(portion[$0]) }
    // By index: a copy of a result has dozens of values.
    for (offset, index) in range.enumerated() {
      sources[index] = nil
      doubts += bound[offset].article.doubts
      diagnostics += bound[offset].article.diagnostics
      if let record = bound[offset].record { memory.remember(portion[offset], record: record) }
      guard index < publishedCount else { continue }
      library.articles.append(bound[offset].article.article)
      library.articleFingerprints.append(bound[offset].fingerprint)
      library.bodyFingerprints.append(bound[offset].bodyFingerprint)
      texts.add(bound[offset].article.body, of: portion[offset])
      addMemberBody(bound[offset].article.member, of: Reference(index: index))
      library.films += bound[offset].article.films
      add(bound[offset].article.media)
    }
  }
}
