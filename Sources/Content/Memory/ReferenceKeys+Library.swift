import Bytes

extension ReferenceKeys {
  /// The keys of all things of a library: ids, or addresses where an id names a thing only among some.
  init(_ library: Library) {
    self.init()
    file(Article.self, names: library.articles.map(\.id))
    file(Column.self, names: library.columns.map(\.id))
    file(Hospital.self, names: library.hospitals.map(\.id))
    file(Person.self, names: library.people.map(\.id))
    file(Award.self, names: library.awards.map(\.id))
    file(Edition.self, names: library.editions.map(\.url))
    file(PolicyDocument.self, names: library.documents.map(\.id))
    file(Page.self, names: library.pages.map(\.id))
    file(Tag.self, names: library.tags.map(\.id))
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
