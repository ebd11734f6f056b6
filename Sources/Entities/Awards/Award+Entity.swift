import Bytes
import Diagnostics

extension Award: LibraryEntity {
  public static let kindName = "awards"
  public static let kind = EntityKind(Message(zh: "奖项", en: "award"))
  public var key: String { id }
  public var label: String { title }
}

extension Library {
  /// Awards by level, then by id.
  public var awards: [Award] { list(of: Award.self) }
}

extension LinkTarget {
  /// An award.
  public static func award(_ award: Reference<Award>) -> LinkTarget { LinkTarget(award) }
}
