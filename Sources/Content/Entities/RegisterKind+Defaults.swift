import Bytes
import Diagnostics
import Entities
import Names

extension RegisterKind {
  static var needs: [any RegisterKind.Type] { [] }
  static var folder: String? { kindName }

  /// The files lie side by side: `FOLDER/ID.md`.
  static func place(of parts: [String]) -> ContentPlace {
    ContentPlace.single(parts) { .entity(kind: kindName, names: [$0]) }
  }

  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in register: Register,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    LinkTarget(register.names(of: Self.self).look(up: name, path: origin.path, diagnostics: &diagnostics))
  }

  static func addMentions(of register: Register, to index: inout MentionIndex) {}

  static func candidates(
    among things: [Reference<Self>], in setting: MentionSetting, _ register: Register
  ) -> [Reference<Self>] { things }

  static var hasFullNames: Bool { true }
  static func setting(of thing: Reference<Self>, in library: Library) -> MentionSetting { MentionSetting() }
}
