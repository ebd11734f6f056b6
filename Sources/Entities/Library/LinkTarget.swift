import Bytes
import SourceFiles

/// The target of a link or an image.
///
/// The `suffix` is the query and the fragment of the link, percent-encoded, with the leading `?` and `#`; empty for
/// most.
package enum LinkTarget: Sendable, Hashable, Encodable {
  /// An article.
  case article(Reference<Article>, suffix: String = "")
  /// An entity of the register.
  case entity(EntityReference, suffix: String = "")
  /// A single page.
  case page(Reference<Page>, suffix: String = "")
  /// A file that is published unchanged, with its pixel size if it is an image that states one.
  indirect case media(MediaFile, PixelSize?, suffix: String = "")
  /// An anchor on the same page.
  case anchor(String)
  /// A URL of the site that belongs to no entity, including the suffix: `/hospitals/`. Whether it exists is decided by
  /// the plan of the site.
  case url(String)
  /// No target; a diagnostic reports it.
  case missing

  /// Creates a target for an entity of the library, or `missing` for nil.
  package init<Value: LibraryEntity>(_ reference: Reference<Value>?) {
    self = reference.map { .entity(EntityReference($0)) } ?? .missing
  }

  /// The same target without a query and a fragment.
  package var withoutSuffix: LinkTarget { with(suffix: "") }

  /// Returns the same target with another query and fragment; an anchor or a missing target is returned unchanged.
  package func with(suffix: String) -> LinkTarget {
    switch self {
    case .article(let article, _): .article(article, suffix: suffix)
    case .entity(let entity, _): .entity(entity, suffix: suffix)
    case .page(let page, _): .page(page, suffix: suffix)
    case .media(let file, let size, _): .media(file, size, suffix: suffix)
    case .url(let url): .url(url + suffix)
    case .anchor, .missing: self
    }
  }

  /// Returns the target as an entity of the given kind, or nil if it is anything else.
  package func reference<Value: LibraryEntity>(to kind: Value.Type = Value.self) -> Reference<Value>? {
    if case .entity(let entity, _) = self { entity.reference(to: kind) } else { nil }
  }
}
