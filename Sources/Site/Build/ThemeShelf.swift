import Content
import Theme

/// The themes that a site may choose from.
public struct ThemeShelf: Sendable {
  struct Entry: Sendable {
    let name: String
    let assets: [ThemeAsset]
    let renderer: ThemeRenderer
    let components: [ComponentDeclaration]
  }

  private let fallback: Entry
  private var others: [Entry] = []

  /// A shelf with one theme, which sites get that choose none.
  public init(default theme: some Theme) { fallback = Self.entry(theme) }

  /// Adds a theme.
  public mutating func add(_ theme: some Theme) { others.append(Self.entry(theme)) }

  /// The names of all themes, the default one first.
  public var names: [String] { [fallback.name] + others.map(\.name) }

  func theme(named name: String) -> Entry { others.first { $0.name == name } ?? fallback }

  private static func entry(_ theme: some Theme) -> Entry {
    Entry(
      name: theme.name, assets: theme.assets, renderer: theme.renderer,
      components: theme.components.map(ComponentDeclaration.init))
  }
}
