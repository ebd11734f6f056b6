import Bytes
import SourceFiles

/// The build cache of the content.
///
/// Entries are only hints: one is used only if the file has the same bytes, everything that an article may refer to is
/// unchanged, and the record can be decoded.
package struct ContentCache: Sendable {
  /// The entry of one article file.
  struct Entry: Sendable {
    /// The path of the file relative to the content folder.
    var relative: String
    /// The stamp of the file.
    var stamp: FileStamp
    /// The hash of its bytes.
    var hash: Hash64
    /// The hash of the file of readers' letters beside it; 0 if there is none.
    var letters: Hash64
    /// Its record.
    var record: ArraySlice<UInt8>
    /// The bytes of the whole entry as an earlier build wrote it; nil if the entry is new or changed.
    var written: ArraySlice<UInt8>?
  }

  /// The hash of everything that an article may refer to: site.yml, the entities and the options of the run.
  var environment: Hash64 = .absent
  /// The hash of the locations of all articles.
  var addresses: Hash64 = .absent
  /// The hash of the paths of all files.
  var listing: Hash64 = .absent
  /// The time at which the content folder was scanned, in nanoseconds since 1970-01-01T00:00:00Z.
  var time = 0
  /// The entries, sorted by path in byte order; nil for files without an entry.
  private(set) var entries: [Entry?] = []

  /// Creates an empty cache.
  init() {}

  /// Resizes the cache for `count` files, discarding all entries.
  mutating func reserve(_ count: Int) { entries = Array(repeating: nil, count: count) }

  /// Stores the entry of the article whose file is at index `place` of the tree.
  mutating func remember(_ entry: Entry, at place: Int) {
    if entries.indices.contains(place) { entries[place] = entry }
  }

  /// The approximate size of the cache in bytes.
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
