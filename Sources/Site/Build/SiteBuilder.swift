import Bytes
import Content
import Platform
import SourceFiles

/// Builds a site: reads the content, plans the files, writes those that changed and removes obsolete ones.
///
/// The build cache of the last build determines what must be read and rendered again. Without a cache, that is
/// everything.
package struct SiteBuilder: Sendable {
  let options: BuildOptions
  let themes: AvailableThemes
  let progress: @Sendable (Progress) -> Void

  /// The progress of a build, reported from any thread.
  package struct Progress: Sendable {
    /// The current phase.
    package var phase: BuildResult.Phase.Name
    /// The number of completed steps of the phase.
    package var done: Int
    /// The number of steps of the phase; 0 if unknown.
    package var total: Int
  }

  /// Creates a builder that chooses from `themes` and reports its progress to `progress`.
  package init(
    _ options: BuildOptions, themes: AvailableThemes, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.options = options
    self.themes = themes
    self.progress = progress
  }

  /// Builds the site.
  ///
  /// Errors in the content are reported in the result and leave the output unchanged. Thrown errors are not ones that
  /// an editor can fix.
  package func build() throws(BuildError) -> BuildResult {
    let failure: BuildError
    do throws(FileSystemError) {
      if let error = try BuildFolders(options).validationError() {
        failure = error
      } else {
        return options.onlyChecks ? try check() : try buildOutput()
      }
    } catch {
      throw .fileSystem(error)
    }
    throw failure
  }

  /// Lists the content files with their sizes and times.
  package func survey() -> ContentSnapshot { reader.scan() }

  /// Lists the content files. Reuses `earlier` for folders that are not in `changes`.
  package func survey(after earlier: ContentSnapshot?, _ changes: FolderChanges) -> ContentSnapshot {
    reader.scan(after: earlier, changes)
  }

  private func check() throws(FileSystemError) -> BuildResult {
    var clock = PhaseClock()
    let snapshot = reader.scan()
    var (result, site) = try prepare(snapshot, nil, work: nil, clock: &clock)
    if let site, options.checksExternalLinks {
      result.diagnostics = (result.diagnostics + externalLinkDiagnostics(in: snapshot, of: site.library)).sorted()
      clock.lap(.ask)
      result.phases = clock.phases
    }
    if let site, let check = site.leakCheck {
      let search = try check.search(site.plan, site.context, jobs: options.jobs)
      result.diagnostics += try check.diagnostics(of: search, in: site.plan, site.context, jobs: options.jobs)
      result.diagnostics.sort()
    }
    return result
  }

  private func buildOutput() throws(FileSystemError) -> BuildResult {
    var clock = PhaseClock()
    var waited = false
    let folder = try OutputFolder(options.output, system: options.fileSystem) {
      waited = true
      progress(Progress(phase: .wait, done: 0, total: 0))
    }
    // The lock on the folder is held until the build cache is written, so that concurrent builds cannot overwrite each
    // other.
    defer { withExtendedLifetime(folder) {} }
    if waited { clock.lap(.wait) }
    let file = BuildCacheFile(folder.work)
    let (cache, survey) = loadCacheAndSurvey(file)
    // The cache does not record members' pages in plain text or a previous release in another folder.
    if !options.previewsMembers, options.previousReleaseFolder == nil,
      let result = cache?.repeatedResult(
        survey, now: options.now, imageTool: imageToolStamp, drawingTool: drawingToolStamp,
        scriptTool: scriptToolStamp, in: folder, jobs: options.jobs, clock: &clock)
    {
      try Staging.removeRemains(in: folder.work)
      return result
    }

    var (result, site) = try prepare(survey, cache, work: folder.work, clock: &clock)
    guard let site else { return result }
    let texts = options.isProduction ? releasedTexts.texts(of: site.library, jobs: options.jobs) : nil
    let (findings, written) = try write(site, cache, in: folder, clock: &clock)
    if !findings.isEmpty { result.diagnostics = (result.diagnostics + findings).sorted() }
    guard let written else {
      result.phases = clock.phases
      result.isStopped = findings.isEmpty
      // Cached pages are compared with the output before they are reused, so those that this build replaced do no harm.
      let next = BuildCache(
        identity: BuildCache.identity(options), content: site.reading.cache, pages: cache?.pages ?? PageCache(),
        list: cache?.list ?? FileStamp(size: -1), leakCheckIdentity: cache?.leakCheckIdentity ?? .absent)
      result.retained = RetainedState(cache, survey, site, next: next)
      return result
    }
    if options.previewsMembers { result.memberPreview = try MemberPreview(site.context).files }
    if let texts { releasedTexts.save(texts) }
    result.changes = written.changes
    result.statistics.files = written.pages.paths.count
    let next = BuildCache(
      identity: BuildCache.identity(options), content: site.reading.cache, pages: written.pages,
      list: written.list, leakCheckIdentity: leakCheckIdentity(of: site), finalState: finalState(site, result, written))
    clock.lap(.saveCache, bytes: file.save(next, options))
    result.phases = clock.phases
    result.retained = RetainedState(cache, survey, site, written, next: next)
    return result
  }

  /// Loads the build cache and lists the content files concurrently, because both wait for the disk.
  private func loadCacheAndSurvey(_ file: BuildCacheFile) -> (cache: BuildCache?, survey: ContentSnapshot) {
    let (survey, cache) = Parallel.both(jobs: options.jobs) {
      options.survey ?? reader.scan()
    } _: {
      options.isClean
        ? nil : options.cache.flatMap { $0.identity == BuildCache.identity(options) ? $0 : nil } ?? file.load(options)
    }
    return (cache, survey)
  }

  var reader: ContentReader {
    var read = ReadOptions(
      contentPath: options.content, baseURL: options.baseURL, includesDrafts: options.includesDrafts,
      now: options.now, jobs: options.jobs, themes: themes.declarations)
    read.timestampResolution = options.timestampResolution
    return ContentReader(read, files: options.fileSource)
  }
}
