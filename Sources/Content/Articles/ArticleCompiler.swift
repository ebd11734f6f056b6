import Entities

/// Compiles the text of one article once more, when everything around it is bound.
struct ArticleCompiler: Sendable {
  let articles: ArticleReader
  let resolver: LinkResolver
  let tags: TagIndex

  /// The text of the article in a file that holds bytes of that hash; nil where only members may read it.
  func body(of file: ContentTree.File, hash: UInt64) throws(ArticleBodies.ChangedFile) -> Body? {
    guard let article = articles.read(file).article, article.source.fileHash == hash else {
      throw ArticleBodies.ChangedFile(
        path: articles.register.context.tree.path(of: file.relative))
    }
    return ResolvedArticle(article.takeWhole(), resolver: resolver, tags: tags).body
  }
}
