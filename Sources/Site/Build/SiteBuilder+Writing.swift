import Bytes
import Content
import Diagnostics
import Entities
import SourceFiles

extension SiteBuilder {
  /// A site that is in the output, and what the next build may reuse of it.
  struct WrittenSite: Sendable {
    let changes: BuildResult.Changes
    let pages: PageCache
    /// The stamp of the list of output files.
    let list: FileStamp
  }

  /// Renders what changed and moves it to the output. Returns no site, and moves no files, if a file that anyone can
  /// read contains members' texts. The findings of the search for members' texts are returned in either case. Returns
  /// neither findings nor a site if the build was stopped after publishing pages early.
  func write(
    _ site: PreparedSite, _ cache: BuildCache?, in folder: OutputFolder, clock: inout PhaseClock
  ) throws(FileSystemError) -> (findings: [Diagnostic], site: WrittenSite?) {
    let fingerprints = Fingerprints(site.library, pictures: site.context.pictures, jobs: options.jobs)
    let layoutFingerprint = site.context.layoutFingerprint(configuration: site.reading.configurationHash)
    let structureFingerprint = fingerprints.structureFingerprint(jobs: options.jobs)
    let reusablePages = cache.map {
      ReusablePages(
        $0.pages, layoutFingerprint: layoutFingerprint, structureFingerprint: structureFingerprint, site.library,
        fingerprints, jobs: options.jobs)
    }
    clock.lap(.compare)
    // If the stamp and the paths equal those of the last build, the site's set of files is unchanged.
    let stamp = try folder.listStamp
    var staged = StagedSite()
    var writer = try SiteWriter(
      site, in: folder, reusablePages: reusablePages ?? ReusablePages(), overwrites: options.isClean,
      wasSearched: cache.map { $0.leakCheckIdentity == leakCheckIdentity(of: site) } ?? false)
    let search: SearchIndex?
    let paths: [String]
    var list: FileStamp?
    let findings: [Diagnostic]
    do throws(FileSystemError) {
      if let pages = options.earlyPages, site.leakCheck == nil {
        guard try publishEarly(pages, &staged, &writer) else {
          try writer.staging.remove()
          return ([], nil)
        }
        clock.lap(.write)
      }
      search = self.search(of: site, frame: layoutFingerprint, fingerprints, in: folder)
      if let search { try writer.add(search.files(jobs: options.jobs)) }
      clock.lap(.index)
      paths = writer.plan.files.map(\.path)
      findings = try stageAndCommit(&staged, writer)
      if !findings.contains(where: { $0.severity == .error }) {
        clock.lap(.write, bytes: staged.changes.writtenBytes)
        let isSameList = cache.map { $0.list == stamp && $0.pages.paths == paths } ?? false
        list = try finish(&staged, of: writer, isSameList: isSameList)
      }
      try writer.staging.remove()
    } catch {
      // Staged files take up space, and the disk may be full. Report the original error, not one from cleaning up.
      try? writer.staging.remove()
      throw error
    }
    guard let list else { return (findings, nil) }
    clock.lap(.remove)
    if let search, !search.isUnchanged {
      search.save(to: SearchCacheFile(folder.work), identity: BuildCache.identity(options))
    }
    var pages = PageCache(layoutFingerprint: layoutFingerprint, entries: staged.entries, paths: paths)
    pages.partiallySearchedPaths = staged.leakSearchResults.incompletePaths
    let reads = staged.reads
    if let reusedTable = reusablePages?.reusedTable {
      pages.cachedReads = reusedTable
      pages.cachedReads.add(reads.map { (read: $0, hash: nil) }, site.library, fingerprints, jobs: options.jobs)
    } else {
      pages.replaceReads(
        reads, cachedHashes: reusablePages?.reads.map(\.hash) ?? [], site.library, fingerprints,
        structureFingerprint: structureFingerprint, jobs: options.jobs)
    }
    return (findings, WrittenSite(changes: staged.changes, pages: pages, list: list))
  }

  /// Returns the search index of the site, or `nil` if it has no search.
  private func search(
    of site: PreparedSite, frame: Hash64, _ fingerprints: Fingerprints, in folder: OutputFolder
  ) -> SearchIndex? {
    let file = SearchCacheFile(folder.work)
    guard site.context.hasSearch else {
      file.remove()
      return nil
    }
    progress(Progress(phase: .index, done: 0, total: 0))
    let cache = options.isClean ? SearchCache() : file.load(identity: BuildCache.identity(options))
    return SearchIndex(
      site.context, cache, file.digests, frame: frame, fingerprints, jobs: options.jobs)
  }

  /// Returns a hash that identifies the members' texts that files are searched for, or 0 if there are none.
  func leakCheckIdentity(of site: PreparedSite) -> Hash64 {
    site.leakCheck?.identity(try? options.keyring?.get()) ?? .absent
  }

  /// Stages the files that are not in place yet and moves them into place, unless members' texts are found in them.
  func stageAndCommit(_ site: inout StagedSite, _ writer: SiteWriter) throws(FileSystemError) -> [Diagnostic] {
    let total = writer.plan.files.count
    try writer.stage(&site, jobs: options.jobs) { done in
      progress(Progress(phase: .write, done: done, total: total))
    }
    var findings: [Diagnostic] = []
    if let check = writer.leakCheck {
      findings = try check.diagnostics(of: site.leakSearchResults, in: writer.plan, writer.context, jobs: options.jobs)
      guard !findings.contains(where: { $0.severity == .error }) else { return findings }
      try writer.stageQuarantined(&site)
    }
    let stamps = try commit(site.staged.map { ($0.file, site.entries[$0.index]) }, writer)
    for (file, stamp) in zip(site.staged, stamps) { site.entries[file.index].stamp = stamp }
    site.staged = []
    return findings
  }

  /// Moves staged files into place and returns their stamps.
  func commit(
    _ files: [(file: StagedFile, entry: PageCache.Entry)], _ writer: SiteWriter
  ) throws(FileSystemError) -> [FileStamp] {
    let (folder, staging) = (writer.folder, writer.staging)
    if !folder.obstacles.isEmpty { try folder.verifyObstacles(OutputRecord(folder.recorded())) }
    let entries = files.map { OutputList.Entry(path: $0.file.path, hash: $0.entry.hash, size: $0.entry.size) }
    try folder.recordPending(entries, in: staging)
    try folder.commit(files.map(\.file), in: staging)
    return try folder.stamps(of: entries.map { (path: $0.path, size: $0.size) }, jobs: options.jobs)
  }

  /// Removes files of earlier builds that are not part of this site. Returns the stamp of the list of output files.
  private func finish(
    _ site: inout StagedSite, of writer: SiteWriter, isSameList: Bool
  ) throws(FileSystemError) -> FileStamp {
    let folder = writer.folder
    let entries = zip(writer.paths, site.entries).map { OutputList.Entry(path: $0, hash: $1.hash, size: $1.size) }
    let record = try isSameList ? OutputRecord() : OutputRecord(folder.recorded())
    site.changes.removed = try folder.removeObsolete(record, except: Set(record.isEmpty ? [] : writer.paths))
    return try folder.write(OutputList(sorting: entries, jobs: options.jobs), in: writer.staging)
  }

  /// Returns the final state of the build for its cache; `nil` if it could reveal members-only content, depends on git,
  /// or is too recent for stamps to detect the next change to the content.
  func finalState(_ site: PreparedSite, _ result: BuildResult, _ written: WrittenSite) -> BuildCache.FinalState? {
    let members = Set(
      site.library.articles.filter { $0.publication.access != .everyone }.map(\.path)
        + site.library.pages.filter { $0.access != .everyone }.map(\.path))
    // The history in git and the record of released texts can change even if the content does not.
    guard !requiresReviews(of: site.library), site.survey.isSettled,
      !result.diagnostics.contains(where: {
        members.contains($0.location.path) || $0.problem.rule.id == Problem.unannouncedChange.rule.id
      })
    else {
      return nil
    }
    return BuildCache.FinalState(
      survey: site.survey.fingerprint, publicationWindow: site.reading.publicationWindow,
      imageTool: site.library.configuration.images == nil ? nil : imageToolStamp,
      drawingTool: site.library.configuration.shareCards == nil ? nil : drawingToolStamp,
      edition: site.library.configuration.edition.map {
        BuildCache.EditionTool(region: $0.region, stamp: scriptToolStamp($0.region))
      },
      report: BuildCache.Report(
        diagnostics: result.diagnostics, unpublished: result.unpublished, statistics: result.statistics,
        basePath: result.basePath))
  }
}
