import Bytes
import Diagnostics
import Entities
import SourceFiles

/// Caches the stages of articles: reuses the record of an earlier build if it is still valid, else computes the article
/// and records the outcome for the next build.
final class ArticleCache: Sendable {
  /// The reader that parses articles on a cache miss.
  let reader: ArticleReader
  private let cached: CachedArticles?

  /// Creates a cache in front of `reader`, with the records of an earlier build that are still valid.
  init(_ reader: ArticleReader, reusing cache: ContentCache?) {
    self.reader = reader
    cached = CachedArticles(cache, entityIndex: reader.entityIndex)
  }

  /// Whether there are no reusable records, so that every article is computed.
  var isEmpty: Bool { cached == nil }

  /// Returns the article in a file, or nil, with diagnostics, if it cannot be read; `index` is the index of the file
  /// among all article files.
  func unit(_ file: ContentTree.File, index: Int) -> (unit: ArticleUnit?, diagnostics: [Diagnostic]) {
    if let record = cached?.record(of: file, index: index, letters: reader.lettersFile(beside: file)) {
      return (ArticleUnit(record), record.diagnostics)
    }
    let (parsed, diagnostics) = reader.parse(file)
    return (parsed.map(ArticleUnit.init), diagnostics)
  }

  /// Publishes an article: from its record if the targets of its links are unchanged, else by resolving it.
  ///
  /// `locationHash` is the hash of the locations of all articles. Throws if a file that was considered unchanged has
  /// different contents.
  func publish(
    _ unit: ArticleUnit, with resolver: ArticleResolver, keys: ReferenceKeys, locationHash: Hash64
  ) throws(ArticleBodies.FileChangedError) -> (article: PublishedArticle, entry: ContentCache.Entry?) {
    switch unit.take() {
    case .parsed(let parsed): return outcome(of: resolver.resolve(parsed), keys)
    case .cached(let record):
      if let outcome = cached?.outcome(of: record, locationHash, in: resolver.resolver.index) {
        return (outcome.published(unit.header, tags: resolver.tags), record.entry)
      }
      fallthrough
    case nil:
      let parsed = try resolver.parse(unit.header.file, hash: unit.header.fileHash)
      // A record that disagrees with a file of the same hash was not written by this program.
      guard parsed.header.locationHash == unit.header.locationHash,
        (try? parsed.header.fingerprint) == (try? unit.header.fingerprint)
      else {
        throw ArticleBodies.FileChangedError(path: unit.header.identity.path)
      }
      return outcome(of: resolver.resolve(parsed), keys)
    }
  }

  private func outcome(
    of resolved: ResolvedArticle, _ keys: ReferenceKeys
  ) -> (article: PublishedArticle, entry: ContentCache.Entry?) {
    ArticleRecorder(resolved, in: reader.entityIndex.context.tree, keys: keys).outcome
  }
}
