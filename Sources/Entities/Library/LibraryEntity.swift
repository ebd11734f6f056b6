import Bytes
import Diagnostics
import SourceFiles

/// A kind of entity that editors keep in files and that links may name.
package protocol LibraryEntity: Entity {
  /// The kind in words.
  static var kind: EntityKind { get }
  /// The path of its file.
  var path: String { get }
  /// Its text.
  var body: Body { get set }
  /// Records in an article that its text leads to the entity.
  static func relate(_ entity: Reference<Self>, to article: inout Article.Relations)
}

extension LibraryEntity {
  /// Nothing is recorded.
  package static func relate(_ entity: Reference<Self>, to article: inout Article.Relations) {}
  /// The URL of the list of all entities of the kind: `/hospitals/`.
  package static var indexURL: String { "/\(kindName)/" }

  /// The URL of the page of the entity with an id.
  package static func url(of id: String) -> String { indexURL + Address.encoded(id) + "/" }

  /// All of the kind, in the library's order.
  package static func all(in library: Library) -> [Self] { library.list(of: Self.self) }
}

/// A kind of entity whose page lists the texts, other than articles, that lead to it.
package protocol TextSubject: LibraryEntity {
  /// Whether the entity's page names the owner of a text already.
  static func isShown(_ text: LinkTarget, on thing: Reference<Self>, in library: Library) -> Bool
}

extension TextSubject {
  /// Nothing is shown anyway.
  package static func isShown(_ text: LinkTarget, on thing: Reference<Self>, in library: Library) -> Bool { false }
}

/// A kind of entity that articles cite: by a key of their front matter, by a link or by name.
package protocol CitedEntity: LibraryEntity, ArticleSubject {
  /// The key of an article's front matter that names such entities.
  static var articleKey: String { get }
}

extension CitedEntity {
  /// The article cites it.
  package static func relate(_ entity: Reference<Self>, to article: inout Article.Relations) {
    article.citations.appendOnce(EntityReference(entity))
  }

  /// The entities that the article cites.
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Self>] {
    let citations = library.articles[article.index].relations.citations
    return citations.isEmpty ? [] : citations.compactMap { $0.reference(to: Self.self) }
  }
}
