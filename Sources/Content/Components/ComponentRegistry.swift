/// The components that texts may use: the built-in ones, and those of the theme.
struct ComponentRegistry: Sendable {
  /// Every built-in component. A new one is a file in `Kinds` and a line here.
  static let builtIn: [any ComponentKind] = [
    RollKind(), TableKind(), ChartKind(), VideoKind(), GalleryKind(), CalloutKind(),
  ]

  /// The names, the built-in ones first.
  let names: [String]
  private let kinds: [String: any ComponentKind]

  /// The built-in components and a theme's; a name that is built in stays so.
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

  /// The kind of that name.
  subscript(_ name: String) -> (any ComponentKind)? { kinds[name] }
}
