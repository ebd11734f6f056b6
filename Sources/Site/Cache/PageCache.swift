import Bytes
import Content
import Entities
import SourceFiles

/// What a build remembers of the files that it wrote.
struct PageCache: Sendable {
  /// What is remembered of one file.
  struct Entry: Sendable {
    /// The hash of what the plan gave it.
    var given: Hash64
    /// The hash and the size of its bytes.
    var hash: Hash64
    var size: Int
    /// What the system said of the file after it was written.
    var stamp: FileStamp
    /// The numbers of what it read, in the table of reads.
    var reads: ReadNumbers
  }

  /// The hash of what all pages share: program, theme, configuration, frame.
  var frame: Hash64 = .absent
  /// The paths of the files below the output folder, in the order of the plan.
  private(set) var paths: [String] = []
  /// What is remembered of each.
  private(set) var entries: [Entry] = []
  /// The paths of files that were not searched whole for members' texts.
  var searchedInPart: Set<String> = []
  /// Everything that files read.
  var table = CachedReads()

  /// No cache.
  init() {}

  /// The memory of files in a frame of that hash; what they read is still to be remembered.
  init(frame: Hash64, entries: [Entry], paths: [String]) {
    self.frame = frame
    self.entries = entries
    self.paths = paths
  }
}

extension PageCache {
  /// Remembers `reads` by their numbers in place of what an earlier build remembers; `known` are the hashes of the first of
  /// them. What no file reads any more is left out.
  mutating func remember(
    _ reads: [Read], known: [Hash64], _ library: Library, _ fingerprints: Fingerprints, shape: Hash64, jobs: Int
  ) {
    table = CachedReads(shape: shape)
    let numbers = renumber(count: reads.count)
    let used = reads.indices.filter { numbers[$0] != .max }
    table.add(
      used.map { (reads[$0], $0 < known.count ? known[$0] : nil) }, library, fingerprints, jobs: jobs)
    table.settle()
  }

  /// Gives what files read numbers without gaps; the new ones by the old, `.max` for what no file reads.
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

  /// How many bytes the cache takes, about.
  var byteCount: Int {
    entries.indices.reduce(table.byteCount + 64) { $0 + paths[$1].utf8.count + entries[$1].reads.bytes.count + 64 }
  }

  /// Writes the cache.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: frame)
    table.write(to: encoder)
    encoder.write(UInt64(paths.count))
    for (path, entry) in zip(paths, entries) {
      encoder.write(path)
      entry.write(to: encoder)
    }
    encoder.write(texts: searchedInPart.sorted())
  }

  /// Reads a cache.
  init(from decoder: inout RecordDecoder) throws {
    frame = try decoder.hash()
    table = try CachedReads(from: &decoder)
    let files = try decoder.count()
    entries.reserveCapacity(files)
    paths.reserveCapacity(files)
    for _ in 0..<files {
      paths.append(try decoder.text())
      entries.append(try Entry(from: &decoder))
    }
    searchedInPart = Set(try decoder.texts())
    guard decoder.isAtEnd else { throw RecordFault.damaged }
  }
}

extension PageCache.Entry {
  fileprivate func write(to encoder: RecordEncoder) {
    encoder.write(hash: given)
    encoder.write(hash: hash)
    encoder.write(size)
    stamp.write(to: encoder)
    reads.write(to: encoder)
  }

  fileprivate init(from decoder: inout RecordDecoder) throws {
    given = try decoder.hash()
    hash = try decoder.hash()
    size = try decoder.integer()
    stamp = try FileStamp(from: &decoder)
    guard size == stamp.size, (0...1 << 50).contains(size) else { throw RecordFault.damaged }
    reads = try ReadNumbers(from: &decoder)
  }
}
