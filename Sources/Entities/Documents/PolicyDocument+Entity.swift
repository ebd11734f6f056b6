import Bytes
import Diagnostics

extension PolicyDocument: CitedEntity, BacklinkedEntity {
  package static let kindName = "documents"
  package static let kind = EntityKind(Message(zh: "政策文件", en: "document"))
  package static let articleKey = "documents"
  package var key: String { id }
  package var label: String { "《\(title)》" }
}

extension Library {
  /// Policy documents, newest first, then by id.
  package var documents: [PolicyDocument] { list(of: PolicyDocument.self) }
}

extension Article.Relations {
  /// The policy documents that the article cites.
  package var documents: [Reference<PolicyDocument>] { cited(PolicyDocument.self) }
}

extension LinkTarget {
  /// A policy document.
  package static func document(_ document: Reference<PolicyDocument>) -> LinkTarget { LinkTarget(document) }
}
