/// The components that texts may use: the built-in ones and those of the theme.
struct ComponentRegistry: Sendable {
  /// All built-in components. To add one, add a file to `Kinds` and a line here.
  static let builtIn: [any ComponentKind] = [
    RollKind(), TableKind(), ChartKind(), VideoKind(), GalleryKind(), CalloutKind(),
  ]

  /// The names, built-in ones first.
  let names: [String]
  private let kinds: [String: any ComponentKind]

  /// Creates a registry of the built-in components and those of a theme, which cannot override built-in names.
  init(_ declarations: [ComponentDeclaration] = []) {
    var names: [String] = []
    var kinds: [String: any ComponentKind] = [:]
    for kind in Self.builtIn + declarations.map(CustomKind.init) where kinds[kind.name] == nil {
      names.append(kind.name)
      kinds[kind.name] = kind
    }
    self.names = names
    self.kinds = kinds
  }

  /// Returns the kind with the given name.
  subscript(_ name: String) -> (any ComponentKind)? { kinds[name] }
}
