import Bytes

extension ReferenceKeys {
  /// Creates the keys of all entities of a library: ids, or URLs if ids are unique only within a group.
  package init(_ library: Library) {
    self.init()
    file(Article.self, names: library.articles.map(\.id))
    for kind in library.kinds { file(kind, in: library) }
    file(Page.self, names: library.pages.map(\.id))
    file(Tag.self, names: library.tags.map(\.id))
  }

  private mutating func file<Kind: LibraryEntity>(_ kind: Kind.Type, in library: Library) {
    file(kind, names: library.list(of: kind).map(\.key))
  }
}
