import Bytes

extension ReferenceKeys {
  /// Creates the keys of all entities of a library: ids, or URLs if ids are unique only within a group.
  package init(_ library: Library) {
    self.init()
    register(Article.self, names: library.articles.map(\.id))
    for kind in library.kinds { insert(kind, in: library) }
    register(Page.self, names: library.pages.map(\.id))
    register(Tag.self, names: library.tags.map(\.id))
  }

  private mutating func insert<Kind: LibraryEntity>(_ kind: Kind.Type, in library: Library) {
    register(kind, names: library.list(of: kind).map(\.key))
  }
}
