import Bytes
import Diagnostics
import Entities
import Markdown
import Names

/// Everything that articles may name: all content but the articles, read, sorted and indexed by name.
struct EntityIndex: Sendable {
  /// What all readers of files share.
  let context: ReadContext
  /// The lists, sorted; without articles and tags.
  var library: Library
  /// The names of entities, by kind.
  private var names = TypeMap()
  /// Where the numbers stand that issuers declared, by the edition's index.
  var declaredPlaces: [DeclaredPlaces] = []
  /// The names in files that could not be read, by the name of the kind.
  var unread: [String: UnreadNames] = [:]
  /// What running text names.
  var mentions = MentionIndex()
  /// What texts are proofread by; nil where the site has nothing of the kind.
  var proof: ProofIndex?
  /// What each source file below the content folder defines.
  var targets: [String: LinkTarget] = [:]
  /// Why a page is not published, by the path of its file below the content folder.
  var unpublished: [String: Unpublished] = [:]
  /// When the same consent texts are published as in this build.
  var publicationWindow = PublicationWindow()
  /// The articles that columns pin, by the column's index.
  var pins: [(column: Int, name: Located<String>)] = []
  /// The slots whose texts are drafts.
  var draftSlots: Set<SiteSlot> = []
  /// The texts of pages and slots that are drafts, by the path below the content folder: they are checked and not published.
  var draftTexts: [(relative: String, text: CompiledDocument)] = []
  /// The texts that only members may read, by the page's index.
  var closedPages: [(page: Int, text: CompiledDocument)] = []
  /// The keys of references to entities, which are the same in every build.
  var keys = ReferenceKeys()
  /// The hash of all that an article may name, and of what the run decides.
  var environment: Hash64 = .absent

  /// An empty index.
  init(_ context: ReadContext) {
    self.context = context
    library = Library(configuration: context.configuration, kinds: context.options.kinds.kinds)
  }

  /// The kinds of entities that it holds.
  var kinds: ReadableKinds { context.options.kinds }

  /// The names of all entities of a kind.
  func names<Value: ReadableEntity>(of kind: Value.Type) -> EntityNames<Value> {
    names[EntityNames<Value>.self] ?? EntityNames(kind.kind, [])
  }

  /// An entity and what leads to it.
  struct Entry<Value: ReadableEntity> {
    var thing: Value
    /// The path of its file below the content folder; nil where it has none of its own.
    var relative: String?
    var names: EntityNames<Value>.Entry
  }

  /// Adds all entities of a kind, in the order of their list.
  mutating func add<Value: ReadableEntity>(_ entries: [Entry<Value>]) {
    for (index, entry) in entries.enumerated() {
      if let relative = entry.relative { targets[relative] = LinkTarget(Reference<Value>(index: index)) }
    }
    library.update(Value.self) { $0 = entries.map(\.thing) }
    names[EntityNames<Value>.self] = EntityNames(
      Value.kind, entries.map(\.names), unread: unread[Value.kindName] ?? UnreadNames())
  }

  /// The place of a whole file.
  func place(of path: String) -> SourceLocation { SourceLocation(path: path) }
}
