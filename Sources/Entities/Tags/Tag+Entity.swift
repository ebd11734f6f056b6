import Bytes
import SourceFiles

extension Tag: ArticleSubject {
  public static let kindName = "tags"
  public static func all(in library: Library) -> [Tag] { library.tags }
  public static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Tag>] {
    library.articles[article.index].relations.tags
  }
  /// The URL of the list of all tags.
  public static let indexURL = "/tags/"
  /// The URL of the page of the tag with an id.
  package static func url(of id: String) -> String { indexURL + Address.encoded(id) + "/" }
  public var key: String { id }
  public var label: String { name }
}
