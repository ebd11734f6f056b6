import Bytes

/// Renders components with the templates of a theme.
@usableFromInline struct ComponentRenderer: Sendable {
  @usableFromInline let templates: [ObjectIdentifier: ComponentTemplate]
  @usableFromInline let customComponents: [String: ThemeComponent]

  @inlinable
  init(_ theme: some Theme) {
    var templates: [ObjectIdentifier: ComponentTemplate] = [:]
    for template in theme.componentTemplates { templates[template.block] = template }
    var customComponents: [String: ThemeComponent] = [:]
    for component in theme.components { customComponents[component.name] = component }
    self.templates = templates
    self.customComponents = customComponents
  }

  func render<Value: BlockValue>(_ block: Value, on site: SiteValue, into output: inout ByteBuffer) {
    if let block = block as? CustomBlock, let component = customComponents[block.name] {
      component.render(block, site, into: &output)
    } else if templates[ObjectIdentifier(Value.self)]?.render(block, site, into: &output) != true {
      block.plain.render(into: &output)
    }
  }
}

extension ThemeRenderer {
  /// Appends the markup of a component in a body of `site`.
  public func render(_ block: some BlockValue, on site: SiteValue, into output: inout ByteBuffer) {
    components.render(block, on: site, into: &output)
  }
}
