import Bytes
import Diagnostics
import SourceFiles

/// A kind of entity that editors maintain in files and that links can refer to.
package protocol LibraryEntity: Entity {
  /// The localized name of the kind.
  static var kind: EntityKind { get }
  /// The path of its file.
  var path: String { get }
  /// The introduction.
  var body: Body { get set }
  /// Records in an article's relations that its body refers to the entity.
  static func relate(_ entity: Reference<Self>, to article: inout Article.Relations)
}

extension LibraryEntity {
  /// Records nothing.
  package static func relate(_ entity: Reference<Self>, to article: inout Article.Relations) {}
  /// The URL of the list of all entities of the kind: `/hospitals/`.
  package static var indexURL: String { "/\(kindName)/" }

  /// Returns the URL of the page of the entity with the given id.
  package static func url(of id: String) -> String { indexURL + URLPath.encoded(id) + "/" }

  /// Returns all entities of the kind, in the library's order.
  package static func all(in library: Library) -> [Self] { library.list(of: Self.self) }
}

/// A kind of entity whose page lists its backlinks: the pages, other than articles, that refer to it.
package protocol BacklinkedEntity: LibraryEntity {
  /// Returns whether the entity's page already shows the entity or page `text`.
  static func isShown(_ text: LinkTarget, on reference: Reference<Self>, in library: Library) -> Bool
}

extension BacklinkedEntity {
  /// Returns false.
  package static func isShown(_ text: LinkTarget, on reference: Reference<Self>, in library: Library) -> Bool { false }
}

/// A kind of entity that articles can cite: with a front matter key, a link or a mention.
package protocol CitedEntity: LibraryEntity, ArticleSubject {
  /// The key of an article's front matter that lists such entities.
  static var articleKey: String { get }
}

extension CitedEntity {
  /// Adds the entity to those that the article cites.
  package static func relate(_ entity: Reference<Self>, to article: inout Article.Relations) {
    article.citations.appendOnce(EntityReference(entity))
  }

  /// Returns the entities that the article cites.
  package static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Self>] {
    let citations = library.articles[article.index].relations.citations
    return citations.isEmpty ? [] : citations.compactMap { $0.reference(to: Self.self) }
  }
}
