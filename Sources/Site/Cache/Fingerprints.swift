import Bytes
import Content
import Entities

/// The hashes of everything that pages can read in one library.
struct Fingerprints: Sendable {
  private let library: Library
  private let pictures: ScaledPictures
  private let entities: [[Hash64]]
  /// The combined hash of all entities except articles.
  private let nonArticleFingerprint: Hash64

  /// Computes the hashes of a library's entities. Articles already have theirs.
  init(_ library: Library, pictures: ScaledPictures = ScaledPictures(), jobs: Int) {
    self.library = library
    self.pictures = pictures
    entities = AnyEntityKind.all.map { kind in
      kind.name == Article.kindName ? library.articleFingerprints : kind.fingerprints(library, jobs)
    }
    let encoder = RecordEncoder()
    for (kind, hashes) in zip(AnyEntityKind.all, entities) where kind.name != Article.kindName {
      for hash in hashes { encoder.write(hash: hash) }
    }
    nonArticleFingerprint = Hash64(encoder.bytes)
  }

  /// Returns the combined hash of all lists, the keys of all entities, and the values of all entities except articles.
  ///
  /// If it is unchanged, so is the result of every read except articles, their bodies and cards, and the colours of
  /// pictures: the result of a query is a slice of a list that the hash includes, or follows from such lists.
  func structureFingerprint(jobs: Int) -> Hash64 {
    let queries = RegisteredList.all.filter { !$0.isDerived }.flatMap { list in
      guard let owner = list.owner else { return [QueryKey(list: list.name)] }
      return (0..<count(of: owner, jobs: jobs)).map { QueryKey(list: list.name, owner: $0) }
    }
    let lists = Parallel.map(count: queries.count, jobs: jobs) { self(.list(queries[$0])) ?? .absent }
    let encoder = RecordEncoder()
    for hash in lists { encoder.write(hash: hash) }
    for (kind, hashes) in zip(AnyEntityKind.all, entities) {
      encoder.write(hashes.count)
      for index in hashes.indices { encoder.write(hash: kind.recordKey(index, library) ?? .absent) }
    }
    encoder.write(hash: nonArticleFingerprint)
    return Hash64(encoder.bytes)
  }

  private func count(of kind: AnyEntityKind, jobs: Int) -> Int {
    let computed = AnyEntityKind.all.firstIndex { $0.name == kind.name }.map { entities[$0].count }
    return computed ?? kind.fingerprints(library, jobs).count
  }

  /// Returns the hash of a read's current result, or `nil` if what it reads no longer exists.
  func callAsFunction(_ read: Read) -> Hash64? {
    switch read {
    case .entity(let kind, let index):
      entities.indices.contains(kind) && entities[kind].indices.contains(index) ? entities[kind][index] : nil
    case .body(let index): library.bodyFingerprints.indices.contains(index) ? library.bodyFingerprints[index] : nil
    case .card(let index): card(index)
    case .color(let url): color(url)
    case .list(let query), .derived(let query, _):
      RegisteredList.byName[query.list]?.fingerprint(query, library)
    }
  }

  private func card(_ index: Int) -> Hash64? {
    guard library.articles.indices.contains(index) else { return nil }
    let encoder = RecordEncoder(capacity: 64)
    for read in Read.ofCard(index, in: library) {
      guard let hash = self(read) else { return nil }
      encoder.write(hash: hash)
    }
    if let cover = library.articles[index].media.cover, let color = pictures[cover.url]?.color {
      encoder.write(color.number)
    }
    return Hash64(encoder.bytes)
  }

  private func color(_ url: String) -> Hash64 {
    let encoder = RecordEncoder(capacity: 8)
    if let color = pictures[url]?.color { encoder.write(color.number) }
    return Hash64(encoder.bytes)
  }
}
