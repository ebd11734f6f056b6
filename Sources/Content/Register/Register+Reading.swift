import Bytes
import Diagnostics

extension Register {
  /// Reads all files but articles.
  static func read(_ context: ReadContext, site: SiteFile, diagnostics: inout [Diagnostic]) -> Register {
    var register = Register(context)
    var files = RegisterFiles(context)
    for kind in context.options.kinds.ordered { register.read(kind, from: &files, &diagnostics) }
    register.readNote(from: &files, &diagnostics)
    register.readPages(from: &files, &diagnostics)
    register.readConsents(from: &files, &diagnostics)
    register.mentions = MentionIndex(register)
    register.addTexts(files.read, &diagnostics)
    register.keys = ReferenceKeys(register.library)
    register.environment = context.environment(site)
    return register
  }

  private mutating func read<Kind: RegisterKind>(
    _ kind: Kind.Type, from files: inout RegisterFiles, _ diagnostics: inout [Diagnostic]
  ) {
    let sources = files.sources(&diagnostics) { place in
      if case .entity(kind.kindName, let names) = place { names } else { nil }
    } decode: { file, names, context, diagnostics in
      kind.source(file, names: names, context: context, diagnostics: &diagnostics)
    }
    kind.add(sources, to: &self, &diagnostics)
  }

  private mutating func readPages(from files: inout RegisterFiles, _ diagnostics: inout [Diagnostic]) {
    let pages = files.sources(&diagnostics) { place in
      if case .page(let id) = place { id } else { nil }
    } decode: { file, id, context, diagnostics in
      PageSource(file, id: id, context: context, diagnostics: &diagnostics)
    }
    addPages(pages)
  }

  private mutating func readConsents(from files: inout RegisterFiles, _ diagnostics: inout [Diagnostic]) {
    let consents = files.sources(&diagnostics) { place in
      if case .consent(let id, let version) = place { (id: id, version: version) } else { nil }
    } decode: { file, name, context, diagnostics in
      ConsentSource(file, id: name.id, version: name.version, context: context, diagnostics: &diagnostics)
    }
    addConsents(consents, &diagnostics)
  }
}

/// The Markdown files of a register.
struct RegisterFiles {
  private let context: ReadContext
  private let files: [ContentTree.File]
  /// Those that were read; their texts are compiled when every name is known.
  private(set) var read: [MarkdownFile] = []

  /// The files of a content folder.
  init(_ context: ReadContext) {
    self.context = context
    files = context.tree.files.filter(\.place.isInRegister)
  }

  /// What the files say whose place has a name, each decoded by itself, in parallel.
  mutating func sources<Name: Sendable, Source: Sendable>(
    _ diagnostics: inout [Diagnostic], named name: (ContentPlace) -> Name?,
    decode: @Sendable (MarkdownFile, Name, ReadContext, inout [Diagnostic]) -> Source?
  ) -> [Source] {
    let context = context
    let named = files.compactMap { file in name(file.place).map { (file: file, name: $0) } }
    let results = Parallel.map(count: named.count, jobs: context.options.jobs) { index in
      var diagnostics: [Diagnostic] = []
      let file = MarkdownFile(named[index].file, context: context, diagnostics: &diagnostics)
      let source = file.flatMap { decode($0, named[index].name, context, &diagnostics) }
      return (file: file, source: source, diagnostics: diagnostics)
    }
    diagnostics += results.flatMap(\.diagnostics)
    read += results.compactMap(\.file)
    return results.compactMap(\.source)
  }
}

extension ContentPlace {
  /// Whether it is a Markdown file of the register.
  fileprivate var isInRegister: Bool {
    switch self {
    case .entity, .registerNote, .page, .consent: true
    default: false
    }
  }
}
