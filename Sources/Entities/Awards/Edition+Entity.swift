import Bytes
import Diagnostics

extension Edition: ArticleSubject, LibraryEntity {
  package static let kindName = "editions"
  package static let kind = EntityKind(Message(zh: "奖项届次", en: "award edition"))
  /// The URL, since an edition's id is unique only within its award.
  package var key: String { url }
  package var label: String { title }

  /// Returns the editions that the article is about.
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Edition>] {
    library.articles[article.index].relations.awards
  }
}

extension Library {
  /// The editions of all awards, those of each award newest first.
  package var editions: [Edition] { list(of: Edition.self) }
}

extension LinkTarget {
  /// An edition of an award.
  package static func edition(_ edition: Reference<Edition>) -> LinkTarget { LinkTarget(edition) }
}
