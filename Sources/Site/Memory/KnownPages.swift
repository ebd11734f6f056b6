import Content

/// Which files of an earlier build are still what they would be if they were made again.
struct KnownPages: Sendable {
  private var entries: [String: PageMemory.Entry]
  /// What files read, by number in the earlier build; nil for what gives something else now.
  private var reads: [Read?]

  /// Nothing is known.
  init() {
    entries = [:]
    reads = []
  }

  /// What holds of a memory, for pages in a frame of that hash.
  init(_ memory: PageMemory, frame: UInt64, _ library: Library, _ fingerprints: Fingerprints, jobs: Int) {
    guard memory.frame == frame, let reads = try? memory.unchanged(library, fingerprints, jobs: jobs) else {
      self.init()
      return
    }
    self.init()
    entries = memory.entries
    self.reads = reads
  }

  /// What is known of a file that need not be made again; its reads are filed in `table`.
  ///
  /// It need not when all of these hold: an earlier build made it in the same frame; the plan gives it the same; everything
  /// that it read then gives the same now; and it is still there as it was written.
  func entry(of file: PlannedFile, in folder: OutputFolder, table: ReadTable) -> PageMemory.Entry? {
    guard var entry = entries[file.path], entry.given == file.given else { return nil }
    var same: [Read] = []
    same.reserveCapacity(entry.reads.count)
    for number in entry.reads {
      guard reads.indices.contains(Int(number)), let read = reads[Int(number)] else { return nil }
      same.append(read)
    }
    guard let stamp = folder.verified(file.path, stamp: entry.stamp, hash: entry.hash) else { return nil }
    entry.stamp = stamp
    entry.reads = table.numbers(of: same)
    return entry
  }
}
