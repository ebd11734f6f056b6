import Bytes
import Content
import Entities

/// Everything that the files of a build read, numbered, with the hashes of the results.
struct CachedReads: Sendable {
  /// A read whose result can change even if the structure fingerprint of the library does not.
  struct VolatileRead: Sendable {
    /// The number of the read.
    let number: UInt32
    let subject: Subject
    /// The hash of the result.
    let hash: Hash64

    /// What was read.
    enum Subject: Sendable {
      /// An article, by its key.
      case article(Hash64)
      /// The body of an article, by its key.
      case body(Hash64)
      /// The card of an article, by its key.
      case card(Hash64)
      /// Anything else, by the offset of its record.
      case other(Int)
    }
  }

  /// The hash of the library's lists, see ``Fingerprints/structureFingerprint(jobs:)``.
  let structureFingerprint: Hash64
  /// The number of reads.
  var count = 0
  /// The number of reads after the last compaction, which removes unused ones.
  var compactedCount = 0
  var volatileReads: [VolatileRead] = []
  /// The concatenated records of the reads, each followed by its hash.
  var records: ArraySlice<UInt8> = []

  /// Creates an empty table for a library with the given structure fingerprint.
  init(structureFingerprint: Hash64 = .absent) { self.structureFingerprint = structureFingerprint }

  /// Appends reads with the next numbers. Cached hashes are not computed again.
  mutating func add(
    _ reads: [(read: Read, hash: Hash64?)], _ library: Library, _ fingerprints: Fingerprints, jobs: Int
  ) {
    guard !reads.isEmpty else { return }
    let hashes = Parallel.map(count: reads.count, jobs: jobs) { index in
      if case .derived(_, let answer) = reads[index].read { return answer as Hash64? }
      return reads[index].hash ?? fingerprints(reads[index].read)
    }
    let encoder = RecordEncoder()
    encoder.reserveCapacity(records.count + reads.count * 32)
    encoder.write(raw: records)
    for (index, hash) in hashes.enumerated() {
      let read = reads[index].read
      if let subject = subject(of: read, hash: hash, at: encoder.bytes.count, library) {
        volatileReads.append(VolatileRead(number: UInt32(count + index), subject: subject, hash: hash ?? .absent))
      }
      read.write(to: encoder, library: library)
      encoder.write(hash: hash ?? .absent)
    }
    count += reads.count
    records = encoder.bytes[...]
  }

  /// Returns what to check for a read in the next build, or `nil` if the structure fingerprint determines the result.
  private func subject(of read: Read, hash: Hash64?, at offset: Int, _ library: Library) -> VolatileRead.Subject? {
    // A read that has no hash is always considered changed.
    guard hash != nil else { return .other(offset) }
    switch read {
    case .entity(AnyEntityKind.article, let index):
      return library.keys.key(of: Article.self, at: index).map { .article($0) }
    // Query results are slices or lengths of lists, so the lists determine them.
    case .entity, .list, .derived: return nil
    case .body(let index): return library.keys.key(of: Article.self, at: index).map { .body($0) }
    case .card(let index): return library.keys.key(of: Article.self, at: index).map { .card($0) }
    case .color: return .other(offset)
    }
  }

  /// Records that every read is in use by some file.
  mutating func markCompacted() { compactedCount = count }

  /// Whether so many reads were added since the last compaction that another one is due.
  var needsCompaction: Bool { count > compactedCount + compactedCount / 4 + 4096 }

  /// Returns the sorted numbers of the reads whose results differ in a library with the same structure fingerprint.
  func changedNumbers(_ library: Library, _ fingerprints: Fingerprints, jobs: Int) -> [UInt32] {
    let same = Parallel.map(count: volatileReads.count, jobs: jobs) { index in
      let read = volatileReads[index]
      let hash: Hash64? =
        switch read.subject {
        case .article(let key): library.keys.index(of: Article.self, key: key).map { library.articleFingerprints[$0] }
        case .body(let key): library.keys.index(of: Article.self, key: key).map { library.bodyFingerprints[$0] }
        case .card(let key): library.keys.index(of: Article.self, key: key).flatMap { fingerprints(.card($0)) }
        case .other(let offset):
          RecordDecoder.read(records[(records.startIndex + offset)...]) { try? Read.read(from: &$0, library: library) }
            .flatMap { fingerprints($0) }
        }
      return hash == read.hash
    }
    return volatileReads.indices.filter { !same[$0] }.map { volatileReads[$0].number }
  }

  /// Returns each read whose result is unchanged, with its hash, indexed by number; `nil` for reads whose results
  /// changed.
  func unchangedReads(
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
  /// The number of the kind of articles.
  static let article = index(of: Article.self)
}
