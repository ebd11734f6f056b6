import Bytes
import Content
import Entities

/// Everything that the files of a build read, each item under a number, with the hash of what it gave.
struct CachedReads: Sendable {
  /// A read of which the shape of the library does not tell whether it gives the same.
  struct Check: Sendable {
    /// The number of the read.
    let number: UInt32
    let subject: Subject
    /// The hash of what it gave.
    let hash: Hash64

    /// What it asked for.
    enum Subject: Sendable {
      /// An article, by its key.
      case article(Hash64)
      /// The text of an article, by its key.
      case text(Hash64)
      /// The card of an article, by its key.
      case card(Hash64)
      /// Something else, by the offset of its record.
      case other(Int)
    }
  }

  /// The hash of what the lists of the library held, see ``Fingerprints/shape(jobs:)``.
  let shape: Hash64
  /// How many reads there are.
  var count = 0
  /// How many there were when those that no file reads any more were left out last.
  var settledCount = 0
  var checks: [Check] = []
  /// The reads as records one behind the other, each with its hash.
  var records: ArraySlice<UInt8> = []

  /// No reads, of a library of that shape.
  init(shape: Hash64 = .absent) { self.shape = shape }

  /// Adds reads under the next numbers, with their hashes where those are known.
  mutating func add(
    _ reads: [(read: Read, hash: Hash64?)], _ library: Library, _ fingerprints: Fingerprints, jobs: Int
  ) {
    guard !reads.isEmpty else { return }
    let hashes = Parallel.map(count: reads.count, jobs: jobs) { index in
      if case .derived(_, let answer) = reads[index].read { return answer as Hash64? }
      return reads[index].hash ?? fingerprints(reads[index].read)
    }
    let encoder = RecordEncoder()
    encoder.reserve(records.count + reads.count * 32)
    encoder.write(raw: records)
    for (index, hash) in hashes.enumerated() {
      let read = reads[index].read
      if let subject = subject(of: read, hash: hash, at: encoder.bytes.count, library) {
        checks.append(Check(number: UInt32(count + index), subject: subject, hash: hash ?? .absent))
      }
      read.write(to: encoder, library: library)
      encoder.write(hash: hash ?? .absent)
    }
    count += reads.count
    records = encoder.bytes[...]
  }

  /// What has to be looked at of a read in the next build; nil where the shape tells all.
  private func subject(of read: Read, hash: Hash64?, at offset: Int, _ library: Library) -> Check.Subject? {
    // What has no hash now is never the same as before.
    guard hash != nil else { return .other(offset) }
    switch read {
    case .entity(AnyEntityKind.article, let index):
      return library.keys.key(of: Article.self, at: index).map { .article($0) }
    // The answers to queries are parts of lists, or their lengths: the lists alone decide them.
    case .entity, .list, .derived: return nil
    case .body(let index): return library.keys.key(of: Article.self, at: index).map { .text($0) }
    case .card(let index): return library.keys.key(of: Article.self, at: index).map { .card($0) }
    case .color: return .other(offset)
    }
  }

  /// Notes that every read is read by some file.
  mutating func settle() { settledCount = count }

  /// Whether so many reads were added that those that no file reads any more should be left out.
  var isCrowded: Bool { count > settledCount + settledCount / 4 + 4096 }

  /// The numbers of what gives something else in a library of the same shape; sorted.
  func changed(_ library: Library, _ fingerprints: Fingerprints, jobs: Int) -> [UInt32] {
    let same = Parallel.map(count: checks.count, jobs: jobs) { index in
      let check = checks[index]
      let hash: Hash64? =
        switch check.subject {
        case .article(let key): library.keys.index(of: Article.self, key: key).map { library.articleFingerprints[$0] }
        case .text(let key): library.keys.index(of: Article.self, key: key).map { library.bodyFingerprints[$0] }
        case .card(let key): library.keys.index(of: Article.self, key: key).flatMap { fingerprints(.card($0)) }
        case .other(let offset):
          RecordDecoder.read(records[(records.startIndex + offset)...]) { try? Read.read(from: &$0, library: library) }
            .flatMap { fingerprints($0) }
        }
      return hash == check.hash
    }
    return checks.indices.filter { !same[$0] }.map { checks[$0].number }
  }

  /// What files read and still gives the same, and its hash, by its number; nil where it gives something else.
  func unchanged(
    _ library: Library, _ fingerprints: Fingerprints, jobs: Int
  ) throws -> [(read: Read, hash: Hash64)?] {
    let reads = try RecordDecoder.read(records) { decoder in
      try (0..<count).map { _ in
        (read: try Read.read(from: &decoder, library: library), hash: try decoder.hash())
      }
    }
    return Parallel.map(count: count, jobs: jobs) { index in
      let (read, hash) = reads[index]
      guard let read, fingerprints(read) == hash else { return nil }
      return (read, hash)
    }
  }
}

extension AnyEntityKind {
  /// The number of articles among the kinds.
  static let article = number(of: Article.self)
}
