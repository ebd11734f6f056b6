import Bytes
import Content
import Diagnostics
import Entities
import SourceFiles

extension SiteBuilder {
  /// A site that is in the output, with what the next build may reuse of it.
  struct WrittenSite: Sendable {
    let changes: BuildResult.Changes
    let pages: PageCache
    /// The stamp of the list of files.
    let list: FileStamp
  }

  /// Renders what changed and puts it in the output; leaves the output alone where a members' text stands in a file that
  /// anyone could read. Returns what the search for members' texts reports, too.
  func write(
    _ site: PreparedSite, _ cache: BuildCache?, in folder: OutputFolder, clock: inout PhaseClock
  ) throws(FileSystemError) -> (findings: [Diagnostic], site: WrittenSite?) {
    let fingerprints = Fingerprints(site.library, pictures: site.context.pictures, jobs: options.jobs)
    let frame = site.context.fingerprint(configuration: site.reading.configuration)
    let shape = fingerprints.shape(jobs: options.jobs)
    let known = cache.map {
      ReusablePages($0.pages, frame: frame, shape: shape, site.library, fingerprints, jobs: options.jobs)
    }
    clock.lap(.compare)
    var site = site
    let search = search(of: site, frame: frame, fingerprints, in: folder)
    if let search { site.plan = site.plan.adding(search.files(jobs: options.jobs)) }
    clock.lap(.index)
    let staging = try Staging(folder.work, system: options.fileSystem)
    let written: (site: StagedSite, list: FileStamp, findings: [Diagnostic])
    do throws(FileSystemError) {
      let writer = try writer(of: site, cache, known ?? ReusablePages(), in: folder, staging)
      let outcome = try write(writer, cache, clock: &clock)
      try staging.remove()
      guard let list = outcome.list else { return (outcome.findings, nil) }
      written = (outcome.site, list, outcome.findings)
    } catch {
      // What was staged takes room, of which there may be none left. The first error is the one to report.
      try? staging.remove()
      throw error
    }
    clock.lap(.remove)
    if let search, !search.isUnchanged {
      search.save(to: SearchCacheFile(folder.work), identity: BuildCache.identity(options))
    }
    var pages = PageCache(frame: frame, entries: written.site.entries, paths: site.plan.files.map(\.path))
    pages.searchedInPart = written.site.search.incomplete
    let reads = written.site.reads
    if let kept = known?.kept {
      pages.table = kept
      pages.table.add(reads.map { (read: $0, hash: nil) }, site.library, fingerprints, jobs: options.jobs)
    } else {
      pages.remember(
        reads, known: known?.reads.map(\.hash) ?? [], site.library, fingerprints, shape: shape, jobs: options.jobs)
    }
    return (written.findings, WrittenSite(changes: written.site.changes, pages: pages, list: written.list))
  }

  /// The index of the site's search; nil where it has none.
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

  private func writer(
    of site: PreparedSite, _ cache: BuildCache?, _ known: ReusablePages, in folder: OutputFolder, _ staging: Staging
  ) throws(FileSystemError) -> SiteWriter {
    var paths: [OutputPath] = []
    paths.reserveCapacity(site.plan.files.count)
    for file in site.plan.files { paths.append(try .planned(file.path)) }
    return SiteWriter(
      plan: site.plan, paths: paths, context: site.context, folder: folder, staging: staging, known: known,
      overwrites: options.isClean, check: site.check, isSearched: cache.map { $0.wall == wall(of: site) } ?? false,
      table: ReadTable(known.reads.map(\.read)))
  }

  /// What members' texts are searched for in the files of a site; 0 where there are none.
  func wall(of site: PreparedSite) -> Hash64 { site.check?.identity(try? options.keyring?.get()) ?? .absent }

  /// Stages all files and puts them in their places.
  private func write(
    _ writer: SiteWriter, _ cache: BuildCache?, clock: inout PhaseClock
  ) throws(FileSystemError) -> (site: StagedSite, list: FileStamp?, findings: [Diagnostic]) {
    let total = writer.plan.files.count
    var site = try writer.stage(jobs: options.jobs) { done in
      progress(Progress(phase: .write, done: done, total: total))
    }
    var findings: [Diagnostic] = []
    if let check = writer.check {
      findings = try check.diagnostics(of: site.search, in: writer.plan, writer.context, jobs: options.jobs)
      guard !findings.contains(where: { $0.severity == .error }) else { return (site, nil, findings) }
      try writer.stageHeld(&site)
    }
    // Where the last build wrote the same files, none comes and none goes.
    let stamp = try writer.folder.listStamp
    let isSameList = cache.map { $0.list == stamp && $0.pages.paths == writer.plan.files.map(\.path) } ?? false
    let record = try isSameList ? OutputRecord() : OutputRecord(writer.folder.recorded())
    let list = try commit(&site, of: writer, record, clock: &clock)
    return (site, list, findings)
  }

  /// Brings the output from the old site to the staged one; returns the stamp of its list.
  private func commit(
    _ site: inout StagedSite, of writer: SiteWriter, _ record: OutputRecord, clock: inout PhaseClock
  ) throws(FileSystemError) -> FileStamp {
    let (folder, staging) = (writer.folder, writer.staging)
    if !folder.obstacles.isEmpty { try folder.verifyObstacles(OutputRecord(folder.recorded())) }
    let entries = zip(writer.paths, site.entries).map { OutputList.Entry(path: $0, hash: $1.hash, size: $1.size) }
    try folder.announce(site.staged.map { entries[$0.index] }, in: staging)
    try folder.commit(site.staged.map(\.file), in: staging)
    let stamps = try folder.stamps(
      of: site.staged.map { (path: $0.file.path, size: site.entries[$0.index].size) }, jobs: options.jobs)
    for (file, stamp) in zip(site.staged, stamps) { site.entries[file.index].stamp = stamp }
    clock.lap(.write, bytes: site.changes.writtenBytes)
    site.changes.removed = try folder.remove(record, except: Set(record.isEmpty ? [] : writer.paths))
    return try folder.write(OutputList(sorting: entries, jobs: options.jobs), in: staging)
  }

  /// The end of the build; nil where it could reveal what members read, or where files changed while it began.
  func end(_ site: PreparedSite, _ result: BuildResult, _ written: WrittenSite) -> BuildCache.End? {
    let members = Set(
      site.library.articles.filter { $0.publication.access != .everyone }.map(\.path)
        + site.library.pages.filter { $0.access != .everyone }.map(\.path))
    // What git says may change without the content.
    guard !requiresReviews(of: site.library), site.survey.isSettled,
      !result.diagnostics.contains(where: { members.contains($0.place.path) })
    else {
      return nil
    }
    return BuildCache.End(
      survey: site.survey.fingerprint, publicationWindow: site.reading.publicationWindow,
      imageTool: site.library.configuration.images == nil ? nil : imageToolStamp,
      edition: site.library.configuration.edition.map {
        BuildCache.EditionTool(region: $0.region, stamp: scriptToolStamp($0.region))
      },
      report: BuildCache.Report(
        diagnostics: result.diagnostics, unpublished: result.unpublished, census: result.census,
        basePath: result.basePath))
  }
}
