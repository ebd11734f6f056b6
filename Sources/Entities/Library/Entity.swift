import Bytes

/// A kind of entity that has a page of its own.
///
/// It is `Encodable`, so that a change of any of its values is noticed by the pages that read it.
package protocol Entity: Sendable, Encodable {
  /// The name of the kind in files that outlive a build; for most the folder of the content that holds such entities.
  static var kindName: String { get }
  /// All of the kind, in the library's order.
  static func all(in library: Library) -> [Self]
  /// What names one among its kind, in every build the same.
  var key: String { get }
  /// The words of a link that leads to it.
  var label: String { get }
  /// The address of its page from the root of the site.
  var url: String { get }
}

/// A kind of entity that articles lead to.
package protocol ArticleSubject: Entity {
  /// The entities of the kind to which an article leads, each once.
  static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Self>]
}
