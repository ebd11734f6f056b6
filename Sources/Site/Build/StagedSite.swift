import Content
import Gate

/// A site whose files are rendered and staged, and not in the output yet.
struct StagedSite: Sendable {
  /// What the next build may reuse of each file, in the order of the plan; staged files have no stamp yet.
  var entries: [PageCache.Entry] = []
  /// What was done.
  var changes = BuildResult.Changes()
  /// Everything that files read, by number.
  var reads: [Read] = []
  /// The files that go to the output, by their indices in the plan.
  var staged: [(index: Int, file: StagedFile)] = []
  /// The files in which members' texts were found. Until that is judged they are on no disk; a copy has no bytes here.
  var held: [(index: Int, bytes: [UInt8]?)] = []
  /// What the search for members' texts found.
  var search = LeakSearch()

  /// Adds the outcome for the next file of the plan, which is at `path`.
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
    if page.isHeld { held.append((index, page.bytes)) }
    if let findings = page.findings { search.add(findings, path: path) }
  }
}

/// The outcome for one file of a plan.
struct StagedPage: Sendable {
  var entry: PageCache.Entry
  /// Whether it was made; it is known to be what it was otherwise.
  var isRendered = true
  /// Whether the output holds its bytes already.
  var isUnchanged = false
  var file: StagedFile?
  var isHeld = false
  var bytes: [UInt8]?
  /// What the search for members' texts found; nil where nothing is searched for.
  var findings: LeakWall.Findings?
}
