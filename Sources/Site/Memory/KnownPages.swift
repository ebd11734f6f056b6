import Content

/// Which files of an earlier build are still what they would be if they were made again.
struct KnownPages: Sendable {
  private var entries: [String: PageMemory.Entry] = [:]
  /// What files read in the earlier build and would read the same now, with its hash.
  private(set) var reads: [(read: Read, hash: UInt64)] = []
  /// The place in ``reads`` by the number in the earlier build; nil for what gives something else now.
  private var places: [UInt32?] = []

  /// Nothing is known.
  init() {}

  /// What holds of a memory, for pages in a frame of that hash.
  init(_ memory: PageMemory, frame: UInt64, _ library: Library, _ fingerprints: Fingerprints, jobs: Int) {
    guard memory.frame == frame, let known = try? memory.unchanged(library, fingerprints, jobs: jobs) else { return }
    entries = memory.entries
    places.reserveCapacity(known.count)
    for read in known {
      places.append(read == nil ? nil : UInt32(reads.count))
      if let read { reads.append(read) }
    }
  }

  /// What is known of a file that need not be made again; its reads are places in ``reads``.
  ///
  /// It need not when all of these hold: an earlier build made it in the same frame; the plan gives it the same; everything
  /// that it read then gives the same now; and it is still there as it was written.
  func entry(of file: PlannedFile, in folder: OutputFolder) -> PageMemory.Entry? {
    guard var entry = entries[file.path], entry.given == file.given else { return nil }
    for index in entry.reads.indices {
      let number = Int(entry.reads[index])
      guard places.indices.contains(number), let place = places[number] else { return nil }
      entry.reads[index] = place
    }
    guard let stamp = folder.verified(file.path, stamp: entry.stamp, hash: entry.hash) else { return nil }
    entry.stamp = stamp
    return entry
  }
}
