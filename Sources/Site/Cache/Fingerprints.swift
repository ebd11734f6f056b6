import Bytes
import Content
import Entities

/// The hashes of everything that pages may read, in one library.
struct Fingerprints: Sendable {
  private let library: Library
  private let pictures: ScaledPictures
  private let entities: [[Hash64]]
  /// The hash of all entities but articles.
  private let all: Hash64

  /// The hashes of a library's entities and of the colours of its pictures; articles brought theirs along.
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
    all = Hash64(encoder.bytes)
  }

  /// The hash of every list, of what entities are called, and of all values but those of articles.
  ///
  /// Where it is the same, every read gives the same that is no article, no text and no list with the values in it: the answer to
  /// any other query is a part of a list that stands in it.
  func shape(jobs: Int) -> Hash64 {
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
    encoder.write(hash: all)
    return Hash64(encoder.bytes)
  }

  private func count(of kind: AnyEntityKind, jobs: Int) -> Int {
    let known = AnyEntityKind.all.firstIndex { $0.name == kind.name }.map { entities[$0].count }
    return known ?? kind.fingerprints(library, jobs).count
  }

  /// The hash of what a read gives now; nil where what it asks for is no more.
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
