import Bytes
import Entities

/// Resolves the links of articles once all of them are parsed.
final class ArticleResolver: Sendable {
  let articles: ArticleReader
  let resolver: LinkResolver
  let tags: TagIndex

  init(_ articles: ArticleReader, resolver: LinkResolver, tags: TagIndex) {
    self.articles = articles
    self.resolver = resolver
    self.tags = tags
  }

  /// Resolves the files, links and tags of an article.
  func resolve(_ parsed: ParsedArticle) -> ResolvedArticle { ResolvedArticle(parsed, resolver: resolver, tags: tags) }

  /// Parses the file of an article again; throws if the hash of its bytes is no longer `hash`.
  func parse(_ file: ContentTree.File, hash: Hash64) throws(ArticleBodies.FileChangedError) -> ParsedArticle {
    guard let parsed = articles.parse(file).article, parsed.header.fileHash == hash else {
      throw ArticleBodies.FileChangedError(path: articles.entityIndex.context.tree.path(of: file.relativePath))
    }
    return parsed
  }

  /// Compiles the body of an article again; returns nil if it is restricted to members.
  func body(of file: ContentTree.File, hash: Hash64) throws(ArticleBodies.FileChangedError) -> Body? {
    try resolve(parse(file, hash: hash)).body
  }
}
