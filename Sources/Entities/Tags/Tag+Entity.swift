import Bytes
import SourceFiles

extension Tag: ArticleSubject {
  package static let kindName = "tags"
  package static func all(in library: Library) -> [Tag] { library.tags }
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Tag>] {
    library.articles[article.index].relations.tags
  }
  /// The URL of the list of all tags.
  package static let indexURL = "/tags/"
  /// Returns the URL of the page of the tag with the given id.
  package static func url(of id: String) -> String { indexURL + URLPath.encoded(id) + "/" }
  package var key: String { id }
  package var label: String { name }
}
