import Diagnostics

extension Article: Entity {
  public static let kindName = "articles"
  public static func all(in library: Library) -> [Article] { library.articles }
  public var key: String { id }
  public var label: String { title }
}

extension EntityKind {
  /// An article.
  package static let article = EntityKind(Message(zh: "文章", en: "article"))
}
