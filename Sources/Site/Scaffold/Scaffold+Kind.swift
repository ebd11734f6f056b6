extension Scaffold {
  /// What may be said of a new piece beside its name.
  package enum Option: String, Sendable, CaseIterable {
    case title, date, kind, column, edition, bundle, theme, xinglin, ci
  }

  /// The options that were given.
  var given: [Option] {
    Option.allCases.filter { option in
      switch option {
      case .title: title != nil
      case .date: date != nil
      case .kind: articleKind != nil
      case .column: column != nil
      case .edition: edition != nil
      case .bundle: isBundle
      case .theme: addsTheme
      case .xinglin: generator != nil
      case .ci: addsWorkflows
      }
    }
  }

  /// A kind of content that can be made.
  package struct Kind: Sendable {
    /// What it is called.
    package let name: String
    /// Whether its name may have folders before it.
    let isNested: Bool
    /// Whether its name is the path of a folder, which holds the files instead of the content folder.
    let isFolder: Bool
    /// What may be said of a piece beside its name.
    let options: [Option]
    /// The files that make up the piece.
    let files: @Sendable (Scaffold) throws(Failure) -> [File]

    /// A kind whose pieces `files` makes.
    init(
      _ name: String, isNested: Bool = false, isFolder: Bool = false, options: [Option] = [.title],
      files: @escaping @Sendable (Scaffold) throws(Failure) -> [File]
    ) {
      self.name = name
      self.isNested = isNested
      self.isFolder = isFolder
      self.options = options
      self.files = files
    }

    /// A kind of which each piece is one file of `folder`; `head` is its front matter for a title in YAML.
    init(_ name: String, in folder: String, head: @escaping @Sendable (_ title: String) -> String) {
      self.init(name) { (scaffold: Scaffold) throws(Failure) in
        [File(path: "\(folder)/\(scaffold.id).md", text: "---\n\(head(scaffold.quotedTitle))---\n")]
      }
    }

    /// The kinds of all kinds of page, what stands beside pages, and a site.
    package static let all: [Kind] = SitePlan.kinds.flatMap(\.scaffolds) + [.letters, .consent, .site]

    /// The kind of that name; nil where there is none.
    package static func named(_ name: String) -> Kind? { all.first { $0.name == name } }
  }

  /// The title, or the name where there is none, as a YAML scalar.
  var quotedTitle: String { Self.quoted(title ?? id) }
}
