import Bytes
import Entities

extension LibraryBuilder {
  /// How many articles are bound before the sources of the next are touched: what binding gives stands beside the library
  /// for so many alone.
  private static let portion = 4096

  /// Adds the published articles, and holds those to come to the same rules; the sources of all are let go.
  mutating func bindArticles() {
    let binder = ArticleResolver(
      articles, resolver: resolver, tags: tags, keys: library.keys, addresses: addresses)
    cache.reserve(register.context.tree.files.count)
    library.articles.reserveCapacity(publishedCount)
    library.articleFingerprints.reserveCapacity(publishedCount)
    library.bodyFingerprints.reserveCapacity(publishedCount)
    var texts = ArticleBodies.Texts(room: publishedCount)
    for start in stride(from: 0, to: sources.count, by: Self.portion) {
      bind(start..<min(start + Self.portion, sources.count), binder, &texts)
    }
    library.articleBodies = ArticleBodies(texts, ArticleCompiler(articles: articles, resolver: resolver, tags: tags))
    cache.environment = register.environment
    cache.addresses = addresses
    cache.listing = register.context.tree.listing
  }

  private mutating func bind(_ range: Range<Int>, _ binder: ArticleResolver, _ texts: inout ArticleBodies.Texts) {
    let portion = sources[range].compactMap(\.self)
    let jobs = register.context.options.jobs
    let bound = Parallel.map(count: portion.count, jobs: jobs) { binder.bind(portion[$0]) }
    let published = range.clamped(to: 0..<publishedCount).count
    library.articles += Parallel.map(count: published, jobs: jobs) { [tags] in bound[$0].article(portion[$0], tags) }
    for (offset, index) in range.enumerated() {
      let (source, found) = (portion[offset], bound[offset])
      sources[index] = nil
      ambiguousMentions += found.ambiguousMentions
      diagnostics += found.diagnostics
      if let entry = found.entry { cache.remember(entry, at: source.source.file.number) }
      guard index < publishedCount else { continue }
      library.articleFingerprints.append(found.fingerprint)
      library.bodyFingerprints.append(found.bodyFingerprint)
      texts.add(found.body, of: source)
      addMemberBody(found.member, of: Reference(index: index))
      library.films += found.films
      add(found.media)
    }
  }
}
