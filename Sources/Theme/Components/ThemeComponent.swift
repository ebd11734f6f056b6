import Bytes

/// A component that a theme adds: editors write a fenced block of its name, and the theme renders what it holds.
///
/// ```swift
/// ThemeComponent("timeline", .rows(headers: ["date", "event"], required: ["date", "event"])) { block, site in
///   ol { ForEach(block.rows.dropFirst()) { row in li { row[0] + " " + row[1] } } }
/// }
/// ```
///
/// The names of the built-in components are taken; their markup is changed by ``ComponentTemplate``s.
public struct ThemeComponent: Sendable {
  /// What stands between the fences.
  public enum Form: Sendable, Equatable {
    /// YAML: the keys of the component, in the arguments or in the body.
    case fields
    /// CSV whose first line holds these headers, all of `required` among them.
    case rows(headers: [String], required: [String])
    /// Text that is left as it is.
    case text
  }

  /// The name.
  public let name: String
  /// What stands between the fences.
  public let form: Form
  /// The keys that editors may write.
  public let keys: [String]
  /// The keys that editors must write.
  public let required: [String]
  @usableFromInline let write: @Sendable (CustomBlock, SiteValue, inout ByteBuffer) -> Void

  /// Creates a component called `name`, of lower-case letters and hyphens.
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
  /// All components in order.
  public static func buildBlock(_ components: ThemeComponent...) -> [ThemeComponent] { components }
  /// A component.
  public static func buildExpression(_ component: ThemeComponent) -> ThemeComponent { component }
}
