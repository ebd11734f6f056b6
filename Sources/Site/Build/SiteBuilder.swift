import Bytes
import Content

/// Builds a site: reads the content, plans the files, writes those that changed, removes what no longer belongs.
///
/// What the build cache holds of the last build decides what is read and rendered again; without a cache everything is.
package struct SiteBuilder: Sendable {
  let options: BuildOptions
  let themes: AvailableThemes
  let progress: @Sendable (Progress) -> Void

  /// A step of a build, reported from any thread.
  package struct Progress: Sendable {
    /// The current phase.
    package var phase: BuildResult.Phase.Name
    /// How many of its steps are done.
    package var done: Int
    /// How many steps it has; 0 while that is not known.
    package var total: Int
  }

  /// A builder that chooses from `themes` and reports to `progress`.
  package init(
    _ options: BuildOptions, themes: AvailableThemes, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.options = options
    self.themes = themes
    self.progress = progress
  }

  /// Builds the site.
  ///
  /// Errors in the content are in the result, and then the output is as it was; what is thrown is not for the editors to mend.
  package func build() throws(BuildError) -> BuildResult {
    let fault: BuildError
    do throws(FileSystemError) {
      if let refused = try FolderChoice(options).fault() {
        fault = refused
      } else {
        return options.onlyChecks ? try check() : try buildOutput()
      }
    } catch {
      throw .fileSystem(error)
    }
    throw fault
  }

  /// Looks which content files there are, by their paths, sizes and times.
  package func survey() -> ContentSurvey { reader.survey() }

  private func check() throws(FileSystemError) -> BuildResult {
    var clock = PhaseClock()
    var (result, site) = try prepare(reader.survey(), nil, work: nil, clock: &clock)
    if let site, let check = site.check {
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
    // The folder is locked until the build cache is written, so that no build writes over another's.
    defer { withExtendedLifetime(folder) {} }
    if waited { clock.lap(.wait) }
    let file = BuildCacheFile(folder.work)
    let (cache, survey) = begin(file)
    // Members' pages in clear are in no cache, and neither is a release in another folder.
    if !options.previewsMembers, options.previous == nil,
      let result = cache?.repeated(
        survey, now: options.now, imageTool: imageToolStamp, scriptTool: scriptToolStamp, in: folder,
        jobs: options.jobs, clock: &clock)
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
      return result
    }
    if options.previewsMembers { result.memberPreview = try MemberPreview(site.context).files }
    if let texts { releasedTexts.record(texts) }
    result.changes = written.changes
    result.census.files = written.pages.paths.count
    let next = BuildCache(
      identity: BuildCache.identity(options), content: site.reading.cache, pages: written.pages,
      list: written.list, wall: wall(of: site), end: end(site, result, written))
    clock.lap(.remember, bytes: file.save(next, options))
    result.phases = clock.phases
    result.retained = RetainedState(cache, survey, site, written, next: next)
    return result
  }

  /// Loads the build cache and lists the content files, both at once, for each waits for the disk.
  private func begin(_ file: BuildCacheFile) -> (cache: BuildCache?, survey: ContentSurvey) {
    let (survey, cache) = Parallel.both(jobs: options.jobs) {
      options.survey ?? reader.survey()
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
    return ContentReader(read, files: options.files)
  }
}
