import Bytes

/// A kind of entity that has a page of its own.
///
/// Entities are `Encodable` so that a change of any value invalidates the pages that read it.
package protocol Entity: Sendable, Encodable {
  /// The name of the kind in files that outlive a build. For most kinds it is also the name of the content folder that
  /// holds the entities.
  static var kindName: String { get }
  /// Returns all entities of the kind, in the library's order.
  static func all(in library: Library) -> [Self]
  /// The key that identifies an entity among its kind, stable across builds.
  var key: String { get }
  /// The default text of a link to the entity.
  var label: String { get }
  /// The URL of its page relative to the root of the site.
  var url: String { get }
}

/// A kind of entity that articles refer to.
package protocol ArticleSubject: Entity {
  /// Returns the entities of the kind that an article refers to, each once.
  static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Self>]
}
