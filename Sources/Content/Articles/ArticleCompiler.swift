import Entities

/// Compiles the text of one article once more, when everything around it is bound.
struct ArticleCompiler: Sendable {
  let articles: ArticleReader
  let resolver: LinkResolver
  let tags: TagIndex

  /// The text of the article in a file; nil where only members may read it, or where it is gone.
  func body(of file: ContentTree.File) -> Body? {
    articles.read(file).article.flatMap {
      BoundArticle($0.takeWhole(), resolver: resolver, tags: tags).body
    }
  }
}
