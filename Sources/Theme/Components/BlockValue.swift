/// Everything that a component within a text shows, resolved.
public protocol BlockValue: Sendable {
  /// The markup of a component in a theme that has no template for it.
  associatedtype Plain: HTML

  /// The component in plain HTML: for themes without a template of their own, and for feeds.
  @HTMLBuilder var plain: Plain { get }
}
