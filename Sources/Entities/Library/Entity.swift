import Bytes

/// A kind of thing in the library that has a page of its own.
///
/// It is `Encodable`, so that a change of any of its values is noticed by the pages that read it.
public protocol Entity: Sendable, Encodable {
  /// What the kind is called in what outlives a build; of most the folder of the content in which such things stand.
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

/// A kind of thing that articles lead to.
public protocol ArticleSubject: Entity {
  /// The things of the kind to which an article leads, each once.
  static func subjects(of article: Reference<Article>, in library: Library) -> [Reference<Self>]
}
