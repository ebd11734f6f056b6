import Bytes
import Content
import Entities
import SourceFiles

/// What a build caches about the files that it wrote.
struct PageCache: Sendable {
  /// The cache entry of one file.
  struct Entry: Sendable {
    /// The fingerprint of its planned input.
    var inputFingerprint: Hash64
    /// The hash and the size of its contents.
    var hash: Hash64
    var size: Int
    /// The stamp of the file after it was written.
    var stamp: FileStamp
    /// The numbers of its reads in the table of reads.
    var reads: ReadNumbers
  }

  /// The layout fingerprint: a hash of what all pages share, such as the program, the theme and the configuration.
  var layoutFingerprint: Hash64 = .absent
  /// The paths of the files below the output folder, in the order of the plan.
  private(set) var paths: [String] = []
  /// The entry of each file.
  private(set) var entries: [Entry] = []
  /// The paths of files that were not searched completely for members' texts.
  var partiallySearchedPaths: Set<String> = []
  /// Everything that the files read.
  var cachedReads = CachedReads()

  /// Creates an empty cache.
  init() {}

  /// Creates a cache of files with the given layout fingerprint. Their reads are added later.
  init(layoutFingerprint: Hash64, entries: [Entry], paths: [String]) {
    self.layoutFingerprint = layoutFingerprint
    self.entries = entries
    self.paths = paths
  }
}

extension PageCache {
  /// Replaces the cached reads of an earlier build with `reads`, whose indices are their numbers. `cachedHashes`
  /// are the hashes of the first of them. Reads that no file uses are removed and the rest renumbered.
  mutating func replaceReads(
    _ reads: [Read], cachedHashes: [Hash64], _ library: Library, _ fingerprints: Fingerprints,
    structureFingerprint: Hash64, jobs: Int
  ) {
    cachedReads = CachedReads(structureFingerprint: structureFingerprint)
    let numbers = renumber(count: reads.count)
    let used = reads.indices.filter { numbers[$0] != .max }
    cachedReads.add(
      used.map { (reads[$0], $0 < cachedHashes.count ? cachedHashes[$0] : nil) }, library, fingerprints, jobs: jobs)
    cachedReads.markCompacted()
  }

  /// Renumbers the reads of all files without gaps. Returns the new numbers indexed by the old ones, `.max` for reads
  /// that no file uses.
  private mutating func renumber(count: Int) -> [UInt32] {
    var numbers = [UInt32](repeating: .max, count: count)
    for entry in entries { entry.reads.forEach { numbers[Int($0)] = 0 } }
    var next: UInt32 = 0
    for index in numbers.indices where numbers[index] == 0 {
      numbers[index] = next
      next += 1
    }
    guard Int(next) < count else { return numbers }
    for index in entries.indices {
      if let reads = entries[index].reads.mapped({ numbers[Int($0)] }) { entries[index].reads = reads }
    }
    return numbers
  }

  /// The approximate encoded size in bytes.
  var byteCount: Int {
    entries.indices.reduce(cachedReads.byteCount + 64) {
      $0 + paths[$1].utf8.count + entries[$1].reads.bytes.count + 64
    }
  }

  /// Encodes the cache.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: layoutFingerprint)
    cachedReads.write(to: encoder)
    encoder.write(UInt64(paths.count))
    for (path, entry) in zip(paths, entries) {
      encoder.write(path)
      entry.write(to: encoder)
    }
    encoder.write(texts: partiallySearchedPaths.sorted())
  }

  /// Decodes a cache.
  init(from decoder: inout RecordDecoder) throws {
    layoutFingerprint = try decoder.hash()
    cachedReads = try CachedReads(from: &decoder)
    let files = try decoder.count()
    entries.reserveCapacity(files)
    paths.reserveCapacity(files)
    for _ in 0..<files {
      paths.append(try decoder.text())
      entries.append(try Entry(from: &decoder))
    }
    partiallySearchedPaths = Set(try decoder.texts())
    guard decoder.isAtEnd else { throw RecordCodingError.dataCorrupted }
  }
}

extension PageCache.Entry {
  fileprivate func write(to encoder: RecordEncoder) {
    encoder.write(hash: inputFingerprint)
    encoder.write(hash: hash)
    encoder.write(size)
    stamp.write(to: encoder)
    reads.write(to: encoder)
  }

  fileprivate init(from decoder: inout RecordDecoder) throws {
    inputFingerprint = try decoder.hash()
    hash = try decoder.hash()
    size = try decoder.integer()
    stamp = try FileStamp(from: &decoder)
    guard size == stamp.size, (0...1 << 50).contains(size) else { throw RecordCodingError.dataCorrupted }
    reads = try ReadNumbers(from: &decoder)
  }
}
