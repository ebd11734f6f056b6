import Bytes
import Content

/// What a build remembers of the files that it wrote.
struct PageMemory: Sendable {
  /// What is remembered of one file.
  struct Entry: Sendable {
    /// The hash of what the plan gave it.
    var given: UInt64
    /// The hash and the size of its bytes.
    var hash: UInt64
    var size: Int
    /// What the system said of the file after it was written.
    var stamp: OutputStamp
    /// The numbers of what it read, in the table of reads.
    var reads: [UInt32]
  }

  /// The hash of what all pages share: program, theme, configuration, frame.
  var frame: UInt64 = 0
  /// The files, by path below the output folder.
  var entries: [String: Entry] = [:]
  /// Everything that files read, as records one behind the other, each with the hash of what it gave.
  private var table: [UInt8] = []
  private var count = 0

  /// No memory.
  init() {}

  /// The memory of files in a frame of that hash; what they read is still to be remembered.
  init(frame: UInt64, entries: [String: Entry]) {
    self.frame = frame
    self.entries = entries
  }
}

extension PageMemory {
  /// What files read and still gives the same, and its hash, by its number in the memory; nil where it gives something else.
  func unchanged(
    _ library: Library, _ fingerprints: Fingerprints, jobs: Int
  ) throws -> [(read: Read, hash: UInt64)?] {
    let decoder = RecordDecoder(table[...])
    let reads = try (0..<count).map { _ in
      (read: try Read.read(from: decoder, library: library), hash: try decoder.readHash())
    }
    return Parallel.map(count: count, jobs: jobs) { index in
      let (read, hash) = reads[index]
      guard let read, fingerprints(read) == hash else { return nil }
      return (read, hash)
    }
  }

  /// Remembers what files read, by number; `known` are the hashes of the first of them. What no file reads any more is left out.
  mutating func remember(
    _ reads: [Read], known: [UInt64], _ library: Library, _ fingerprints: Fingerprints, jobs: Int
  ) {
    let hashes =
      known
      + Parallel.map(count: reads.count - known.count, jobs: jobs) { fingerprints(reads[known.count + $0]) ?? 0 }
    let numbers = renumber(count: reads.count)
    let encoder = RecordEncoder()
    count = 0
    for index in reads.indices where numbers[index] != .max {
      reads[index].write(to: encoder, library: library)
      encoder.write(hash: hashes[index])
      count += 1
    }
    table = encoder.bytes
  }

  /// Gives what files read numbers without gaps; the new ones by the old, `.max` for what no file reads.
  private mutating func renumber(count: Int) -> [UInt32] {
    var numbers = [UInt32](repeating: .max, count: count)
    for entry in entries.values { for read in entry.reads { numbers[Int(read)] = 0 } }
    var next: UInt32 = 0
    for index in numbers.indices where numbers[index] == 0 {
      numbers[index] = next
      next += 1
    }
    guard Int(next) < count else { return numbers }
    entries = entries.mapValues { entry in
      var entry = entry
      for index in entry.reads.indices { entry.reads[index] = numbers[Int(entry.reads[index])] }
      return entry
    }
    return numbers
  }

  /// How many bytes the memory takes, about.
  var byteCount: Int { entries.reduce(table.count + 64) { $0 + $1.key.utf8.count + 2 * $1.value.reads.count + 64 } }

  /// Writes the memory.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: frame)
    encoder.write(UInt64(table.count))
    encoder.write(raw: table)
    encoder.write(UInt64(count))
    encoder.write(UInt64(entries.count))
    // Sorted, so that the same build remembers the same bytes.
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      encoder.write(path)
      encoder.write(hash: entry.given)
      encoder.write(hash: entry.hash)
      encoder.write(entry.size)
      entry.stamp.write(to: encoder)
      encoder.write(UInt64(entry.reads.count))
      var last: UInt32 = 0
      for read in entry.reads {
        encoder.write(UInt64(read &- last))
        last = read
      }
    }
  }

  /// Reads a memory.
  init(from decoder: RecordDecoder) throws {
    frame = try decoder.readHash()
    table = try decoder.readRaw(try decoder.readCount())
    count = Int(try decoder.readNumber())
    guard count <= table.count else { throw RecordFault.damaged }
    let files = try decoder.readCount()
    entries.reserveCapacity(files)
    for _ in 0..<files {
      let path = try decoder.readText()
      var entry = Entry(
        given: try decoder.readHash(), hash: try decoder.readHash(), size: try decoder.readInteger(),
        stamp: try OutputStamp(from: decoder), reads: [])
      let length = try decoder.readCount()
      entry.reads.reserveCapacity(length)
      var last: UInt64 = 0
      for _ in 0..<length {
        last += try decoder.readNumber()
        guard last < UInt64(count) else { throw RecordFault.damaged }
        entry.reads.append(UInt32(last))
      }
      entries[path] = entry
    }
  }
}
