/// The resolved content of a component in a body: everything that its template shows.
public protocol BlockValue: Sendable {
  /// The type of ``plain``.
  associatedtype Plain: HTML

  /// The component in plain HTML, used in feeds and by themes without a template for it.
  @HTMLBuilder var plain: Plain { get }
}
