import Bytes

extension Relations {
  /// Computes the backlinks of each entity: the entities and pages whose bodies refer to it, by a link or a mention,
  /// except those that its page already shows.
  mutating func addBacklinks(_ library: Library) {
    for case let kind as any BacklinkedEntity.Type in library.kinds { makeBacklinkLists(kind, library) }
    for kind in library.kinds { addBacklinks(of: kind, library) }
    for (index, page) in library.pages.enumerated() {
      add(page.body, of: .page(Reference(index: index)), library)
    }
  }

  private mutating func makeBacklinkLists<Subject: BacklinkedEntity>(_ kind: Subject.Type, _ library: Library) {
    backlinks.makeLists(for: kind, count: library.list(of: kind).count)
  }

  private mutating func addBacklinks<Kind: LibraryEntity>(of kind: Kind.Type, _ library: Library) {
    for (index, entity) in library.list(of: kind).enumerated() where !entity.body.isEmpty {
      add(entity.body, of: LinkTarget(Reference<Kind>(index: index)), library)
    }
  }

  private mutating func add(_ body: Body, of text: LinkTarget, _ library: Library) {
    for target in body.targets + body.components.flatMap(\.targets) where target.withoutSuffix != text {
      guard case .entity(let entity, _) = target, let kind = entity.kind as? any BacklinkedEntity.Type else { continue }
      add(text, to: entity, of: kind, library)
    }
  }

  private mutating func add<Subject: BacklinkedEntity>(
    _ text: LinkTarget, to entity: EntityReference, of kind: Subject.Type, _ library: Library
  ) {
    let reference = Reference<Subject>(index: entity.index)
    if !kind.isShown(text, on: reference, in: library) { backlinks.update(reference) { $0.appendOnce(text) } }
  }
}
