import Bytes

extension ReferenceKeys {
  /// The keys of all things of a library: ids, or addresses where an id names a thing only among some.
  init(_ library: Library) {
    self.init()
    file(Article.self, names: library.articles.map(\.id))
    for kind in library.kinds.kinds { file(kind, in: library) }
    file(Page.self, names: library.pages.map(\.id))
    file(Tag.self, names: library.tags.map(\.id))
  }

  private mutating func file<Kind: RegisterKind>(_ kind: Kind.Type, in library: Library) {
    file(kind, names: library.list(of: kind).map(\.key))
  }
}

extension ReadContext {
  /// The hash of all texts read so far, site.yml included, and of what the run decides but for the time.
  func environment(_ site: SiteFile) -> UInt64 {
    let encoder = RecordEncoder()
    encoder.write(hash: site.hash)
    encoder.write(hash: ledger.whole)
    encoder.write(options.contentPath)
    encoder.write(options.baseURL ?? "")
    encoder.write(options.includesDrafts)
    return Hash64(encoder.bytes).value
  }
}
