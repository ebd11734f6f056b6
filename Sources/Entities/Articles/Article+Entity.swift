import Diagnostics

extension Article: Entity {
  package static let kindName = "articles"
  package static func all(in library: Library) -> [Article] { library.articles }
  package var key: String { id }
  package var label: String { title }
}

extension EntityKind {
  /// An article.
  package static let article = EntityKind(Message(zh: "文章", en: "article"))
}
