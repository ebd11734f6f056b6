import Bytes
import Diagnostics

/// What the files of the register say, each by itself.
struct EntitySources: Sendable {
  /// One file, decoded.
  enum Source: Sendable {
    case column(ColumnSource)
    case hospital(HospitalSource)
    case registerNote(RegisterNote, relative: String)
    case person(PersonSource)
    case award(Award, relative: String)
    case edition(EditionSource)
    case document(PolicyDocument, relative: String)
    case page(PageSource)
    case consent(ConsentSource)
  }

  var columns: [ColumnSource] = []
  var hospitals: [HospitalSource] = []
  var registerNote: (note: RegisterNote, relative: String)?
  var people: [PersonSource] = []
  var awards: [(award: Award, relative: String)] = []
  var editions: [EditionSource] = []
  var documents: [(document: PolicyDocument, relative: String)] = []
  var pages: [PageSource] = []
  var consents: [ConsentSource] = []
  /// The files themselves; their texts are compiled when every name is known.
  var files: [MarkdownFile] = []

  /// Reads and decodes all files of the register, in parallel, and joins hospitals.csv with the files of hospitals.
  static func read(_ context: ReadContext, diagnostics: inout [Diagnostic]) -> EntitySources {
    let files = context.tree.files.filter { $0.place.isEntity }
    let results = Parallel.map(count: files.count, jobs: context.options.jobs) { index in
      var diagnostics: [Diagnostic] = []
      let file = MarkdownFile(files[index], context: context, diagnostics: &diagnostics)
      var source: Source?
      if let file { source = Self.source(of: files[index].place, file, context: context, diagnostics: &diagnostics) }
      return (file: file, source: source, diagnostics: diagnostics)
    }
    var sources = EntitySources()
    for (file, source, found) in results {
      diagnostics += found
      if let file { sources.files.append(file) }
      if let source { sources.add(source) }
    }
    sources.addRegister(context, &diagnostics)
    return sources
  }

  private static func source(
    of place: ContentPlace, _ markdown: MarkdownFile, context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> Source? {
    switch place {
    case .column(let id):
      return .column(ColumnSource(markdown, id: id, context: context, diagnostics: &diagnostics))
    case .hospital(let id):
      return .hospital(HospitalSource(markdown, id: id, context: context, diagnostics: &diagnostics))
    case .registerNote:
      let note = RegisterNote(markdown, context: context, diagnostics: &diagnostics)
      return .registerNote(note, relative: markdown.relative)
    case .person(let id):
      return .person(PersonSource(markdown, id: id, context: context, diagnostics: &diagnostics))
    case .award(let id):
      let award = Award(markdown, id: id, context: context, diagnostics: &diagnostics)
      return .award(award, relative: markdown.relative)
    case .edition(let award, let id):
      return .edition(
        EditionSource(markdown, awardID: award, id: id, context: context, diagnostics: &diagnostics))
    case .document(let id):
      let document = PolicyDocument(markdown, id: id, context: context, diagnostics: &diagnostics)
      return .document(document, relative: markdown.relative)
    case .page(let id):
      return .page(PageSource(markdown, id: id, context: context, diagnostics: &diagnostics))
    case .consent(let id, let version):
      return ConsentSource(markdown, id: id, version: version, context: context, diagnostics: &diagnostics)
        .map(Source.consent)
    default: return nil
    }
  }

  private mutating func add(_ source: Source) {
    switch source {
    case .column(let column): columns.append(column)
    case .hospital(let hospital): hospitals.append(hospital)
    case .registerNote(let note, let relative): registerNote = (note, relative)
    case .person(let person): people.append(person)
    case .award(let award, let relative): awards.append((award, relative))
    case .edition(let edition): editions.append(edition)
    case .document(let document, let relative): documents.append((document, relative))
    case .page(let page): pages.append(page)
    case .consent(let consent): consents.append(consent)
    }
  }
}

extension ContentPlace {
  /// Whether it is a Markdown file of the register.
  fileprivate var isEntity: Bool {
    switch self {
    case .column, .hospital, .registerNote, .person, .award, .edition, .document, .page, .consent: true
    default: false
    }
  }
}
