/// The resolved content of a page: everything that its template shows, so that a theme needs no lookups.
public protocol PageValue: Sendable {
  /// The type of ``plain``.
  associatedtype Plain: HTML

  /// The values that every page has in common: the site, the head, the breadcrumbs.
  var frame: Frame { get }

  /// The main part in plain HTML, rendered by themes without a template for the page.
  @HTMLBuilder var plain: Plain { get }
}
