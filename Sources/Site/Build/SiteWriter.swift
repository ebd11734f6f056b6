import Bytes
import Content
import Entities
import Gate
import Platform
import Synchronization

/// Renders and writes the files of a plan, but for those that an earlier build made of the same things.
struct SiteWriter: Sendable {
  let plan: SitePlan
  let context: SiteContext
  let folder: OutputFolder
  /// What an earlier build knows, as far as it holds.
  let known: KnownPages
  /// Whether every file is written anew.
  let overwrites: Bool
  /// What looks for members' texts; with it files are made, and stay out of their places until ``commit(_:)``.
  let check: LeakCheck?
  private let table: ReadTable

  init(
    plan: SitePlan, context: SiteContext, folder: OutputFolder, known: KnownPages, overwrites: Bool, check: LeakCheck?
  ) {
    self.check = check
    self.plan = plan
    self.context = context
    self.folder = folder
    self.known = known
    self.overwrites = overwrites
    // What is known comes first, so that its places are its numbers.
    table = ReadTable(known.reads.map(\.read))
  }

  /// What was written.
  struct Result: Sendable {
    /// The list of all files.
    var list: OutputList
    /// What was done.
    var changes: BuildResult.Changes
    /// What the next build may know of the files, in the order of the plan; the reads by number.
    var entries: [PageMemory.Entry]
    /// Everything that files read, by number.
    var reads: [Read]
    /// The files that are not in their places yet, in the order in which they go there.
    var staged: [OutputFolder.Staged] = []
    /// The pages, where they go to their places in whole folders.
    var tree: FreshTree?
    /// The files that may tell what members read: until that is known they are nowhere but in memory.
    var held: [(place: Int, bytes: [UInt8])] = []
    /// The members' texts that were found in files.
    var leaks: [LeakWall.Leak] = []
  }

  /// What became of one file.
  private struct Written: Sendable {
    var entry: PageMemory.Entry
    var isRendered: Bool
    var isWritten: Bool
    var staged: OutputFolder.Staged?
    var held: [UInt8]?
    var leaks: [LeakWall.Leak] = []
  }

  /// How many files are written before the room of the texts that they let go is given back.
  private static let portion = 1 << 15

  /// The places of the files in the plan, in portions: the assets, then the rest.
  private var portions: [Range<Int>] {
    [0..<plan.assetCount]
      + stride(from: plan.assetCount, to: plan.files.count, by: Self.portion).map {
        $0..<min($0 + Self.portion, plan.files.count)
      }
  }

  /// Writes every file on `jobs` threads.
  func write(
    jobs: Int, progress: @escaping @Sendable (Int) -> Void
  ) throws(FileSystemError) -> Result {
    let files = plan.files
    let tree = try folder.freshTree(for: files[plan.assetCount...].lazy.map(\.path))
    let done = Atomic<Int>(0)
    var list: [OutputList.Entry] = []
    list.reserveCapacity(files.count)
    var changes = BuildResult.Changes()
    var entries: [PageMemory.Entry] = []
    entries.reserveCapacity(files.count)
    var staged: [OutputFolder.Staged] = []
    var held: [(place: Int, bytes: [UInt8])] = []
    var leaks: [LeakWall.Leak] = []
    for part in portions {
      let results = Parallel.map(count: part.count, jobs: jobs) { index in
        let place = part.lowerBound + index
        let result = Swift.Result<Written, FileSystemError> { () throws(FileSystemError) in
          try write(files[place], number: place, in: place < plan.assetCount ? nil : tree)
        }
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        if count % 64 == 0 { progress(count) }
        return result
      }
      for (place, result) in zip(part, results) {
        let written = try result.get()
        list.append(OutputList.Entry(path: files[place].path, hash: written.entry.hash, size: written.entry.size))
        entries.append(written.entry)
        changes.bytes += written.entry.size
        if let file = written.staged { staged.append(file) }
        if let bytes = written.held { held.append((place, bytes)) }
        leaks += written.leaks
        if written.isRendered { changes.rendered += 1 }
        if written.isWritten {
          changes.written += 1
          changes.writtenBytes += written.entry.size
        } else {
          changes.unchanged += 1
        }
      }
      if part.count == Self.portion { Heap.giveBack() }
    }
    if check == nil, let tree { try folder.place(tree) }
    progress(plan.files.count)
    return Result(
      list: OutputList(list, jobs: jobs), changes: changes, entries: entries, reads: table.all, staged: staged,
      tree: tree, held: held, leaks: leaks)
  }

  private func write(
    _ file: PlannedFile, number: Int, in tree: FreshTree?
  ) throws(FileSystemError) -> Written {
    if !overwrites, let entry = known.entry(of: file, at: number, in: folder) {
      var known = Written(entry: entry, isRendered: false, isWritten: false)
      // A text that is new for members may stand in a file that is not.
      if let check, let bytes = try FileSystem.read(folder.absolute(file.path)) {
        known.leaks = check.leaks(in: bytes, path: file.path)
      }
      return known
    }
    let (bytes, numbers) = try bytes(of: file)
    let reads = ReadNumbers(numbers)
    func written(_ outcome: OutputFolder.Outcome) -> Written {
      Written(
        entry: PageMemory.Entry(
          given: file.given, hash: Hash64(bytes).value, size: bytes.count, stamp: outcome.stamp, reads: reads),
        isRendered: true, isWritten: outcome.isWritten)
    }
    if let check {
      let leaks = check.leaks(in: bytes, path: file.path)
      guard leaks.isEmpty else {
        var result = written(OutputFolder.Outcome(isWritten: true, stamp: OutputStamp(size: bytes.count)))
        (result.held, result.leaks) = (bytes, leaks)
        return result
      }
    }
    if let tree { return written(OutputFolder.Outcome(isWritten: true, stamp: try tree.write(bytes, to: file.path))) }
    guard check != nil else {
      return written(try folder.write(bytes, to: file.path, worker: number, always: overwrites))
    }
    let (outcome, staged) = try folder.stage(bytes, for: file.path, number: number, always: overwrites)
    var result = written(outcome)
    result.staged = staged
    return result
  }

  /// Puts the files that were made in their places; what was held back has its stamp then.
  func commit(_ result: inout Result) throws(FileSystemError) {
    for staged in result.staged { try folder.commit(staged) }
    if let tree = result.tree { try folder.place(tree) }
    for (place, bytes) in result.held {
      let outcome = try folder.write(bytes, to: plan.files[place].path, worker: 0, always: overwrites)
      result.entries[place].stamp = outcome.stamp
    }
  }

  private func bytes(of file: PlannedFile) throws(FileSystemError) -> (bytes: [UInt8], reads: [UInt32]) {
    let presenter = Presenter(context)
    let bytes = try file.bytes(presenter)
    if let changed = context.library.articleBodies.changedFile { throw FileSystemError("read", changed, code: ESTALE) }
    return (bytes, table.numbers(of: presenter.lookup.reads).map { known.firstNumber + $0 })
  }
}
