import Bytes

/// A theme's markup for the main part of one kind of page.
public struct Template: Sendable {
  /// The type of the page's value.
  public let page: ObjectIdentifier
  @usableFromInline let write: @Sendable (any PageValue, inout ByteBuffer) -> Bool

  /// Creates the template for pages of type `Value`.
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

  /// Appends the main part of `page`, or returns false if `page` is of another type.
  public func render(_ page: any PageValue, into output: inout ByteBuffer) -> Bool { write(page, &output) }
}

/// Builds a list of templates.
@resultBuilder
public enum TemplateBuilder {
  /// Collects the templates in order.
  public static func buildBlock(_ templates: Template...) -> [Template] { templates }
  /// Accepts a template.
  public static func buildExpression(_ template: Template) -> Template { template }
}

/// Renders pages and components with the templates of a theme.
public struct ThemeRenderer: Sendable {
  @usableFromInline let templates: [ObjectIdentifier: Template]
  @usableFromInline let components: ComponentRenderer
  /// The value of the `sizes` attribute of images in bodies.
  public let imageSizes: String
  /// Returns the placeholder class for an image of the given mean colour; nil for none.
  public let placeholderClass: @Sendable (PictureColor) -> String?
  /// Returns the share card of an article; nil if the theme draws none.
  public let drawing: @Sendable (ShareCard) -> Slot?
  @usableFromInline let document: @Sendable (Frame, Slot, inout ByteBuffer) -> Void

  /// Creates a renderer that uses the templates of `theme`.
  @inlinable
  public init(_ theme: some Theme) {
    var byPage: [ObjectIdentifier: Template] = [:]
    for template in theme.templates { byPage[template.page] = template }
    templates = byPage
    components = ComponentRenderer(theme)
    imageSizes = theme.imageSizes
    placeholderClass = theme.placeholderClass
    drawing = theme.drawing
    document = { frame, main, output in theme.document(frame, main: main).render(into: &output) }
  }

  /// Returns whether the theme has a template for pages of `type`.
  public func hasTemplate(for type: any PageValue.Type) -> Bool { templates[ObjectIdentifier(type)] != nil }

  /// Appends the complete document of `page`.
  public func render<Value: PageValue>(_ page: Value, into output: inout ByteBuffer) {
    let main = Slot { output in renderMain(page, into: &output) }
    document(page.frame, main, &output)
  }

  /// Appends only the main part of `page`, without the document around it.
  public func renderMain<Value: PageValue>(_ page: Value, into output: inout ByteBuffer) {
    if let template = templates[ObjectIdentifier(Value.self)], template.render(page, into: &output) { return }
    page.plain.render(into: &output)
  }
}
