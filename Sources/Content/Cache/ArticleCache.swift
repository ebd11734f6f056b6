import Bytes
import Diagnostics
import Entities
import SourceFiles

/// Wraps the stages of articles: takes over what an earlier build published where that still holds, else computes it, and
/// keeps the outcome for the next build.
final class ArticleCache: Sendable {
  /// What parses the articles that are not cached.
  let reader: ArticleReader
  private let cached: CachedArticles?

  /// A cache in front of `reader` that takes over from an earlier build what still holds.
  init(_ reader: ArticleReader, recalling cache: ContentCache?) {
    self.reader = reader
    cached = CachedArticles(cache, entityIndex: reader.entityIndex)
  }

  /// Whether every article is computed.
  var isEmpty: Bool { cached == nil }

  /// The article in a file, which is the one of a number among all; nil, with diagnostics, where it cannot be read.
  func unit(_ file: ContentTree.File, number: Int) -> (unit: ArticleUnit?, diagnostics: [Diagnostic]) {
    if let record = cached?.record(of: file, number: number, letters: reader.lettersFile(beside: file)) {
      return (ArticleUnit(record), record.diagnostics)
    }
    let (parsed, diagnostics) = reader.parse(file)
    return (parsed.map(ArticleUnit.init), diagnostics)
  }

  /// Publishes an article: a cached one as it was where its links lead where they led, else by resolving it.
  ///
  /// `addresses` is the hash of where all articles are. Fails where a file that the cache took for unchanged holds something else.
  func publish(
    _ unit: ArticleUnit, with resolver: ArticleResolver, keys: ReferenceKeys, addresses: Hash64
  ) throws(ArticleBodies.ChangedFile) -> (article: PublishedArticle, entry: ContentCache.Entry?) {
    switch unit.take() {
    case .parsed(let parsed): return outcome(of: resolver.resolve(parsed), keys)
    case .cached(let record):
      if let outcome = cached?.outcome(of: record, addresses, in: resolver.resolver.index) {
        return (outcome.published(unit.header, tags: resolver.tags), record.entry)
      }
      fallthrough
    case nil:
      let parsed = try resolver.parse(unit.header.file, hash: unit.header.fileHash)
      // A record of the same bytes that says something else was not written by this program.
      guard parsed.header.locationHash == unit.header.locationHash,
        (try? parsed.header.fingerprint) == (try? unit.header.fingerprint)
      else {
        throw ArticleBodies.ChangedFile(path: unit.header.identity.path)
      }
      return outcome(of: resolver.resolve(parsed), keys)
    }
  }

  private func outcome(
    of resolved: ResolvedArticle, _ keys: ReferenceKeys
  ) -> (article: PublishedArticle, entry: ContentCache.Entry?) {
    CachedPublication(resolved, in: reader.entityIndex.context.tree, keys: keys).outcome
  }
}
