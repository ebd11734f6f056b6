/// Everything that one page shows, resolved: a theme looks nothing up.
public protocol PageValue: Sendable {
  /// The markup of a page in a theme that has no template for it.
  associatedtype Plain: HTML

  /// The parts that every page has: the site, the head, the breadcrumbs.
  var frame: Frame { get }

  /// The main part in plain HTML: headings, paragraphs, lists.
  @HTMLBuilder var plain: Plain { get }
}
