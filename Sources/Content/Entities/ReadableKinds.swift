import Entities

/// The kinds of entities that can be read from the content.
struct ReadableKinds: Sendable {
  /// All kinds, in the order of ``EntityTypes/all``. A test fails if a type is not readable.
  static let all = ReadableKinds(EntityTypes.all.compactMap { $0 as? any ReadableEntity.Type })

  /// The kinds.
  let kinds: [any ReadableEntity.Type]
  /// The kinds in dependency order: each one after its dependencies.
  let ordered: [any ReadableEntity.Type]
  /// The kinds that articles can cite.
  let cited: [any (ReadableEntity & CitedEntity).Type]
  /// The words that may appear before the colon of a link.
  let linkTypes: [String]
  /// The folders of the content tree.
  let folders: [String]
  /// The keys of an article's front matter.
  let articleKeys: [String]

  init(_ kinds: [any ReadableEntity.Type]) {
    self.kinds = kinds
    ordered = Self.ordered(kinds)
    cited = kinds.compactMap { $0 as? any (ReadableEntity & CitedEntity).Type }
    linkTypes = (["article"] + kinds.compactMap { $0.linkType }).sorted()
    folders = (FileRole.folders + kinds.compactMap { $0.folder }).sorted()
    articleKeys = Article.keys(citing: cited.map { $0.articleKey })
  }

  /// Returns the kind with the given name, or nil if there is none.
  func named(_ name: String) -> (any ReadableEntity.Type)? { kinds.first { $0.kindName == name } }

  /// Returns the kind of an entity, or nil if it is not among the kinds.
  func kind(of entity: EntityReference) -> (any ReadableEntity.Type)? {
    kinds.first { ObjectIdentifier($0) == ObjectIdentifier(entity.type) }
  }

  /// Returns the kind whose files are in a folder, or nil if there is none.
  func kind(ofFolder name: String) -> (any ReadableEntity.Type)? { kinds.first { $0.folder == name } }

  private static func ordered(_ kinds: [any ReadableEntity.Type]) -> [any ReadableEntity.Type] {
    var ordered: [any ReadableEntity.Type] = []
    func add(_ kind: any ReadableEntity.Type) {
      guard !ordered.contains(where: { $0 == kind }) else { return }
      kind.dependencies.forEach(add)
      ordered.append(kind)
    }
    kinds.forEach(add)
    return ordered
  }
}

extension LinkTarget {
  /// The words before the colon of typed links, such as `hospital` in `hospital:huaxi`.
  package static var types: [String] { ReadableKinds.all.linkTypes }
}
