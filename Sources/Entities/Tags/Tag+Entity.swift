import Bytes

extension Tag: ArticleSubject {
  public static let kindName = "tags"
  public static func all(in library: Library) -> [Tag] { library.tags }
  public static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Tag>] {
    library.articles[article.index].tags
  }
  public var key: String { id }
  public var label: String { name }
}
