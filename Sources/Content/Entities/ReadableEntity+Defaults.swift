import Bytes
import Diagnostics
import Entities
import Names

extension ReadableEntity {
  static var dependencies: [any ReadableEntity.Type] { [] }
  static var folder: String? { kindName }

  /// By default all files are in one folder: `FOLDER/ID.md`.
  static func role(of parts: [String]) -> FileRole {
    FileRole.single(parts) { .entity(kind: kindName, names: [$0]) }
  }

  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in entityIndex: EntityIndex,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    LinkTarget(entityIndex.names(of: Self.self).resolve(name, path: origin.path, diagnostics: &diagnostics))
  }

  static func addMentions(of entityIndex: EntityIndex, to index: inout MentionIndex) {}

  static func candidates(
    among entities: [Reference<Self>], in context: MentionContext, _ entityIndex: EntityIndex
  ) -> [Reference<Self>] { entities }

  static var hasFullNames: Bool { true }
  static func mentionContext(of reference: Reference<Self>, in library: Library) -> MentionContext { MentionContext() }
}
