import Bytes
import Diagnostics
import Markdown

/// Everything that articles may name: all content but the articles, read, sorted and indexed by name.
struct Register: Sendable {
  /// What all readers of files share.
  let context: ReadContext
  /// The lists, sorted; without articles and tags.
  var library: Library
  /// Names of columns.
  var columns = Names<Column>(.column)
  /// Names of hospitals.
  var hospitals = Names<Hospital>(.hospital)
  /// Names of people.
  var people = Names<Person>(.person)
  /// Names of awards.
  var awards = Names<Award>(.award)
  /// Names of editions: `award/edition`, titles, and the award alone where it has one edition.
  var editions = Names<Edition>(.edition)
  /// Names of policy documents.
  var documents = Names<PolicyDocument>(.document)
  /// Where the numbers stand that issuers declared, by the edition's index.
  var declaredPlaces: [DeclaredPlaces] = []
  /// What running text names.
  var mentions = MentionIndex()
  /// What each source file below the content folder defines.
  var targets: [String: LinkTarget] = [:]
  /// Why a page is not published, by the path of its file below the content folder.
  var unpublished: [String: Unpublished] = [:]
  /// The articles that columns pin, by the column's index.
  var pins: [(column: Int, name: Located<String>)] = []
  /// Old addresses of pages, by the page's index.
  var pageAliases: [[Located<String>]] = []
  /// The texts that only members may read, by the page's index.
  var closedPages: [(page: Int, text: CompiledDocument)] = []
  /// Addresses that consent texts name, with the path of the text.
  var consentAddresses: [(path: String, address: Located<String>)] = []
  /// What references to things of the register are called in every build.
  var keys = ReferenceKeys()
  /// The hash of all that an article may name, and of what the run decides.
  var environment: UInt64 = 0

  /// An empty register.
  init(_ context: ReadContext) {
    self.context = context
    library = Library(configuration: context.configuration)
  }

  /// Reads all files but articles.
  static func read(_ context: ReadContext, site: SiteFile, diagnostics: inout [Diagnostic]) -> Register {
    var sources = EntitySources.read(context, diagnostics: &diagnostics)
    var register = Register(context)
    register.addHospitals(sources.hospitals, &diagnostics)
    if let (note, relative) = sources.registerNote { register.add(note, relative: relative) }
    register.addPeople(sources.people, &diagnostics)
    register.addColumns(sources.columns, &diagnostics)
    register.addAwards(sources.awards, editions: &sources.editions, &diagnostics)
    register.addDocuments(sources.documents)
    register.addPages(sources.pages)
    register.addConsents(sources.consents, &diagnostics)
    register.addRolls(&diagnostics)
    register.mentions = MentionIndex(register)
    register.addTexts(sources.files, &diagnostics)
    register.keys = ReferenceKeys(register.library)
    register.environment = context.environment(site)
    return register
  }

  /// The place of a whole file.
  func place(of path: String) -> Place { Place(path: path) }
}
