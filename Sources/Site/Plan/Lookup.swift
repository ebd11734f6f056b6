import Content

/// What a page asked of the library.
public enum Read: Sendable, Hashable {
  /// The values of an entity, by kind and id.
  case entity(kind: String, id: String)
  /// The text of an entity.
  case body(kind: String, id: String)
  /// A list of the library: which articles a hospital has, which editions there are.
  case list(String, of: String)
}

/// One page's view of the library: it answers, and remembers what it was asked.
///
/// A page is made from nothing but what it reads here, the configuration and the theme; so whoever knows that these are
/// the same as in another build knows that the page is, too.
final class Lookup {
  let library: Library
  private(set) var reads: [Read] = []

  init(_ library: Library) { self.library = library }

  func callAsFunction(_ reference: Reference<Article>) -> Article { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<Column>) -> Column { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<Hospital>) -> Hospital { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<Person>) -> Person { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<Award>) -> Award { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<Edition>) -> Edition { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<PolicyDocument>) -> PolicyDocument { noting(library[reference]) }
  func callAsFunction(_ reference: Reference<Tag>) -> Tag { noting(library[reference]) }

  /// The body of an article; nil where it is for members.
  func body(_ reference: Reference<Article>) -> Body? {
    reads.append(.body(kind: Article.kindName, id: library[reference].id))
    return library.articleBodies[reference.index]
  }

  /// A page that stands for itself.
  func page(_ index: Int) -> Page { noting(library.pages[index]) }

  /// A list of the library's, named for what it holds and whose it is.
  func list<Element>(_ name: String, of owner: String = "", _ list: (Library) -> [Element]) -> [Element] {
    reads.append(.list(name, of: owner))
    return list(library)
  }

  private func noting<Value: Entity>(_ entity: Value) -> Value {
    reads.append(.entity(kind: Value.kindName, id: entity.id))
    return entity
  }
}

/// A thing of the library that has an id among its kind.
protocol Entity {
  /// The folder of the content in which such things stand.
  static var kindName: String { get }
  /// The id among its kind.
  var id: String { get }
}

extension Article: Entity { static var kindName: String { "articles" } }
extension Column: Entity { static var kindName: String { "columns" } }
extension Hospital: Entity { static var kindName: String { "hospitals" } }
extension Person: Entity { static var kindName: String { "people" } }
extension Award: Entity { static var kindName: String { "awards" } }
extension Edition: Entity { static var kindName: String { "editions" } }
extension PolicyDocument: Entity { static var kindName: String { "documents" } }
extension Page: Entity { static var kindName: String { "pages" } }
extension Tag: Entity { static var kindName: String { "tags" } }
