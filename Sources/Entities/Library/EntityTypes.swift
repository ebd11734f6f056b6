/// The types of entities with files of their own.
package enum EntityTypes {
  /// All types, in the order in which mixed lists show them.
  package static let all: [any LibraryEntity.Type] = [
    Award.self, Edition.self, PolicyDocument.self, Person.self, Hospital.self, Column.self,
  ]

  /// Returns the type with the given name, or nil if there is none.
  package static func named(_ name: String) -> (any LibraryEntity.Type)? { all.first { $0.kindName == name } }
}
