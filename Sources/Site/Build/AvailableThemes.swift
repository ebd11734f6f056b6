import Content
import Theme

/// The themes that are available to a site.
package struct AvailableThemes: Sendable {
  struct Entry: Sendable {
    let declaration: ThemeDeclaration
    let assets: [ThemeAsset]
    let renderer: ThemeRenderer

    var name: String { declaration.name }
  }

  private var entries: [Entry]

  /// Creates a list with a single theme, the default.
  package init(default theme: some Theme) { entries = [Self.entry(theme)] }

  /// Adds a theme, replacing any theme of the same name.
  package mutating func add(_ theme: some Theme) {
    let new = Self.entry(theme)
    if let index = entries.firstIndex(where: { $0.name == new.name }) {
      entries[index] = new
    } else {
      entries.append(new)
    }
  }

  /// The declarations of the themes, the default first.
  var declarations: [ThemeDeclaration] { entries.map(\.declaration) }

  /// Returns the theme called `name`. The name was validated when site.yml was read.
  func theme(named name: String) -> Entry { entries.first { $0.name == name } ?? entries[0] }

  private static func entry(_ theme: some Theme) -> Entry {
    Entry(
      declaration: ThemeDeclaration(
        name: theme.name, colors: theme.colors, fonts: theme.fonts,
        features: Set(theme.features.map(\.rawValue)), reservedIDs: theme.reservedIDs,
        components: theme.components.map(ComponentDeclaration.init)),
      assets: theme.assets, renderer: theme.renderer)
  }
}
