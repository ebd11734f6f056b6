import Bytes
import Content
import Entities
import Gate

/// Which files of an earlier build are still what they would be if they were made again.
struct ReusablePages: Sendable {
  /// What still holds of what files read.
  private enum Reads {
    /// All of it under the same numbers, but for a few of so many.
    case kept(but: [UInt32], of: Int)
    /// Each has the place in ``reads`` that stands at its number; nil for what gives something else now.
    case sifted([UInt32?])
  }

  private var entries: [PageCache.Entry] = []
  private var index = PathIndex([])
  private var state = Reads.sifted([])
  /// What files read in the earlier build and would read the same now, with its hash; empty where all is kept as it is.
  private(set) var reads: [(read: Read, hash: Hash64)] = []
  /// What an earlier build remembers of reads, where all of it is kept.
  private(set) var kept: CachedReads?
  /// The number of the first read that is new, less those in ``reads``.
  var firstNumber: UInt32 { UInt32(kept?.count ?? 0) }

  private var searchedInPart: Set<String> = []

  /// Nothing is known.
  init() {}

  /// What holds of a cache, for pages in a frame of that hash and a library of that shape.
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

  /// What is known of a file that need not be made again, which has a place in the plan; its reads have the numbers of this build.
  ///
  /// It need not when all of these hold: an earlier build made it in the same frame; the plan gives it the same; everything
  /// that it read then gives the same now; and it is still there as it was written.
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

  /// What the search of a reused file, in which nothing was found, left out; nil where it left out nothing.
  func findings(path: String) -> LeakWall.Findings? {
    searchedInPart.contains(path) ? LeakWall.Findings(isComplete: false) : nil
  }

  /// The numbers that a file's reads have in this build; nil where one gives something else now.
  private func numbers(of reads: ReadNumbers) -> ReadNumbers? {
    switch state {
    case .kept(let changed, let count): reads.areDisjoint(from: changed, below: count) ? reads : nil
    case .sifted(let places): reads.mapped { places.indices.contains(Int($0)) ? places[Int($0)] : nil }
    }
  }
}
