import Bytes
import Content
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Renders and writes the files of a plan, but for those that an earlier build made of the same things.
struct SiteWriter: Sendable {
  let plan: SitePlan
  let context: SiteContext
  let folder: OutputFolder
  /// What an earlier build knows, as far as it holds.
  let known: KnownPages
  /// Whether every file is written anew.
  let overwrites: Bool
  private let table: ReadTable

  init(plan: SitePlan, context: SiteContext, folder: OutputFolder, known: KnownPages, overwrites: Bool) {
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
    /// What the next build may know of the files, by path; the reads by number.
    var entries: [String: PageMemory.Entry]
    /// Everything that files read, by number.
    var reads: [Read]
  }

  /// What became of one file.
  private struct Written: Sendable {
    var entry: PageMemory.Entry
    var isRendered: Bool
    var isWritten: Bool
  }

  /// What is written first: pages refer only to assets that are there already.
  private func isBeforePages(_ file: PlannedFile) -> Bool {
    if case .copy = file.origin { return true }
    return file.path.hasPrefix("assets/")
  }

  /// Writes every file on `jobs` threads.
  func write(
    jobs: Int, progress: @escaping @Sendable (Int) -> Void
  ) throws(FileSystemError) -> Result {
    let first = plan.files.filter(isBeforePages)
    let rest = plan.files.filter { !isBeforePages($0) }
    let done = Atomic<Int>(0)
    var list: [OutputList.Entry] = []
    var changes = BuildResult.Changes()
    var entries: [String: PageMemory.Entry] = [:]
    entries.reserveCapacity(plan.files.count)
    for files in [first, rest] {
      let results = Parallel.map(count: files.count, jobs: jobs) { index in
        let result = Swift.Result<Written, FileSystemError> { () throws(FileSystemError) in
          try write(files[index], number: index)
        }
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        if count % 64 == 0 { progress(count) }
        return result
      }
      for (file, result) in zip(files, results) {
        let written = try result.get()
        list.append(OutputList.Entry(path: file.path, hash: written.entry.hash, size: written.entry.size))
        entries[file.path] = written.entry
        changes.bytes += written.entry.size
        if written.isRendered { changes.rendered += 1 }
        if written.isWritten {
          changes.written += 1
          changes.writtenBytes += written.entry.size
        } else {
          changes.unchanged += 1
        }
      }
    }
    progress(plan.files.count)
    return Result(list: OutputList(list), changes: changes, entries: entries, reads: table.all)
  }

  private func write(_ file: PlannedFile, number: Int) throws(FileSystemError) -> Written {
    if !overwrites, let entry = known.entry(of: file, in: folder) {
      return Written(entry: entry, isRendered: false, isWritten: false)
    }
    let (bytes, reads) = try bytes(of: file)
    let outcome = try folder.write(bytes, to: file.path, worker: number, always: overwrites)
    return Written(
      entry: PageMemory.Entry(
        given: file.given, hash: Hash64(bytes).value, size: bytes.count, stamp: outcome.stamp, reads: reads),
      isRendered: true, isWritten: outcome.isWritten)
  }

  private func bytes(of file: PlannedFile) throws(FileSystemError) -> (bytes: [UInt8], reads: [UInt32]) {
    switch file.origin {
    case .rendered(let write):
      var output = ByteBuffer(capacity: 16 * 1024)
      let presenter = Presenter(context)
      write(presenter, &output)
      return (output.bytes, table.numbers(of: presenter.lookup.reads))
    case .copy(let source):
      guard let bytes = try FileSystem.read(source) else { throw FileSystemError("read", source, code: ENOENT) }
      return (bytes, [])
    }
  }
}
