import Bytes
import Diagnostics
import Entities
import Markdown

extension LinkResolver {
  /// Returns a target with the query and the fragment of a link; the fragment must be an anchor of the target.
  func anchored(
    _ found: LinkTarget, _ parts: LinkParts, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    if found == .missing || parts.suffix.isEmpty { return found }
    guard let anchor = parts.fragment, let anchors = anchors(of: found) else {
      return found.with(suffix: parts.suffix)
    }
    guard hasAnchor(anchor, in: anchors, target, from: origin, &diagnostics) else { return .missing }
    return found.with(suffix: parts.anchorSuffix)
  }

  /// Resolves a link to an anchor of the same text.
  func resolveAnchor(
    _ target: Located<String>, from origin: Origin, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    let anchor = LinkParts(target.value).fragment ?? ""
    let anchors = anchorTables.anchors(of: .file(origin.path)) { origin.anchors } ?? .few([])
    return hasAnchor(anchor, in: anchors, target, from: origin, &diagnostics) ? .anchor(anchor) : .missing
  }

  /// Returns whether a text has an anchor; a missing anchor is reported.
  private func hasAnchor(
    _ anchor: String, in anchors: Anchors, _ target: Located<String>, from origin: Origin,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    // The top of a document needs no element. Source: HTML, section 7.4.6.4.
    if anchor == "top" || anchors.contains(anchor) { return true }
    if entityIndex.context.reservedIDs.contains(anchor) { return true }
    let suggestion = anchors.suggestion(for: anchor)
    diagnostics.append(Problem.missingAnchor(anchor, suggestion: suggestion).at(origin.path, target.range))
    return false
  }

  /// Returns the anchors of a target, or nil if it has no text with known anchors.
  private func anchors(of target: LinkTarget) -> Anchors? {
    anchorTables.anchors(of: .target(target.withoutSuffix)) { identifiers(of: target) }
  }

  private func identifiers(of target: LinkTarget) -> [String]? {
    switch target {
    case .article(let article, _): anchors[article.index].identifiers
    case .page(let page, _):
      (entityIndex.library[page].body.document.headings
        + (entityIndex.restrictedPages.first { $0.page == page.index }?.text.headings ?? [])).map(\.id)
    case .entity(let entity, _): identifiers(of: entity, entity.type)
    case .url(let url): entityIndex.text(at: url)?.document.headings.map(\.id)
    case .media, .anchor, .missing: nil
    }
  }

  private func identifiers<Kind: LibraryEntity>(of entity: EntityReference, _ kind: Kind.Type) -> [String] {
    entityIndex.library[Reference<Kind>(index: entity.index)].body.document.headings.map(\.id)
  }
}

extension EntityIndex {
  /// Returns the body at the URL of a consent text, or at that of the index that shows the note on the register; nil if
  /// there is none.
  fileprivate func text(at url: String) -> Body? {
    library.consents.first { $0.url == url }?.body ?? (url == Hospital.indexURL ? library.hospitalIndexNote?.body : nil)
  }
}
