/// All that one page shows, looked up and ready: a theme asks nobody for more.
public protocol PageValue: Sendable {
  /// The markup of a page in a theme that has no template for it.
  associatedtype Plain: HTML

  /// What every page has.
  var frame: Frame { get }

  /// The main part in plain HTML: headings, paragraphs, lists.
  @HTMLBuilder var plain: Plain { get }
}
