import Bytes
import Diagnostics

extension Award: LibraryEntity {
  package static let kindName = "awards"
  package static let kind = EntityKind(Message(zh: "奖项", en: "award"))
  package var key: String { id }
  package var label: String { title }
}

extension Library {
  /// Awards by level, then by id.
  package var awards: [Award] { list(of: Award.self) }
}

extension LinkTarget {
  /// An award.
  package static func award(_ award: Reference<Award>) -> LinkTarget { LinkTarget(award) }
}
