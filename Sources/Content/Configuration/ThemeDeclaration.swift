/// The declarations of a theme against which content is checked.
package struct ThemeDeclaration: Sendable {
  /// The name by which `theme:` in site.yml selects it.
  package var name: String
  /// The names of the colours that a site may override.
  package var colors: [String]
  /// The names of the font stacks that a site may override.
  package var fonts: [String]
  /// The keys of the features in site.yml that the theme supports: `search`, `offline`, `gate`.
  package var features: Set<String>
  /// The DOM ids in the theme's own markup, which the ids of headings must avoid.
  package var reservedIDs: [String]
  /// The components that the theme adds to the built-in ones.
  package var components: [ComponentDeclaration]

  /// Creates the declaration of a theme.
  package init(
    name: String, colors: [String] = [], fonts: [String] = [], features: Set<String> = [], reservedIDs: [String] = [],
    components: [ComponentDeclaration] = []
  ) {
    self.name = name
    self.colors = colors
    self.fonts = fonts
    self.features = features
    self.reservedIDs = reservedIDs
    self.components = components
  }
}
