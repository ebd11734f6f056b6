import Bytes
import Content
import Entities

/// A relation of the library: for each entity of a kind the list of others that lead to it.
///
/// Where it can it stands in a `static let`, for making one looks its name up.
struct Relation<Owner: Entity, Element: ListElement>: Sendable {
  /// What it is called in what a page reads.
  let name: ListName
  private let lists: @Sendable (Relations) -> [[Element]]

  /// The relation whose lists `lists` gives, indexed by `Reference.index`.
  init(_ name: String, _ lists: @escaping @Sendable (Relations) -> [[Element]]) {
    self.name = ListName(name, of: Owner.kindName)
    self.lists = lists
  }

  /// The list of one entity; empty where the library has not worked it out.
  func list(of owner: Reference<Owner>, in relations: Relations) -> [Element] {
    let lists = lists(relations)
    return lists.indices.contains(owner.index) ? lists[owner.index] : []
  }
}

/// What may stand in a list of the library: it says what it is in words that mean the same in every build.
protocol ListElement: Sendable {
  /// Appends those words to a record.
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
