import Content
import Diagnostics
import Entities

extension SiteBuilder {
  /// A site that can be written.
  struct PreparedSite: Sendable {
    let reading: ContentReading
    let library: Library
    let context: SiteContext
    let plan: SitePlan
    let survey: ContentSurvey
    let check: LeakCheck?
  }

  /// What was written, and what of it the next build may know.
  struct WrittenSite: Sendable {
    let changes: BuildResult.Changes
    let pages: PageMemory
    let list: OutputStamp
  }

  /// Reads and plans; no site where the content has errors.
  func prepare(
    _ survey: ContentSurvey, _ memory: BuildMemory?, clock: inout PhaseClock
  ) -> (result: BuildResult, site: PreparedSite?) {
    progress(Progress(phase: .read, done: 0, total: 0))
    let reading = reader.read(survey, recalling: memory?.content)
    let library = reading.library
    let gate = library.map { SiteGate($0, options: options) }
    var result = BuildResult(
      diagnostics: (reading.diagnostics + (gate?.diagnostics ?? [])).sorted(), changes: nil,
      unpublished: library?.unpublished ?? [],
      census: .init(), phases: [])
    result.basePath = library?.configuration.basePath ?? ""
    clock.lap(.read, bytes: reading.byteCount)
    result.phases = clock.phases
    guard let library, let gate, !result.hasErrors else { return (result, nil) }
    let theme = themes.theme(named: library.configuration.theme.name)
    let assets = AssetFiles(theme.assets, choice: library.configuration.theme)
    let context = SiteContext(library: library, theme: theme.renderer, assets: assets, gate: gate, jobs: options.jobs)
    let plan = SitePlan(
      library, extra: SiteFiles(library, assets: assets).files + SealedFiles(context, jobs: options.jobs).files,
      jobs: options.jobs)
    clock.lap(.plan)
    result.phases = clock.phases
    result.diagnostics += plan.collisions.map {
      Problem.sameOutput("/" + $0, isGenerated: true).at(SourceLocation(path: options.content))
    }
    guard !result.hasErrors else { return (result, nil) }
    let check = LeakCheck(library)
    if let check {
      result.diagnostics +=
        FormerlyPublic(library, check: check, output: options.output, jobs: options.jobs)
        .diagnostics
      result.diagnostics = result.diagnostics.sorted()
    }
    result.census = BuildResult.Census(
      articles: library.articles.count, pages: plan.files.count { $0.path.hasSuffix(".html") }, files: plan.files.count)
    return (
      result,
      PreparedSite(
        reading: reading, library: library, context: context, plan: plan, survey: survey, check: check)
    )
  }

  /// Writes what changed; nothing but what leaks where a members' text stands in a file that anyone could read.
  func write(
    _ site: PreparedSite, _ memory: BuildMemory?, in folder: OutputFolder, clock: inout PhaseClock
  ) throws(FileSystemError) -> (leaks: [Diagnostic], site: WrittenSite?) {
    let fingerprints = Fingerprints(site.library, jobs: options.jobs)
    let frame = site.context.fingerprint(configuration: site.reading.configuration)
    let shape = fingerprints.shape(jobs: options.jobs)
    let known = memory.map {
      KnownPages($0.pages, frame: frame, shape: shape, site.library, fingerprints, jobs: options.jobs)
    }
    clock.lap(.compare)
    let paths = site.plan.files.map(\.path)
    // Where the last build wrote the same files, none comes and none goes.
    let isSameList = memory.map { $0.pages.paths == paths && $0.list == folder.stamp(OutputList.fileName) } ?? false
    let earlier = isSameList ? [] : try folder.earlier(memory?.listed)
    let new = isSameList ? [] : paths.filter { !earlier.contains($0) }
    if site.check == nil { try folder.begin(earlier, adding: new) } else { try folder.clear() }
    let writer = SiteWriter(
      plan: site.plan, context: site.context, folder: folder, known: known ?? KnownPages(),
      overwrites: options.isClean, check: site.check)
    let total = site.plan.files.count
    var written: SiteWriter.Result
    do throws(FileSystemError) {
      written = try writer.write(jobs: options.jobs) { done in
        progress(Progress(phase: .write, done: done, total: total))
      }
    } catch {
      // What was made and did not get into its place would take room, of which there may be none left.
      try? folder.clear()
      throw error
    }
    clock.lap(.write, bytes: written.changes.writtenBytes)
    if let check = site.check {
      let leaks = check.diagnostics(of: written.leaks, jobs: options.jobs)
      guard leaks.isEmpty else {
        try folder.clear()
        folder.end()
        return (leaks, nil)
      }
      try folder.announce(earlier, adding: new)
      try writer.commit(&written)
    }
    var changes = written.changes
    if earlier.count + new.count > site.plan.files.count {
      changes.removed = try folder.remove(earlier, butNot: written.list)
    }
    let list = try folder.writeList(written.list)
    folder.end()
    clock.lap(.remove)
    var pages = PageMemory(frame: frame, entries: written.entries, paths: paths)
    if let kept = known?.kept {
      pages.table = kept
      pages.table.add(written.reads.map { (read: $0, hash: nil) }, site.library, fingerprints, jobs: options.jobs)
    } else {
      pages.remember(
        written.reads, known: known?.reads.map(\.hash) ?? [], site.library, fingerprints, shape: shape,
        jobs: options.jobs)
    }
    return ([], WrittenSite(changes: changes, pages: pages, list: list))
  }

  /// How the build ended; nil where that may tell what members read, or where files changed while it began.
  func end(_ site: PreparedSite, _ result: BuildResult, _ written: WrittenSite) -> BuildMemory.End? {
    // By index: a copy of an article has dozens of values.
    let (articles, sitePages) = (site.library.articles, site.library.pages)
    let members = Set(
      articles.indices.filter { articles[$0].access != .everyone }.map { articles[$0].path }
        + sitePages.indices.filter { sitePages[$0].access != .everyone }.map { sitePages[$0].path })
    guard site.survey.isSettled, !result.diagnostics.contains(where: { members.contains($0.place.path) }) else {
      return nil
    }
    return BuildMemory.End(
      survey: site.survey.fingerprint, horizon: site.reading.horizon,
      report: BuildMemory.Report(
        diagnostics: result.diagnostics, unpublished: result.unpublished, census: result.census,
        basePath: result.basePath))
  }
}
