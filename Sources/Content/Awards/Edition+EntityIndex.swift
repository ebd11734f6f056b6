import Bytes
import Diagnostics
import Entities

extension Edition: ReadableEntity {
  /// Editions are stored in the folders of their awards, and links to them share the prefix of links to awards.
  static let folder: String? = nil
  static let linkType: String? = nil
  /// Rolls name hospitals and people.
  static let dependencies: [any ReadableEntity.Type] = [Award.self, Hospital.self, Person.self]

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> EditionSource? {
    EditionSource(file, awardID: names[0], id: names[1], context: context, diagnostics: &diagnostics)
  }

  static func add(_ sources: [EditionSource], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic]) {
    entityIndex.addEditions(sources, &diagnostics)
    entityIndex.addRolls(&diagnostics)
  }

  /// Returns the mention context of an edition: its date, and the hospitals and people that its roll honours.
  static func mentionContext(of edition: Reference<Edition>, in library: Library) -> MentionContext {
    var context = MentionContext(date: library[edition].date)
    for row in library[edition].roll {
      row.hospital.map { context.hospitals.appendOnce($0) }
      row.person.map { context.people.appendOnce($0) }
    }
    return context
  }
}
