import Bytes
import Content
import Entities
import Gate

/// The files of an earlier build that would be the same if they were rendered again.
struct ReusablePages: Sendable {
  /// The numbers under which the reads of the earlier build are known in this one.
  private enum Reads {
    /// All reads have the same numbers; `of` is their count, and the results of those in `but` have changed.
    case kept(but: [UInt32], of: Int)
    /// The index in ``reads`` of each earlier read, indexed by its number; `nil` if its result has changed.
    case sifted([UInt32?])
  }

  private var entries: [PageCache.Entry] = []
  private var index = PathIndex([])
  private var state = Reads.sifted([])
  /// The reads of the earlier build whose results are unchanged, with their hashes; empty if its table is reused as a
  /// whole.
  private(set) var reads: [(read: Read, hash: Hash64)] = []
  /// The table of reads of the earlier build, if it is reused as a whole.
  private(set) var kept: CachedReads?
  /// The number of reads in the reused table, which precede those of ``ReadTable``.
  var firstNumber: UInt32 { UInt32(kept?.count ?? 0) }

  private var searchedInPart: Set<String> = []

  /// Creates a set in which no file is reusable.
  init() {}

  /// Determines what is reusable from a cache, given the current layout fingerprint and shape of the library.
  init(
    _ cache: PageCache, frame: Hash64, shape: Hash64, _ library: Library, _ fingerprints: Fingerprints, jobs: Int
  ) {
    guard cache.frame == frame else { return }
    if cache.table.shape == shape, !cache.table.isCrowded {
      kept = cache.table
      state = .kept(but: cache.table.changed(library, fingerprints, jobs: jobs), of: cache.table.count)
    } else {
      guard let known = try? cache.table.unchanged(library, fingerprints, jobs: jobs) else { return }
      var places: [UInt32?] = []
      places.reserveCapacity(known.count)
      for read in known {
        places.append(read == nil ? nil : UInt32(reads.count))
        if let read { reads.append(read) }
      }
      state = .sifted(places)
    }
    entries = cache.entries
    searchedInPart = cache.searchedInPart
    index = PathIndex(cache.paths)
  }

  /// Returns the cache entry of a file that need not be rendered, with reads numbered as in this build. `place` is its
  /// position in the plan.
  ///
  /// A file is reused if all of the following hold: an earlier build rendered it with the same layout fingerprint; its
  /// planned input is the same; the results of all its reads are unchanged; and the file in the output is as it was
  /// written.
  func entry(
    of file: PlannedFile, at place: Int, path: OutputPath, in folder: OutputFolder
  ) throws(FileSystemError) -> PageCache.Entry? {
    guard let known = index.place(of: file.path, near: place), entries[known].given == file.given else { return nil }
    var entry = entries[known]
    guard let reads = numbers(of: entry.reads),
      let stamp = try folder.verified(path, stamp: entry.stamp, hash: entry.hash)
    else { return nil }
    (entry.reads, entry.stamp) = (reads, stamp)
    return entry
  }

  /// Returns the incomplete findings of a reused file that was not searched completely; otherwise `nil`.
  func findings(path: String) -> LeakWall.Findings? {
    searchedInPart.contains(path) ? LeakWall.Findings(isComplete: false) : nil
  }

  /// Returns the numbers of a file's reads in this build, or `nil` if the result of one has changed.
  private func numbers(of reads: ReadNumbers) -> ReadNumbers? {
    switch state {
    case .kept(let changed, let count): reads.areDisjoint(from: changed, below: count) ? reads : nil
    case .sifted(let places): reads.mapped { places.indices.contains(Int($0)) ? places[Int($0)] : nil }
    }
  }
}
