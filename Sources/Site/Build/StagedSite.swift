import Content
import Gate

/// A site whose files are rendered and staged but not yet in the output.
struct StagedSite: Sendable {
  /// What the next build may reuse of each file, in plan order. Files still in staging have no stamp.
  var entries: [PageCache.Entry] = []
  /// The changes so far.
  var changes = BuildResult.Changes()
  /// All reads, indexed by number.
  var reads: [Read] = []
  /// The files to move to the output, with their indices in the plan.
  var staged: [(index: Int, file: StagedFile)] = []
  /// The files moved to the output before all others, by their indices in the plan.
  var committedFirst: [Int: StagedPage] = [:]
  /// The quarantined files: those in which members' texts were found. They are not written to disk until the findings
  /// are resolved. Copies have no bytes here.
  var quarantined: [(index: Int, bytes: [UInt8]?)] = []
  /// The results of the leak check.
  var leakSearchResults = LeakSearchResults()

  /// Appends the result for the next file of the plan, which is at `path`.
  mutating func append(_ page: StagedPage, path: String) {
    let index = entries.count
    entries.append(page.entry)
    changes.bytes += page.entry.size
    if page.isRendered { changes.rendered += 1 }
    if page.isUnchanged {
      changes.unchanged += 1
    } else {
      changes.written += 1
      changes.writtenBytes += page.entry.size
    }
    if let file = page.file { staged.append((index, file)) }
    if page.isQuarantined { quarantined.append((index, page.bytes)) }
    if let findings = page.findings { leakSearchResults.add(findings, path: path) }
  }
}

/// The result of staging one file of a plan.
struct StagedPage: Sendable {
  var entry: PageCache.Entry
  /// Whether the file was rendered rather than reused.
  var isRendered = true
  /// Whether the output already holds the same bytes.
  var isUnchanged = false
  var file: StagedFile?
  var isQuarantined = false
  var bytes: [UInt8]?
  /// The findings of the search for members' texts; `nil` if the file was not searched.
  var findings: LeakWall.Findings?
}
