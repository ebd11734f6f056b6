import Bytes
import Content
import Entities
import Theme

extension Presenter {
  /// Returns the URL of a link's target.
  func resolvedURL(of target: LinkTarget, in context: BodyContext) -> String {
    let url = url(of: target)
    return context.usesAbsoluteURLs ? urls.absolute(url) : local(url)
  }

  /// Returns links to the first several entities, labelled with their titles.
  func links(to targets: Query<LinkTarget>) -> [Link] {
    targets.first(Self.maximumLinkCount).map { target in
      if case .entity(let reference, _) = target { return link(to: reference, of: reference.type) }
      return Link(title(of: target), local(url(of: target)))
    }
  }

  /// The maximum number of referring texts on an entity's page.
  private static let maximumLinkCount = 12

  private func url(of target: LinkTarget) -> String {
    switch target {
    case .article(let article, let suffix): lookup(article).url + suffix
    case .entity(let reference, let suffix): url(of: reference, reference.type) + suffix
    case .page(let page, let suffix): lookup(page).url + suffix
    case .media(let file, _, let suffix): file.url + suffix
    case .anchor(let anchor): "#" + PercentEncoding.encoded(segment: anchor)
    case .url(let url): url
    case .missing: ""
    }
  }

  /// Returns the default text of a link to a target.
  func title(of target: LinkTarget) -> String {
    switch target {
    case .article(let article, _): lookup(article).title
    case .entity(let reference, _): title(of: reference, reference.type)
    case .page(let page, _): lookup(page).title
    case .media(let file, _, _): file.path.split(separator: "/").last.map(String.init) ?? file.url
    case .anchor(let anchor): anchor
    case .url(let url): url
    case .missing: ""
    }
  }

  private func url<Value: LibraryEntity>(of reference: EntityReference, _ kind: Value.Type) -> String {
    lookup(Reference<Value>(index: reference.index)).url
  }

  private func title<Value: LibraryEntity>(of reference: EntityReference, _ kind: Value.Type) -> String {
    if let kind = kind as? any QualifiedEntity.Type { return qualifiedTitle(of: reference, kind) }
    return lookup(Reference<Value>(index: reference.index)).label
  }

  private func qualifiedTitle<Value: QualifiedEntity>(of reference: EntityReference, _ kind: Value.Type) -> String {
    kind.title(of: Reference(index: reference.index), by: self)
  }

  private func link<Value: LibraryEntity>(to reference: EntityReference, of kind: Value.Type) -> Link {
    if let kind = kind as? any QualifiedEntity.Type { return qualifiedLink(to: reference, kind) }
    return link(to: Reference<Value>(index: reference.index))
  }

  private func qualifiedLink<Value: QualifiedEntity>(to reference: EntityReference, _ kind: Value.Type) -> Link {
    kind.link(to: Reference(index: reference.index), by: self)
  }
}
