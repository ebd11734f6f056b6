import Bytes
import Diagnostics
import Entities

/// A kind of entity that is read from files. It declares where its files are, how they are decoded, and which links and
/// names refer to its entities.
///
/// A new kind implements this in a folder of its own and is listed in ``ReadableKinds/all``. The defaults for most
/// kinds are in `ReadableEntity+Defaults.swift`.
protocol ReadableEntity: LibraryEntity {
  /// The decoded contents of a file, with unresolved names.
  associatedtype Decoded: Sendable

  // MARK: Files

  /// The kinds that must be read first, since this kind refers to them by name.
  static var dependencies: [any ReadableEntity.Type] { get }
  /// The folder of the files; nil if they are in the folder of another kind.
  static var folder: String? { get }
  /// Returns the role of a file in the folder; `parts` are the components of its path, including the folder.
  static func role(of parts: [String]) -> FileRole
  /// Decodes a file; `names` are those of its ``FileRole/entity(kind:names:)``.
  static func decode(
    _ file: MarkdownFile, names: [String], context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> Decoded?
  /// Adds all entities of the kind to the index.
  static func add(_ sources: [Decoded], to entityIndex: inout EntityIndex, _ diagnostics: inout [Diagnostic])

  // MARK: Links

  /// The word before the colon of a link to such an entity; nil if such links use the word of another kind.
  static var linkType: String? { get }
  /// Returns the target of such a link.
  static func target(
    of name: Located<String>, from origin: LinkResolver.Origin, in entityIndex: EntityIndex,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget

  // MARK: Texts

  /// Adds the names by which running text may mention entities of the kind.
  static func addMentions(of entityIndex: EntityIndex, to index: inout MentionIndex)
  /// Returns those of several entities with the same name that a text can refer to.
  static func candidates(
    among entities: [Reference<Self>], in context: MentionContext, _ entityIndex: EntityIndex
  ) -> [Reference<Self>]
  /// Whether an entity has a full name in addition to short names that it may share with others.
  static var hasFullNames: Bool { get }
  /// Returns the context in which the text of an entity mentions others.
  static func mentionContext(of reference: Reference<Self>, in library: Library) -> MentionContext
}
