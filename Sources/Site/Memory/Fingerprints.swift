import Bytes
import Content

/// The hashes of everything that pages may read, in one library.
struct Fingerprints: Sendable {
  private let library: Library
  private let entities: [[UInt64]]
  /// The hash of all entities but articles: for questions whose answer nobody can work out without the program's own rules.
  let all: UInt64

  /// The hashes of a library's things; articles brought theirs along.
  init(_ library: Library, jobs: Int) {
    self.library = library
    entities = EntityKind.all.map { kind in
      kind.name == Article.kindName ? library.articleFingerprints : kind.fingerprints(library, jobs)
    }
    let encoder = RecordEncoder()
    for (kind, hashes) in zip(EntityKind.all, entities) where kind.name != Article.kindName {
      for hash in hashes { encoder.write(hash: hash) }
    }
    all = Hash64(encoder.bytes).value
  }

  /// The hash of what a read gives now; nil where what it asks for is no more.
  func callAsFunction(_ read: Read) -> UInt64? {
    switch read {
    case .entity(let kind, let index):
      entities.indices.contains(kind) && entities[kind].indices.contains(index) ? entities[kind][index] : nil
    case .body(let index): library.bodyFingerprints.indices.contains(index) ? library.bodyFingerprints[index] : nil
    case .list(let question):
      Answers.all[question.list]?.fingerprint(question, library, self)
    }
  }
}
