import Bytes
import Content
import Diagnostics
import Theme

/// Builds a site: reads the content, plans the files, writes them, removes what no longer belongs.
public struct SiteBuilder: Sendable {
  private let options: BuildOptions
  private let themes: ThemeShelf
  private let progress: @Sendable (Progress) -> Void

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
    var clock = PhaseClock()
    progress(Progress(phase: .read, done: 0, total: 0))
    let (library, findings) = read()
    let gate = library.map { SiteGate($0, options: options) }
    let diagnostics = (findings + (gate?.diagnostics ?? [])).sorted()
    clock.lap(.read)
    var result = BuildResult(
      diagnostics: diagnostics, changes: nil, unpublished: library?.unpublished ?? [], census: .init(), phases: [])
    result.basePath = library?.configuration.basePath ?? ""
    guard let library, let gate, !result.hasErrors else {
      result.phases = clock.phases
      return result
    }
    let (context, plan) = plan(library, gate)
    clock.lap(.plan)
    result.diagnostics += plan.collisions.map {
      Problem.sameOutput("/" + $0, isGenerated: true).at(Place(path: options.content))
    }
    if let check = LeakCheck(library), !result.hasErrors {
      result.diagnostics += try tellingFaults { try check.diagnostics(in: plan, context, jobs: options.jobs) }
      result.diagnostics += FormerlyPublic(library, check: check, output: options.output).diagnostics
      clock.lap(.check)
    }
    guard !result.hasErrors else {
      result.phases = clock.phases
      return result
    }
    if options.previewsMembers { result.memberPreview = MemberPreview(context).files }
    result.census = BuildResult.Census(
      articles: library.articles.count, pages: plan.files.count { $0.path.hasSuffix(".html") }, files: plan.files.count)
    if !options.onlyChecks { result.changes = try write(plan, context, clock: &clock) }
    result.phases = clock.phases
    return result
  }

  private func read() -> (Library?, [Diagnostic]) {
    let reader = ContentReader(
      ReadOptions(
        contentPath: options.content, baseURL: options.baseURL, includesDrafts: options.includesDrafts,
        now: options.now, jobs: options.jobs,
        components: { [themes] in themes.theme(named: $0).components }))
    return reader.read()
  }

  private func plan(_ library: Library, _ gate: SiteGate) -> (SiteContext, SitePlan) {
    let theme = themes.theme(named: library.configuration.theme.name)
    let assets = AssetFiles(theme.assets, choice: library.configuration.theme)
    let context = SiteContext(library: library, theme: theme.renderer, assets: assets, gate: gate)
    return (context, SitePlan(library, extra: SiteFiles(library, assets: assets).files + SealedFiles(library, gate: gate).files))
  }

  private func write(_ plan: SitePlan, _ context: SiteContext, clock: inout PhaseClock) throws -> BuildResult.Changes {
    do {
      let folder = try OutputFolder(options.output)
      let earlier = try folder.earlier()
      let total = plan.files.count
      let writer = SiteWriter(plan: plan, context: context, folder: folder, overwrites: options.isClean)
      let (list, changes) = try writer.write(jobs: options.jobs) { done in
        progress(Progress(phase: .write, done: done, total: total))
      }
      clock.lap(.write)
      var result = changes
      // The list names old and new files until the old ones are gone: a build that is killed here is made good by the next.
      result.removed = try folder.remove(earlier, butNot: list)
      _ = try folder.write(list.bytes, to: OutputList.fileName, worker: 0)
      clock.lap(.remove)
      return result
    } catch let error as FileSystemError {
      throw BuildError.fileSystem(error)
    }
  }

  /// The machine's refusals, as a build tells them.
  private func tellingFaults(_ work: () throws -> [Diagnostic]) throws -> [Diagnostic] {
    do { return try work() } catch let error as FileSystemError { throw BuildError.fileSystem(error) }
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

/// Measures the phases of a build.
private struct PhaseClock {
  private(set) var phases: [BuildResult.Phase] = []
  private var last = ContinuousClock.now

  mutating func lap(_ name: BuildResult.Phase.Name) {
    let now = ContinuousClock.now
    let duration = (now - last).components
    phases.append(
      BuildResult.Phase(name: name, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18))
    last = now
  }
}
