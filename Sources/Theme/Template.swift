import Bytes

/// The markup of the main part of one kind of page.
public struct Template: Sendable {
  /// The kind of page.
  public let page: ObjectIdentifier
  @usableFromInline let write: @Sendable (any PageValue, inout ByteBuffer) -> Bool

  /// Creates the template of pages of type `Value`.
  @inlinable
  public init<Value: PageValue, Content: HTML>(
    for type: Value.Type, @HTMLBuilder _ content: @escaping @Sendable (Value) -> Content
  ) {
    page = ObjectIdentifier(type)
    write = { page, output in
      guard let page = page as? Value else { return false }
      content(page).render(into: &output)
      return true
    }
  }

  /// Appends the main part of `page`; false when the page is of another kind.
  public func render(_ page: any PageValue, into output: inout ByteBuffer) -> Bool { write(page, &output) }
}

/// Builds a list of templates.
@resultBuilder
public enum TemplateBuilder {
  /// All templates in order.
  public static func buildBlock(_ templates: Template...) -> [Template] { templates }
  /// A template.
  public static func buildExpression(_ template: Template) -> Template { template }
}

/// Renders pages and components with the templates of a theme.
public struct ThemeRenderer: Sendable {
  @usableFromInline let templates: [ObjectIdentifier: Template]
  @usableFromInline let components: ComponentRenderer
  /// The width of an image in a text, as the attribute `sizes` states it.
  public let imageSizes: String
  /// The class of an image that is shown in about a colour while it loads; nil for none.
  public let placeholderClass: @Sendable (PictureColor) -> String?
  @usableFromInline let document: @Sendable (Frame, Slot, inout ByteBuffer) -> Void

  /// Renders pages with `theme`.
  @inlinable
  public init(_ theme: some Theme) {
    var byPage: [ObjectIdentifier: Template] = [:]
    for template in theme.templates { byPage[template.page] = template }
    templates = byPage
    components = ComponentRenderer(theme)
    imageSizes = theme.imageSizes
    placeholderClass = theme.placeholderClass
    document = { frame, main, output in theme.document(frame, main: main).render(into: &output) }
  }

  /// Returns whether the theme has a template of its own for pages of a kind.
  public func hasTemplate(for type: any PageValue.Type) -> Bool { templates[ObjectIdentifier(type)] != nil }

  /// Appends the whole document of `page`.
  public func render<Value: PageValue>(_ page: Value, into output: inout ByteBuffer) {
    let main = Slot { output in renderMain(page, into: &output) }
    document(page.frame, main, &output)
  }

  /// Appends the main part of `page` alone, without the document around it.
  public func renderMain<Value: PageValue>(_ page: Value, into output: inout ByteBuffer) {
    if let template = templates[ObjectIdentifier(Value.self)], template.render(page, into: &output) { return }
    page.plain.render(into: &output)
  }
}
