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
    var relativePath: String
    /// The stamp of the file.
    var stamp: FileStamp
    /// The hash of its bytes.
    var hash: Hash64
    /// The hash of the file of readers' letters beside it; 0 if there is none.
    var lettersHash: Hash64
    /// Its record.
    var record: ArraySlice<UInt8>
    /// The bytes of the whole entry as an earlier build wrote it; nil if the entry is new or changed.
    var encodedBytes: ArraySlice<UInt8>?
  }

  /// The hash of everything that an article may refer to: site.yml, the entities and the options of the run.
  var dependencyHash: Hash64 = .absent
  /// The hash of the locations of all articles.
  var locationHash: Hash64 = .absent
  /// The hash of the paths of all files.
  var pathsHash: Hash64 = .absent
  /// The time at which the content folder was scanned, in nanoseconds since 1970-01-01T00:00:00Z.
  var scanTime = 0
  /// The entries, sorted by path in byte order; nil for files without an entry.
  private(set) var entries: [Entry?] = []

  /// Creates an empty cache.
  init() {}

  /// Resizes the cache for `count` files, discarding all entries.
  mutating func reset(_ count: Int) { entries = Array(repeating: nil, count: count) }

  /// Stores the entry of the article whose file is at index `index` of the tree.
  mutating func store(_ entry: Entry, at index: Int) {
    if entries.indices.contains(index) { entries[index] = entry }
  }

  /// The approximate size of the cache in bytes.
  package var byteCount: Int {
    entries.reduce(64) { $0 + ($1.map { $0.relativePath.utf8.count + $0.record.count + 96 } ?? 0) }
  }
}

extension ContentCache {
  /// Writes the cache.
  package func write(to encoder: RecordEncoder) {
    for hash in [dependencyHash, locationHash, pathsHash] { encoder.write(hash: hash) }
    encoder.write(scanTime)
    encoder.write(UInt64(entries.count { $0 != nil }))
    for entry in entries { entry?.write(to: encoder) }
  }

  /// Reads a cache.
  package init(from decoder: inout RecordDecoder) throws {
    dependencyHash = try decoder.hash()
    locationHash = try decoder.hash()
    pathsHash = try decoder.hash()
    scanTime = try decoder.integer()
    guard scanTime >= 0 else { throw RecordCodingError.dataCorrupted }
    let count = try decoder.count()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      var (entry, encodedBytes) = try decoder.withBytes { try Entry(from: &$0) }
      entry.encodedBytes = encodedBytes
      entries.append(entry)
    }
    guard decoder.isAtEnd else { throw RecordCodingError.dataCorrupted }
  }
}

extension ContentCache.Entry {
  fileprivate func write(to encoder: RecordEncoder) {
    if let encodedBytes { return encoder.write(raw: encodedBytes) }
    encoder.write(relativePath)
    stamp.write(to: encoder)
    encoder.write(hash: hash)
    encoder.write(hash: lettersHash)
    encoder.write(UInt64(record.count))
    encoder.write(raw: record)
  }

  fileprivate init(from decoder: inout RecordDecoder) throws {
    relativePath = try decoder.text()
    stamp = try FileStamp(from: &decoder)
    hash = try decoder.hash()
    lettersHash = try decoder.hash()
    record = try decoder.slice(try decoder.count())
  }
}
