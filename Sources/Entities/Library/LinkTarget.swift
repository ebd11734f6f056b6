import Bytes
import SourceFiles

/// What a link or an image leads to.
public enum LinkTarget: Sendable, Hashable, Encodable {
  /// An article, perhaps at one of its anchors.
  case article(Reference<Article>, anchor: String?)
  /// A thing of the register.
  case entity(EntityReference)
  /// A page that stands for itself, perhaps at one of its anchors.
  case page(Reference<Page>, anchor: String?)
  /// A file that is published as it is; the size where it is an image that says it.
  indirect case media(MediaFile, PixelSize?)
  /// An anchor on the same page.
  case anchor(String)
  /// An address of the site's own that is no entity: `/hospitals/`.
  case address(String)
  /// Nothing; a diagnostic says so.
  case missing

  /// A thing of the register, or nothing.
  package init<Value: RegisterEntity>(_ reference: Reference<Value>?) {
    self = reference.map { .entity(EntityReference($0)) } ?? .missing
  }

  /// The thing of a kind that this is; nil where it is anything else.
  public func reference<Value: RegisterEntity>(to kind: Value.Type = Value.self) -> Reference<Value>? {
    if case .entity(let entity) = self { entity.reference(to: kind) } else { nil }
  }
}
