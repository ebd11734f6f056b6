import Bytes
import Content
import Synchronization

/// Renders and writes the files of a plan.
struct SiteWriter: Sendable {
  let plan: SitePlan
  let context: SiteContext
  let folder: OutputFolder
  let overwrites: Bool

  /// What is written first: pages refer only to assets that are there already.
  private func isBeforePages(_ file: PlannedFile) -> Bool {
    if case .copy = file.origin { return true }
    return file.path.hasPrefix("assets/")
  }

  /// Writes every file on `jobs` threads; gives the list of all and what was done.
  func write(jobs: Int, progress: @escaping @Sendable (Int) -> Void) throws -> (OutputList, BuildResult.Changes) {
    let first = plan.files.filter(isBeforePages)
    let rest = plan.files.filter { !isBeforePages($0) }
    let done = Atomic<Int>(0)
    var entries: [OutputList.Entry] = []
    var changes = BuildResult.Changes()
    for files in [first, rest] {
      let results = Parallel.map(count: files.count, jobs: jobs) { index in
        let result = Result { try write(files[index], number: index) }
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        if count % 64 == 0 { progress(count) }
        return result
      }
      for result in results {
        let (entry, outcome) = try result.get()
        entries.append(entry)
        changes.bytes += entry.size
        if outcome == .written { changes.written += 1 } else { changes.unchanged += 1 }
      }
    }
    progress(plan.files.count)
    return (OutputList(entries), changes)
  }

  private func write(_ file: PlannedFile, number: Int) throws -> (OutputList.Entry, OutputFolder.Outcome) {
    let bytes = try file.bytes(Presenter(context))
    let outcome = try folder.write(bytes, to: file.path, worker: number, always: overwrites)
    return (OutputList.Entry(path: file.path, hash: Hash64(bytes).value, size: bytes.count), outcome)
  }
}
