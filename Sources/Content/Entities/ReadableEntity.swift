import Bytes
import Diagnostics
import Entities

/// How entities of a kind are read: where their files are, what these hold, and which links and names lead to the entities.
///
/// A new kind says this in its own folder and is listed in ``ReadableKinds/all``; what most kinds have in common is said
/// for them in `ReadableEntity+Defaults.swift`.
protocol ReadableEntity: LibraryEntity {
  /// What a file says, names not looked up.
  associatedtype Decoded: Sendable

  // MARK: Files

  /// The kinds that come before: those whose names it looks up.
  static var needs: [any ReadableEntity.Type] { get }
  /// The folder of the files; nil where they lie in that of another kind.
  static var folder: String? { get }
  /// What a file of the folder is; `parts` is its path, the folder included.
  static func role(of parts: [String]) -> FileRole
  /// What a file says; `names` are those of its ``FileRole/entity(kind:names:)``.
  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> Decoded?
  /// Adds everything of the kind to the index.
  static func add(_ sources: [Decoded], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic])

  // MARK: Links

  /// The word before the colon of a link that leads to such an entity; nil where another kind's does.
  static var linkType: String? { get }
  /// What such a link leads to.
  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in entityIndex: EntityIndex,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget

  // MARK: Texts

  /// Adds what running text may name.
  static func addMentions(of entityIndex: EntityIndex, to index: inout MentionIndex)
  /// The ones among several entities of one name that a text can mean.
  static func candidates(
    among entities: [Reference<Self>], in setting: MentionSetting, _ entityIndex: EntityIndex
  ) -> [Reference<Self>]
  /// Whether an entity has a full name beside shorter ones that it may share with others.
  static var hasFullNames: Bool { get }
  /// The context in which the text of an entity names others.
  static func setting(of thing: Reference<Self>, in library: Library) -> MentionSetting
}
