/// What a theme declares of itself, as far as content is checked against it.
package struct ThemeDeclaration: Sendable {
  /// The name that `theme:` in site.yml chooses it by.
  package var name: String
  /// The names of the colours that a site may replace.
  package var colors: [String]
  /// The names of the fonts that a site may replace.
  package var fonts: [String]
  /// The keys of site.yml whose features the theme carries: `search`, `offline`, `gate`.
  package var features: Set<String>
  /// The DOM ids of the theme's own markup; headings of texts get others.
  package var reservedIDs: [String]
  /// The components that the theme adds to the built-in ones.
  package var components: [ComponentDeclaration]

  /// A theme called `name`.
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
