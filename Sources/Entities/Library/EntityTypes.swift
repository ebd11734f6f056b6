/// The types of entities that have files of their own.
package enum EntityTypes {
  /// Every type, in the order in which lists of several types show them.
  package static let all: [any LibraryEntity.Type] = [
    Award.self, Edition.self, PolicyDocument.self, Person.self, Hospital.self, Column.self,
  ]

  /// The type of that name; nil where there is none.
  package static func named(_ name: String) -> (any LibraryEntity.Type)? { all.first { $0.kindName == name } }
}
