/// What a theme declares of itself, as far as content is checked against it.
public struct ThemeDeclaration: Sendable {
  /// The name that `theme:` in site.yml chooses it by.
  public var name: String
  /// The names of the colours that a site may replace.
  public var colors: [String]
  /// The names of the fonts that a site may replace.
  public var fonts: [String]
  /// The DOM ids of the theme's own markup; headings of texts get others.
  public var reservedIDs: [String]
  /// The components that the theme adds to the built-in ones.
  public var components: [ComponentDeclaration]

  /// A theme called `name`.
  public init(
    name: String, colors: [String] = [], fonts: [String] = [], reservedIDs: [String] = [],
    components: [ComponentDeclaration] = []
  ) {
    self.name = name
    self.colors = colors
    self.fonts = fonts
    self.reservedIDs = reservedIDs
    self.components = components
  }
}
