import Content
import Diagnostics
import Entities

extension SiteBuilder {
  /// A site without errors, ready to be rendered.
  struct PreparedSite: Sendable {
    let reading: ContentReading
    let library: Library
    let context: SiteContext
    let plan: SitePlan
    let survey: ContentSurvey
    let check: LeakCheck?
  }

  /// Reads the content and plans the site; returns no site where the content has errors.
  func prepare(
    _ survey: ContentSurvey, _ memory: BuildMemory?, clock: inout PhaseClock
  ) throws(FileSystemError) -> (result: BuildResult, site: PreparedSite?) {
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
    result.diagnostics += plan.files.filter { OutputPath($0.path) == nil }.map {
      Problem.impossibleOutput("/" + $0.path).at(SourceLocation(path: options.content))
    }
    guard !result.hasErrors else { return (result, nil) }
    let check = try LeakCheck(library, system: options.fileSystem)
    if let check {
      result.diagnostics +=
        try FormerlyPublic(library, check: check, output: options.output, jobs: options.jobs)
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
}
