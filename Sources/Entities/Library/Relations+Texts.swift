import Bytes

extension Relations {
  /// Computes which bodies of entities and pages refer to each entity, by a link or a mention, except those that its
  /// page already shows.
  mutating func addTexts(_ library: Library) {
    for case let kind as any TextSubject.Type in library.kinds { makeTexts(kind, library) }
    for kind in library.kinds { addTexts(of: kind, library) }
    for (index, page) in library.pages.enumerated() {
      add(page.body, of: .page(Reference(index: index)), library)
    }
  }

  private mutating func makeTexts<Subject: TextSubject>(_ kind: Subject.Type, _ library: Library) {
    texts.makeLists(for: kind, count: library.list(of: kind).count)
  }

  private mutating func addTexts<Kind: LibraryEntity>(of kind: Kind.Type, _ library: Library) {
    for (index, thing) in library.list(of: kind).enumerated() where !thing.body.isEmpty {
      add(thing.body, of: LinkTarget(Reference<Kind>(index: index)), library)
    }
  }

  private mutating func add(_ body: Body, of text: LinkTarget, _ library: Library) {
    for target in body.targets + body.components.flatMap(\.targets) where target.withoutSuffix != text {
      guard case .entity(let thing, _) = target, let kind = thing.kind as? any TextSubject.Type else { continue }
      add(text, to: thing, of: kind, library)
    }
  }

  private mutating func add<Subject: TextSubject>(
    _ text: LinkTarget, to thing: EntityReference, of kind: Subject.Type, _ library: Library
  ) {
    let thing = Reference<Subject>(index: thing.index)
    if !kind.isShown(text, on: thing, in: library) { texts.update(thing) { $0.appendOnce(text) } }
  }
}
