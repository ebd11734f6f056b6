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
  /// Their paths in the order in which they are written, the same in the same build.
  private var paths: [String] = []
  /// Everything that files read.
  var table = ReadMemory()

  /// No memory.
  init() {}

  /// The memory of files in a frame of that hash; what they read is still to be remembered.
  init(frame: UInt64, entries: [String: Entry], paths: [String]) {
    self.frame = frame
    self.entries = entries
    self.paths = paths
  }
}

extension PageMemory {
  /// Remembers `reads` by their numbers in place of what an earlier build remembers; `known` are the hashes of the first of
  /// them. What no file reads any more is left out.
  mutating func remember(
    _ reads: [Read], known: [UInt64], _ library: Library, _ fingerprints: Fingerprints, shape: UInt64, jobs: Int
  ) {
    table = ReadMemory(shape: shape)
    let numbers = renumber(count: reads.count)
    let used = reads.indices.filter { numbers[$0] != .max }
    table.add(
      used.map { (reads[$0], $0 < known.count ? known[$0] : nil) }, library, fingerprints, jobs: jobs)
    table.settle()
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
  var byteCount: Int {
    entries.reduce(table.byteCount + 64) { $0 + $1.key.utf8.count + 2 * $1.value.reads.count + 64 }
  }

  /// Writes the memory.
  func write(to encoder: RecordEncoder) {
    encoder.write(hash: frame)
    table.write(to: encoder)
    encoder.write(UInt64(paths.count))
    for path in paths {
      guard let entry = entries[path] else { continue }
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
  init(from reader: inout RecordReader) throws {
    frame = try reader.hash()
    table = try ReadMemory(from: &reader)
    let files = try reader.count()
    entries.reserveCapacity(files)
    paths.reserveCapacity(files)
    for _ in 0..<files {
      let path = try reader.text()
      paths.append(path)
      entries[path] = try Entry(from: &reader, readCount: table.count)
    }
    guard reader.isAtEnd else { throw RecordFault.damaged }
  }
}

extension PageMemory.Entry {
  fileprivate init(from reader: inout RecordReader, readCount: Int) throws {
    given = try reader.hash()
    hash = try reader.hash()
    size = try reader.integer()
    stamp = try OutputStamp(from: &reader)
    let length = try reader.count()
    reads = []
    reads.reserveCapacity(length)
    var last: UInt64 = 0
    for _ in 0..<length {
      let (number, isTooLarge) = last.addingReportingOverflow(try reader.number())
      guard !isTooLarge, number < UInt64(readCount) else { throw RecordFault.damaged }
      reads.append(UInt32(truncatingIfNeeded: number))
      last = number
    }
  }
}
