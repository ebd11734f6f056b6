import Bytes
import Diagnostics

extension PolicyDocument: CitedEntity, TextSubject {
  public static let kindName = "documents"
  public static let kind = EntityKind(Message(zh: "政策文件", en: "document"))
  public static let articleKey = "documents"
  public var key: String { id }
  public var label: String { "《\(title)》" }
}

extension Library {
  /// Policy documents, newest first, then by id.
  public var documents: [PolicyDocument] { list(of: PolicyDocument.self) }
}

extension Article.Relations {
  /// The policy documents that it cites.
  public var documents: [Reference<PolicyDocument>] { cited(PolicyDocument.self) }
}

extension LinkTarget {
  /// A policy document.
  public static func document(_ document: Reference<PolicyDocument>) -> LinkTarget { LinkTarget(document) }
}
