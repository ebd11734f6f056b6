import Bytes
import Content
import Entities
import Gate
import SourceFiles
import Synchronization

/// Renders and stages the files of a plan, except those that an earlier build rendered from the same inputs.
struct SiteWriter: Sendable {
  private(set) var plan: SitePlan
  /// The paths of the files in the plan, in the same order.
  private(set) var paths: [OutputPath] = []
  let context: SiteContext
  let folder: OutputFolder
  private(set) var staging: Staging
  /// The pages of earlier builds that can be reused.
  let reusablePages: ReusablePages
  /// Whether to write every file, regardless of the output.
  let overwrites: Bool
  /// The leak check; `nil` if the site has no members' texts.
  let leakCheck: LeakCheck?
  /// Whether the last build searched all its files for the same texts, so that reused files need not be searched again.
  let wasSearched: Bool
  /// The reads of this build. Those reused from the last build come first, so that each one's number is its index
  /// there.
  let table: ReadTable

  init(
    _ site: SiteBuilder.PreparedSite, in folder: OutputFolder, reusablePages: ReusablePages, overwrites: Bool,
    wasSearched: Bool
  ) throws(FileSystemError) {
    (plan, context, leakCheck) = (site.plan, site.context, site.leakCheck)
    (self.folder, self.reusablePages) = (folder, reusablePages)
    (self.overwrites, self.wasSearched) = (overwrites, wasSearched)
    table = ReadTable(reusablePages.reads.map(\.read))
    paths = try Self.paths(of: plan.files)
    staging = try Staging(folder.work, system: folder.system)
  }

  /// Replaces the staging folder with an empty one.
  mutating func renewStaging() throws(FileSystemError) {
    try staging.remove()
    staging = try Staging(folder.work, system: folder.system)
  }

  /// Adds files to the plan.
  mutating func add(_ files: [PlannedFile]) throws(FileSystemError) {
    plan = plan.adding(files)
    paths += try Self.paths(of: files)
  }

  private static func paths(of files: [PlannedFile]) throws(FileSystemError) -> [OutputPath] {
    var paths: [OutputPath] = []
    paths.reserveCapacity(files.count)
    for file in files { paths.append(try .validated(file.path)) }
    return paths
  }

  /// The number of files staged before freed memory is returned to the system.
  private static let batchSize = 1 << 15

  /// Stages every file that is not staged yet on `jobs` threads. Calls `progress` with the number of files done.
  func stage(
    _ site: inout StagedSite, jobs: Int, progress: @escaping @Sendable (Int) -> Void
  ) throws(FileSystemError) {
    let first = site.entries.count
    site.entries.reserveCapacity(plan.files.count)
    let done = Atomic<Int>(first)
    let staged = site.committedFirst
    for start in stride(from: first, to: plan.files.count, by: Self.batchSize) {
      let part = start..<min(start + Self.batchSize, plan.files.count)
      let results = Parallel.map(count: part.count, jobs: jobs) { offset in
        let result = Result<StagedPage, FileSystemError> { () throws(FileSystemError) in
          if let page = staged[part.lowerBound + offset] { return page }
          return try stage(part.lowerBound + offset)
        }
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        if count % 64 == 0 { progress(count) }
        return result
      }
      for (index, result) in zip(part, results) { site.append(try result.get(), path: plan.files[index].path) }
      if part.count == Self.batchSize { Heap.releaseFreePages() }
    }
    progress(plan.files.count)
    site.reads = table.all
  }

  /// Stages the files at `indices` of the plan on `jobs` threads.
  func stage(_ indices: [Int], jobs: Int) throws(FileSystemError) -> [Int: StagedPage] {
    let results = Parallel.map(count: indices.count, jobs: jobs) { index in
      Result<StagedPage, FileSystemError> { () throws(FileSystemError) in try stage(indices[index]) }
    }
    var pages: [Int: StagedPage] = [:]
    for (index, result) in zip(indices, results) { pages[index] = try result.get() }
    return pages
  }

  private func stage(_ index: Int) throws(FileSystemError) -> StagedPage {
    let file = plan.files[index]
    if !overwrites, let entry = try reusablePages.entry(of: file, at: index, path: paths[index], in: folder) {
      // A text that has just become members-only may occur in a file that has not changed.
      return StagedPage(
        entry: entry, isRendered: false, isUnchanged: true,
        findings: wasSearched
          ? reusablePages.findings(path: file.path) : try leakCheck?.search(output: paths[index], of: folder))
    }
    let (source, numbers) = try source(of: file)
    var page = StagedPage(
      entry: PageCache.Entry(
        inputFingerprint: file.inputFingerprint, hash: .absent, size: 0, stamp: FileStamp(size: 0),
        reads: ReadNumbers(numbers)))
    if let leakCheck {
      let findings = try leakCheck.search(source, path: paths[index])
      page.findings = findings
      if !findings.leaks.isEmpty {
        page.isQuarantined = true
        if case .bytes(let bytes) = source { page.bytes = bytes }
        return page
      }
    }
    try stage(source, at: index, &page)
    return page
  }

  private func stage(
    _ source: OutputFolder.Source, at index: Int, _ page: inout StagedPage
  ) throws(FileSystemError) {
    let result = try folder.stage(
      source, at: paths[index], number: index, phase: plan.files[index].isAsset ? .assets : .pages, in: staging,
      always: overwrites)
    (page.entry.hash, page.entry.size, page.file) = (result.hash, result.size, result.file)
    if let stamp = result.stamp {
      page.entry.stamp = stamp
      page.isUnchanged = true
    }
  }

  /// Stages the quarantined files after the leak check has cleared them.
  func stageQuarantined(_ site: inout StagedSite) throws(FileSystemError) {
    for (index, bytes) in site.quarantined {
      var page = StagedPage(entry: site.entries[index])
      let source =
        if let bytes { OutputFolder.Source.bytes(bytes) } else { try self.source(of: plan.files[index]).source }
      try stage(source, at: index, &page)
      site.entries[index] = page.entry
      site.changes.bytes += page.entry.size
      site.changes.writtenBytes += page.isUnchanged ? 0 : page.entry.size
      site.changes.written -= page.isUnchanged ? 1 : 0
      site.changes.unchanged += page.isUnchanged ? 1 : 0
      if let file = page.file { site.staged.append((index, file)) }
    }
    site.quarantined = []
  }

  /// Returns the contents of a file, or the file to copy, with the numbers of the reads it was made from.
  private func source(of file: PlannedFile) throws(FileSystemError) -> (source: OutputFolder.Source, reads: [UInt32]) {
    if case .copy(let original) = file.origin {
      return (try PublishedCopy(path: original, system: folder.system).source(), [])
    }
    let presenter = context.presenter(of: file)
    let bytes = try file.bytes(presenter)
    if let changed = context.library.articleBodies.changedFile { throw FileSystemError.missing(changed) }
    return (.bytes(bytes), table.numbers(of: presenter.lookup.reads).map { reusablePages.firstNumber + $0 })
  }
}
