import Bytes
import Content
import Entities
import Gate

/// The files of an earlier build that would be the same if they were rendered again.
struct ReusablePages: Sendable {
  /// How this build numbers the reads of the earlier one.
  private enum Numbering {
    /// All reads have the same numbers; `count` is how many there are, and the results of those in `except` have
    /// changed.
    case identical(except: [UInt32], count: Int)
    /// The index in ``reads`` of each earlier read, indexed by its number; `nil` if its result has changed.
    case remapped([UInt32?])
  }

  private var entries: [PageCache.Entry] = []
  private var pathIndex = PathIndex([])
  private var numbering = Numbering.remapped([])
  /// The reads of the earlier build whose results are unchanged, with their hashes; empty if its table is reused as a
  /// whole.
  private(set) var reads: [(read: Read, hash: Hash64)] = []
  /// The table of reads of the earlier build, if it is reused as a whole.
  private(set) var reusedTable: CachedReads?
  /// The number of reads in the reused table, which precede those of ``ReadTable``.
  var firstNumber: UInt32 { UInt32(reusedTable?.count ?? 0) }

  private var partiallySearchedPaths: Set<String> = []

  /// Creates a set in which no file is reusable.
  init() {}

  /// Determines what is reusable from a cache, given the current layout fingerprint and the library's structure
  /// fingerprint.
  init(
    _ cache: PageCache, layoutFingerprint: Hash64, structureFingerprint: Hash64, _ library: Library,
    _ fingerprints: Fingerprints, jobs: Int
  ) {
    guard cache.layoutFingerprint == layoutFingerprint else { return }
    if cache.cachedReads.structureFingerprint == structureFingerprint, !cache.cachedReads.needsCompaction {
      reusedTable = cache.cachedReads
      numbering = .identical(
        except: cache.cachedReads.changedNumbers(library, fingerprints, jobs: jobs), count: cache.cachedReads.count)
    } else {
      guard let unchanged = try? cache.cachedReads.unchangedReads(library, fingerprints, jobs: jobs) else { return }
      var numbers: [UInt32?] = []
      numbers.reserveCapacity(unchanged.count)
      for read in unchanged {
        numbers.append(read == nil ? nil : UInt32(reads.count))
        if let read { reads.append(read) }
      }
      numbering = .remapped(numbers)
    }
    entries = cache.entries
    partiallySearchedPaths = cache.partiallySearchedPaths
    pathIndex = PathIndex(cache.paths)
  }

  /// Returns the cache entry of a file that need not be rendered, with reads numbered as in this build. `index` is its
  /// index in the plan.
  ///
  /// A file is reused if all of the following hold: an earlier build rendered it with the same layout fingerprint; its
  /// planned input is the same; the results of all its reads are unchanged; and the file in the output is as it was
  /// written.
  func entry(
    of file: PlannedFile, at index: Int, path: OutputPath, in folder: OutputFolder
  ) throws(FileSystemError) -> PageCache.Entry? {
    guard let cached = pathIndex.index(of: file.path, near: index),
      entries[cached].inputFingerprint == file.inputFingerprint
    else { return nil }
    var entry = entries[cached]
    guard let reads = numbers(of: entry.reads),
      let stamp = try folder.verifiedStamp(path, stamp: entry.stamp, hash: entry.hash)
    else { return nil }
    (entry.reads, entry.stamp) = (reads, stamp)
    return entry
  }

  /// Returns the incomplete findings of a reused file that was not searched completely; otherwise `nil`.
  func findings(path: String) -> LeakWall.Findings? {
    partiallySearchedPaths.contains(path) ? LeakWall.Findings(isComplete: false) : nil
  }

  /// Returns the numbers of a file's reads in this build, or `nil` if the result of one has changed.
  private func numbers(of reads: ReadNumbers) -> ReadNumbers? {
    switch numbering {
    case .identical(let changed, let count): reads.areDisjoint(from: changed, below: count) ? reads : nil
    case .remapped(let numbers): reads.mapped { numbers.indices.contains(Int($0)) ? numbers[Int($0)] : nil }
    }
  }
}
