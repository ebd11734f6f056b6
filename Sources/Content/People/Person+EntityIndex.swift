import Bytes
import Diagnostics
import Entities
import Names

extension Person: ReadableEntity {
  static let linkType: String? = "person"
  /// People of the same name are distinguished by their hospitals.
  static let dependencies: [any ReadableEntity.Type] = [Hospital.self]
  static let hasFullNames = false

  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> PersonSource? {
    PersonSource(file, id: names[0], context: context, diagnostics: &diagnostics)
  }

  static func add(_ sources: [PersonSource], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic]) {
    entityIndex.addPeople(sources, &diagnostics)
  }

  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in entityIndex: EntityIndex,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    LinkTarget(
      entityIndex.people.resolve(name, path: origin.path, diagnostics: &diagnostics) { candidates in
        entityIndex.person(among: candidates, at: origin.hospitals, on: origin.date)
      })
  }

  /// Returns the mention context of a person's text: the hospitals of their posts.
  static func mentionContext(of person: Reference<Person>, in library: Library) -> MentionContext {
    var context = MentionContext()
    for post in library[person].posts { post.hospital.map { context.hospitals.appendOnce($0) } }
    return context
  }
}
