import Bytes

/// What a build remembers of the content for the next one.
///
/// The memory is a promise about nothing: what stands in it counts only where the file holds the same bytes, everything
/// that an article may name is the same, and its record can be read.
public struct ContentMemory: Sendable {
  /// What is remembered of one article file.
  struct Entry: Sendable {
    /// What the system said of the file.
    var stamp: FileStamp
    /// The hash of its bytes.
    var hash: UInt64
    /// The hash of the readers' letters beside it; 0 where there are none.
    var letters: UInt64
    /// Its record.
    var record: ArraySlice<UInt8>
  }

  /// The hash of all that an article may name: site.yml, the register, the options of the run.
  var environment: UInt64 = 0
  /// The hash of where all articles are.
  var addresses: UInt64 = 0
  /// The hash of the paths of all files.
  var listing: UInt64 = 0
  /// When the content folder was walked, in nanoseconds since 1970-01-01T00:00:00Z.
  var time = 0
  /// What is remembered, by path below the content folder.
  private(set) var entries: [String: Entry] = [:]

  /// An empty memory.
  init() {}

  /// Makes room for what is known of so many articles.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Files what is known of an article.
  mutating func remember(
    _ relative: String, stamp: FileStamp, hash: UInt64, letters: UInt64, record: ArraySlice<UInt8>
  ) {
    entries[relative] = Entry(stamp: stamp, hash: hash, letters: letters, record: record)
  }

  /// How many bytes the memory takes, about.
  public var byteCount: Int { entries.reduce(64) { $0 + $1.key.utf8.count + $1.value.record.count + 64 } }
}

extension ContentMemory {
  /// Writes the memory.
  public func write(to encoder: RecordEncoder) {
    for hash in [environment, addresses, listing] { encoder.write(hash: hash) }
    encoder.write(time)
    encoder.write(UInt64(entries.count))
    // Sorted, so that the same build remembers the same bytes.
    for (relative, entry) in entries.sorted(by: { $0.key < $1.key }) {
      encoder.write(relative)
      entry.stamp.write(to: encoder)
      encoder.write(hash: entry.hash)
      encoder.write(hash: entry.letters)
      encoder.write(UInt64(entry.record.count))
      encoder.write(raw: entry.record)
    }
  }

  /// Reads a memory.
  public init(from reader: inout RecordReader) throws {
    environment = try reader.hash()
    addresses = try reader.hash()
    listing = try reader.hash()
    time = try reader.integer()
    let count = try reader.count()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let relative = try reader.text()
      entries[relative] = Entry(
        stamp: try FileStamp(from: &reader), hash: try reader.hash(), letters: try reader.hash(),
        record: try reader.slice(try reader.count()))
    }
    guard reader.isAtEnd else { throw RecordFault.damaged }
  }
}
