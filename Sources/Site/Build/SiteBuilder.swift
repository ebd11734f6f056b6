import Bytes
import Content

/// Builds a site: reads the content, plans the files, writes those that changed, removes what no longer belongs.
///
/// What the last build remembers decides what is read and made again; without a memory everything is.
public struct SiteBuilder: Sendable {
  let options: BuildOptions
  let themes: ThemeShelf
  let progress: @Sendable (Progress) -> Void

  /// A step on the way, told from any thread.
  public struct Progress: Sendable {
    /// The phase that is under way.
    public var phase: BuildResult.Phase.Name
    /// How many things are done in it.
    public var done: Int
    /// How many there are; 0 while that is not known.
    public var total: Int
  }

  /// A builder that has `themes` to choose from and tells `progress` how far it is.
  public init(
    _ options: BuildOptions, themes: ThemeShelf, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.options = options
    self.themes = themes
    self.progress = progress
  }

  /// Builds. Errors in the content are in the result and leave the output as it was; what is thrown is not the editors'.
  public func build() throws -> BuildResult {
    try refuseOverlap()
    do throws(FileSystemError) {
      return options.onlyChecks ? try check() : try buildOutput()
    } catch {
      throw BuildError.fileSystem(error)
    }
  }

  private func check() throws(FileSystemError) -> BuildResult {
    var clock = PhaseClock()
    var (result, site) = prepare(reader.survey(), nil, clock: &clock)
    if let site, let check = site.check {
      let leaks = try check.leaks(in: site.plan, site.context, jobs: options.jobs)
      result.diagnostics += check.diagnostics(of: leaks, jobs: options.jobs)
    }
    return result
  }

  private func buildOutput() throws(FileSystemError) -> BuildResult {
    var clock = PhaseClock()
    var waited = false
    let folder = try OutputFolder(options.output) {
      waited = true
      progress(Progress(phase: .wait, done: 0, total: 0))
    }
    // The folder is held until the memory is kept, so that no build writes over another's.
    defer { withExtendedLifetime(folder) {} }
    if waited { clock.lap(.wait) }
    let file = MemoryFile(output: options.output)
    let (memory, survey) = begin(file)
    // What is shown from memory must be made.
    if !options.previewsMembers,
      let result = memory?.repeated(
        survey, now: options.now, in: folder, jobs: options.jobs, clock: &clock)
    {
      return result
    }

    var (result, site) = prepare(survey, memory, clock: &clock)
    guard let site else { return result }
    let (leaks, written) = try write(site, memory, in: folder, clock: &clock)
    guard let written else {
      result.diagnostics += leaks
      result.phases = clock.phases
      return result
    }
    if options.previewsMembers { result.memberPreview = MemberPreview(site.context).files }
    result.changes = written.changes
    let bytes = file.save(
      BuildMemory(
        identity: BuildMemory.identity(options), content: site.reading.memory, pages: written.pages,
        list: written.list, end: end(site, result, written)),
      jobs: options.jobs)
    clock.lap(.remember, bytes: bytes)
    result.phases = clock.phases
    result.remains = BuildRemains(memory, survey, site, written)
    return result
  }

  /// What the last build remembers, and which content files there are: both at once, for each waits for the disk.
  private func begin(_ file: MemoryFile) -> (memory: BuildMemory?, survey: ContentSurvey) {
    let (survey, memory) = Parallel.both(jobs: options.jobs) {
      reader.survey()
    } _: {
      options.isClean ? nil : file.load(options)
    }
    return (memory, survey)
  }

  var reader: ContentReader {
    var read = ReadOptions(
      contentPath: options.content, baseURL: options.baseURL, includesDrafts: options.includesDrafts,
      now: options.now, jobs: options.jobs, themes: themes.declarations)
    read.grain = options.grain
    return ContentReader(read)
  }

  private func refuseOverlap() throws {
    if options.onlyChecks { return }
    let content = FileSystem.resolved(options.content) + "/"
    let output = FileSystem.resolved(options.output) + "/"
    if content.hasPrefix(output) || output.hasPrefix(content) {
      throw BuildError.overlappingFolders(content: options.content, output: options.output)
    }
  }
}
