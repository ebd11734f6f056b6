import Bytes

/// A theme's markup for a built-in component.
///
/// ```swift
/// ComponentTemplate(for: CalloutBlock.self) { block, site in
///   aside(.class(block.kind.rawValue)) { block.content }
/// }
/// ```
public struct ComponentTemplate: Sendable {
  /// The type of the component's value.
  public let block: ObjectIdentifier
  @usableFromInline let write: @Sendable (any BlockValue, SiteValue, inout ByteBuffer) -> Bool

  /// Creates the template of components of type `Value`.
  @inlinable
  public init<Value: BlockValue, Content: HTML>(
    for type: Value.Type, @HTMLBuilder _ content: @escaping @Sendable (Value, SiteValue) -> Content
  ) {
    block = ObjectIdentifier(type)
    write = { block, site, output in
      guard let block = block as? Value else { return false }
      content(block, site).render(into: &output)
      return true
    }
  }

  /// Appends the markup of `block`, or returns false if `block` is of another type.
  func render(_ block: any BlockValue, _ site: SiteValue, into output: inout ByteBuffer) -> Bool {
    write(block, site, &output)
  }
}

/// Builds a list of component templates.
@resultBuilder
public enum ComponentTemplateBuilder {
  /// Collects the templates in order.
  public static func buildBlock(_ templates: ComponentTemplate...) -> [ComponentTemplate] { templates }
  /// Accepts a template.
  public static func buildExpression(_ template: ComponentTemplate) -> ComponentTemplate { template }
}
