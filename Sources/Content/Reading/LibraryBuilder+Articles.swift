import Bytes
import Entities

extension LibraryBuilder {
  /// The number of articles that are published as a batch, which bounds the intermediate results held in memory.
  private static let batchSize = 4096

  /// Adds the published articles, and checks the pending ones by the same rules.
  mutating func publishArticles() throws(ArticleBodies.FileChangedError) {
    let resolver = ArticleResolver(articles.reader, resolver: resolver, tags: tags)
    cache.reset(entityIndex.context.tree.files.count)
    library.articles.reserveCapacity(publishedCount)
    library.articleFingerprints.reserveCapacity(publishedCount)
    library.bodyFingerprints.reserveCapacity(publishedCount)
    library.articleFileHashes.reserveCapacity(publishedCount)
    var bodies = ArticleBodies.Builder(capacity: publishedCount)
    for start in stride(from: 0, to: units.count, by: Self.batchSize) {
      try publish(start..<min(start + Self.batchSize, units.count), resolver, &bodies)
    }
    library.articleBodies = ArticleBodies(bodies, resolver)
    cache.dependencyHash = entityIndex.dependencyHash
    cache.locationHash = locationHash
    cache.pathsHash = entityIndex.context.tree.pathsHash
  }

  private mutating func publish(
    _ range: Range<Int>, _ resolver: ArticleResolver, _ bodies: inout ArticleBodies.Builder
  ) throws(ArticleBodies.FileChangedError) {
    let batch = units[range].compactMap(\.self)
    for index in range { units[index] = nil }
    let published = Parallel.map(count: batch.count, jobs: entityIndex.context.options.jobs) {
      [articles, keys = library.keys, locationHash] offset in
      Result { () throws(ArticleBodies.FileChangedError) in
        try articles.publish(batch[offset], with: resolver, keys: keys, locationHash: locationHash)
      }
    }
    for (index, (unit, result)) in zip(range, zip(batch, published)) {
      let (article, entry) = try result.get()
      ambiguousMentions += article.findings.ambiguousMentions
      diagnostics += article.findings.diagnostics
      if let entry { cache.store(entry, at: unit.header.file.index) }
      guard index < publishedCount else { continue }
      library.articles.append(article.article)
      library.articleFingerprints.append(article.fingerprint)
      library.bodyFingerprints.append(article.bodyFingerprint)
      library.articleFileHashes.append(unit.header.fileHash)
      bodies.add(article.text, of: unit.header)
      addMemberBody(article.memberBody, of: Reference(index: index))
      library.embeddedVideos += article.findings.videos
      add(article.findings.media)
    }
  }
}
