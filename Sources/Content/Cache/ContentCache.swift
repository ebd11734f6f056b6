import Bytes
import SourceFiles

/// What a build remembers of the content for the next one.
///
/// The cache is a promise about nothing: what stands in it counts only where the file holds the same bytes, everything
/// that an article may name is the same, and its record can be read.
package struct ContentCache: Sendable {
  /// What is remembered of one article file.
  struct Entry: Sendable {
    /// The path of the file below the content folder.
    var relative: String
    /// What the system said of the file.
    var stamp: FileStamp
    /// The hash of its bytes.
    var hash: Hash64
    /// The hash of the readers' letters beside it; 0 where there are none.
    var letters: Hash64
    /// Its record.
    var record: ArraySlice<UInt8>
    /// All of the entry as an earlier build wrote it, where nothing of it is new.
    var written: ArraySlice<UInt8>?
  }

  /// The hash of all that an article may name: site.yml, the entities, the options of the run.
  var environment: Hash64 = .absent
  /// The hash of where all articles are.
  var addresses: Hash64 = .absent
  /// The hash of the paths of all files.
  var listing: Hash64 = .absent
  /// When the content folder was walked, in nanoseconds since 1970-01-01T00:00:00Z.
  var time = 0
  /// What is remembered, sorted by the bytes of the paths; nil for files of which nothing is.
  private(set) var entries: [Entry?] = []

  /// An empty cache.
  init() {}

  /// Makes room for what is known of so many files.
  mutating func reserve(_ count: Int) { entries = Array(repeating: nil, count: count) }

  /// Files what is known of the article whose file has a place in the tree.
  mutating func remember(_ entry: Entry, at place: Int) {
    if entries.indices.contains(place) { entries[place] = entry }
  }

  /// How many bytes the cache takes, about.
  package var byteCount: Int {
    entries.reduce(64) { $0 + ($1.map { $0.relative.utf8.count + $0.record.count + 96 } ?? 0) }
  }
}

extension ContentCache {
  /// Writes the cache.
  package func write(to encoder: RecordEncoder) {
    for hash in [environment, addresses, listing] { encoder.write(hash: hash) }
    encoder.write(time)
    encoder.write(UInt64(entries.count { $0 != nil }))
    for entry in entries { entry?.write(to: encoder) }
  }

  /// Reads a cache.
  package init(from decoder: inout RecordDecoder) throws {
    environment = try decoder.hash()
    addresses = try decoder.hash()
    listing = try decoder.hash()
    time = try decoder.integer()
    guard time >= 0 else { throw RecordFault.damaged }
    let count = try decoder.count()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      var (entry, written) = try decoder.withBytes { try Entry(from: &$0) }
      entry.written = written
      entries.append(entry)
    }
    guard decoder.isAtEnd else { throw RecordFault.damaged }
  }
}

extension ContentCache.Entry {
  fileprivate func write(to encoder: RecordEncoder) {
    if let written { return encoder.write(raw: written) }
    encoder.write(relative)
    stamp.write(to: encoder)
    encoder.write(hash: hash)
    encoder.write(hash: letters)
    encoder.write(UInt64(record.count))
    encoder.write(raw: record)
  }

  fileprivate init(from decoder: inout RecordDecoder) throws {
    relative = try decoder.text()
    stamp = try FileStamp(from: &decoder)
    hash = try decoder.hash()
    letters = try decoder.hash()
    record = try decoder.slice(try decoder.count())
  }
}
