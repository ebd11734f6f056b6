import Bytes
import Content
import Entities

/// A relation of the library: for each entity of a kind, the list of related entities.
///
/// Store relations in a `static let` where possible, because creating one looks up its name.
struct Relation<Owner: Entity, Element: ListElement>: Sendable {
  /// The name of the lists in recorded reads.
  let name: ListName
  private let lists: @Sendable (Relations) -> [[Element]]

  /// Creates the relation whose lists `lists` returns, indexed by `Reference.index`.
  init(_ name: String, _ lists: @escaping @Sendable (Relations) -> [[Element]]) {
    self.name = ListName(name, of: Owner.kindName)
    self.lists = lists
  }

  /// Returns the list of one entity; empty if the library did not compute it.
  func list(of owner: Reference<Owner>, in relations: Relations) -> [Element] {
    let lists = lists(relations)
    return lists.indices.contains(owner.index) ? lists[owner.index] : []
  }
}

/// An element of a list of the library, with an encoding that is stable across builds.
protocol ListElement: Sendable {
  /// Appends the encoding to a record.
  func write(to encoder: RecordEncoder) throws
}

extension Reference: ListElement {}

extension LinkTarget: ListElement {}

extension Honour: ListElement {
  func write(to encoder: RecordEncoder) throws {
    try edition.write(to: encoder)
    encoder.write(row)
  }
}
