import Bytes
import SourceFiles

/// What a link or an image leads to.
///
/// A `suffix` is the query and the fragment of the link with `?` and `#`, percent-encoded; empty for most.
package enum LinkTarget: Sendable, Hashable, Encodable {
  /// An article.
  case article(Reference<Article>, suffix: String = "")
  /// An entity of the register.
  case entity(EntityReference, suffix: String = "")
  /// A single page.
  case page(Reference<Page>, suffix: String = "")
  /// A file that is published unchanged, with its size if it is an image that states one.
  indirect case media(MediaFile, PixelSize?, suffix: String = "")
  /// An anchor on the same page.
  case anchor(String)
  /// A URL of the site that belongs to no entity, suffix included: `/hospitals/`. The plan of the site decides whether
  /// it exists.
  case address(String)
  /// Nothing; a diagnostic reports it.
  case missing

  /// An entity of the library, or nothing.
  package init<Value: LibraryEntity>(_ reference: Reference<Value>?) {
    self = reference.map { .entity(EntityReference($0)) } ?? .missing
  }

  /// The same target without query and fragment.
  package var withoutSuffix: LinkTarget { with(suffix: "") }

  /// The same target with another query and fragment; what has none stays as it is.
  package func with(suffix: String) -> LinkTarget {
    switch self {
    case .article(let article, _): .article(article, suffix: suffix)
    case .entity(let entity, _): .entity(entity, suffix: suffix)
    case .page(let page, _): .page(page, suffix: suffix)
    case .media(let file, let size, _): .media(file, size, suffix: suffix)
    case .address(let url): .address(url + suffix)
    case .anchor, .missing: self
    }
  }

  /// The entity of a kind that this is; nil where it is anything else.
  package func reference<Value: LibraryEntity>(to kind: Value.Type = Value.self) -> Reference<Value>? {
    if case .entity(let entity, _) = self { entity.reference(to: kind) } else { nil }
  }
}
