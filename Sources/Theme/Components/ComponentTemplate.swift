import Bytes

/// The markup of a built-in component.
///
/// ```swift
/// ComponentTemplate(for: CalloutBlock.self) { block, site in
///   aside(.class(block.kind.rawValue)) { block.content }
/// }
/// ```
public struct ComponentTemplate: Sendable {
  /// The kind of component.
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

  /// Appends the markup of `block`; false when it is of another kind.
  func render(_ block: any BlockValue, _ site: SiteValue, into output: inout ByteBuffer) -> Bool {
    write(block, site, &output)
  }
}

/// Builds a list of component templates.
@resultBuilder
public enum ComponentTemplateBuilder {
  /// All templates in order.
  public static func buildBlock(_ templates: ComponentTemplate...) -> [ComponentTemplate] { templates }
  /// A template.
  public static func buildExpression(_ template: ComponentTemplate) -> ComponentTemplate { template }
}
