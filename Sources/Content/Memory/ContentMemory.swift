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
    /// Where in ``ContentMemory/bytes`` its record stands.
    var record: Range<Int>
  }

  /// The hash of all that an article may name: site.yml, the register, the options of the run.
  var environment: UInt64 = 0
  /// The hash of where all articles are.
  var addresses: UInt64 = 0
  /// The hash of the paths of all files.
  var listing: UInt64 = 0
  /// When the content folder was walked, in nanoseconds since 1970-01-01T00:00:00Z.
  var time = 0
  /// The records, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// What is remembered, by path below the content folder.
  private(set) var entries: [String: Entry] = [:]

  /// An empty memory.
  init() {}

  /// Files what is known of an article.
  mutating func remember(
    _ relative: String, stamp: FileStamp, hash: UInt64, letters: UInt64, record: some Sequence<UInt8>
  ) {
    let start = bytes.count
    bytes.append(contentsOf: record)
    entries[relative] = Entry(stamp: stamp, hash: hash, letters: letters, record: start..<bytes.count)
  }
}

extension ContentMemory {
  /// Writes the memory.
  public func write(to encoder: RecordEncoder) {
    for hash in [environment, addresses, listing] { encoder.write(hash: hash) }
    encoder.write(time)
    encoder.write(UInt64(bytes.count))
    encoder.write(raw: bytes)
    encoder.write(UInt64(entries.count))
    // Sorted, so that the same build remembers the same bytes.
    for (relative, entry) in entries.sorted(by: { $0.value.record.lowerBound < $1.value.record.lowerBound }) {
      encoder.write(relative)
      for number in [entry.stamp.size, entry.stamp.modified, entry.stamp.changed, entry.stamp.number] {
        encoder.write(number)
      }
      encoder.write(hash: entry.hash)
      encoder.write(hash: entry.letters)
      encoder.write(UInt64(entry.record.lowerBound))
      encoder.write(UInt64(entry.record.count))
    }
  }

  /// Reads a memory.
  public init(from decoder: RecordDecoder) throws {
    environment = try decoder.readHash()
    addresses = try decoder.readHash()
    listing = try decoder.readHash()
    time = try decoder.readInteger()
    bytes = try decoder.readRaw(try decoder.readCount())
    let count = try decoder.readCount()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let relative = try decoder.readText()
      let stamp = FileStamp(
        size: try decoder.readInteger(), modified: try decoder.readInteger(), changed: try decoder.readInteger(),
        number: try decoder.readInteger())
      let (hash, letters) = (try decoder.readHash(), try decoder.readHash())
      let (start, length) = (try decoder.readNumber(), try decoder.readNumber())
      guard start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start else { throw RecordFault.damaged }
      entries[relative] = Entry(
        stamp: stamp, hash: hash, letters: letters, record: Int(start)..<Int(start + length))
    }
  }
}
