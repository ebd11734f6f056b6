import Bytes

/// A component that a theme adds: editors write a fenced block with its name, and the theme renders the content.
///
/// ```swift
/// ThemeComponent("timeline", .rows(headers: ["date", "event"], required: ["date", "event"])) { block, site in
///   ol { ForEach(block.rows.dropFirst()) { row in li { row[0] + " " + row[1] } } }
/// }
/// ```
///
/// The names of the built-in components are reserved; a theme changes their markup with ``ComponentTemplate``s.
public struct ThemeComponent: Sendable {
  /// The syntax of the content between the fences.
  public enum Form: Sendable, Equatable {
    /// YAML: the keys are written as arguments or in the body.
    case fields
    /// CSV with a header row that may use `headers` and must include all of `required`.
    case rows(headers: [String], required: [String])
    /// Text, passed on verbatim.
    case text
  }

  /// The name.
  public let name: String
  /// The syntax of the content between the fences.
  public let form: Form
  /// The keys that editors may write, with ``Form/fields``.
  public let keys: [String]
  /// The keys that editors must write, with ``Form/fields``.
  public let required: [String]
  @usableFromInline let write: @Sendable (CustomBlock, SiteValue, inout ByteBuffer) -> Void

  /// Creates a component called `name`, which consists of lower-case letters and hyphens.
  @inlinable
  public init<Content: HTML>(
    _ name: String, _ form: Form, keys: [String] = [], required: [String] = [],
    @HTMLBuilder content: @escaping @Sendable (CustomBlock, SiteValue) -> Content
  ) {
    self.name = name
    self.form = form
    self.keys = keys
    self.required = required
    write = { block, site, output in content(block, site).render(into: &output) }
  }

  func render(_ block: CustomBlock, _ site: SiteValue, into output: inout ByteBuffer) { write(block, site, &output) }
}

/// Builds a list of components.
@resultBuilder
public enum ThemeComponentBuilder {
  /// Collects the components in order.
  public static func buildBlock(_ components: ThemeComponent...) -> [ThemeComponent] { components }
  /// Accepts a component.
  public static func buildExpression(_ component: ThemeComponent) -> ThemeComponent { component }
}
