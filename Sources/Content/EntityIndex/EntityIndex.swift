import Bytes
import Diagnostics
import Entities
import Markdown
import Names

/// Everything that articles may refer to: all content except the articles themselves, read, sorted and indexed by name.
struct EntityIndex: Sendable {
  /// The context shared by all readers of files.
  let context: ReadContext
  /// The sorted lists, without articles and tags.
  var library: Library
  /// The names of entities, by kind.
  private var names = TypeMap()
  /// The source ranges of declared numbers, by the edition's index.
  var declaredRanges: [DeclaredRanges] = []
  /// The names in files that could not be read, by the name of the kind.
  var unread: [String: UnreadNames] = [:]
  /// The names that running text may mention.
  var mentions = MentionIndex()
  /// The index for proofreading; nil if there is nothing to check.
  var proof: ProofIndex?
  /// The target that each source file defines, by path relative to the content folder.
  var targets: [String: LinkTarget] = [:]
  /// The unpublished pages and consent texts by the path of their file relative to the content folder.
  var unpublished: [String: UnpublishedFile] = [:]
  /// The span of time in which the same consent texts are published as in this build.
  var publicationWindow = PublicationWindow()
  /// The articles that columns pin, by the column's index.
  var pins: [(column: Int, name: Located<String>)] = []
  /// The slots whose content is a draft.
  var draftSlots: Set<SiteSlot> = []
  /// The texts of unpublished pages and slots, with the path relative to the content folder. They are checked but not
  /// published.
  var draftTexts: [(relative: String, text: CompiledDocument)] = []
  /// The texts restricted to members, with the index of the page.
  var restrictedPages: [(page: Int, text: CompiledDocument)] = []
  /// The keys of references to entities, which are stable across builds.
  var keys = ReferenceKeys()
  /// The hash of everything that an article may refer to, and of the options of the run.
  var dependencyHash: Hash64 = .absent

  /// Creates an empty index.
  init(_ context: ReadContext) {
    self.context = context
    library = Library(configuration: context.configuration, kinds: context.options.kinds.kinds)
  }

  /// The kinds of entities that it holds.
  var kinds: ReadableKinds { context.options.kinds }

  /// Returns the names of all entities of a kind.
  func names<Value: ReadableEntity>(of kind: Value.Type) -> EntityNames<Value> {
    names[EntityNames<Value>.self] ?? EntityNames(kind.kind, [])
  }

  /// An entity with its file and its names.
  struct Entry<Value: ReadableEntity> {
    var entity: Value
    /// The path of its file relative to the content folder; nil if it has no file of its own.
    var relativePath: String?
    var names: EntityNames<Value>.Entry
  }

  /// Adds all entities of a kind, in the order of their list.
  mutating func add<Value: ReadableEntity>(_ entries: [Entry<Value>]) {
    for (index, entry) in entries.enumerated() {
      if let relative = entry.relativePath { targets[relative] = LinkTarget(Reference<Value>(index: index)) }
    }
    library.update(Value.self) { $0 = entries.map(\.entity) }
    names[EntityNames<Value>.self] = EntityNames(
      Value.kind, entries.map(\.names), unread: unread[Value.kindName] ?? UnreadNames())
  }

  /// Returns the location of a file as a whole.
  func location(of path: String) -> SourceLocation { SourceLocation(path: path) }
}
