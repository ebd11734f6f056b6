extension Scaffold {
  /// The options of a scaffold besides its name.
  package enum Option: String, Sendable, CaseIterable {
    case title, date, kind, column, edition, bundle, theme, xinglin, ci
  }

  /// The options that were given.
  var specifiedOptions: [Option] {
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

  /// A kind of content that can be created.
  package struct Kind: Sendable {
    /// The name of the kind.
    package let name: String
    /// Whether the scaffold's name may include folders.
    let isNested: Bool
    /// Whether the scaffold's name is the path of a folder that replaces the content folder.
    let isFolder: Bool
    /// The options that the kind supports.
    let options: [Option]
    /// Returns the files to create or require.
    let files: @Sendable (Scaffold) throws(Failure) -> [File]

    /// Creates a kind whose files `files` returns.
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

    /// Creates a kind that consists of one file in `folder`. `head` returns its front matter, given the title as a YAML
    /// scalar.
    init(_ name: String, in folder: String, head: @escaping @Sendable (_ title: String) -> String) {
      self.init(name) { (scaffold: Scaffold) throws(Failure) in
        [File(path: "\(folder)/\(scaffold.id).md", text: "---\n\(head(scaffold.quotedTitle))---\n")]
      }
    }

    /// The kinds for all kinds of pages, for files that accompany pages, and for sites.
    package static let all: [Kind] = SitePlan.kinds.flatMap(\.scaffoldKinds) + [.letters, .consent, .site]

    /// Returns the kind with a name, or `nil` if there is none.
    package static func named(_ name: String) -> Kind? { all.first { $0.name == name } }
  }

  /// The title, or the name if there is no title, as a YAML scalar.
  var quotedTitle: String { Self.quoted(title ?? id) }
}
