import Content
import Diagnostics
import Entities

extension SiteBuilder {
  /// A site without errors, ready to render.
  struct PreparedSite: Sendable {
    let reading: ContentReadResult
    let library: Library
    let context: SiteContext
    var plan: SitePlan
    let survey: ContentSnapshot
    let leakCheck: LeakCheck?
  }

  /// Reads the content and plans the site. Returns no site if the content has errors.
  func prepare(
    _ survey: ContentSnapshot, _ cache: BuildCache?, work: WorkFolder?, clock: inout PhaseClock
  ) throws(FileSystemError) -> (result: BuildResult, site: PreparedSite?) {
    progress(Progress(phase: .read, done: 0, total: 0))
    let reading = reader.read(survey, reusing: cache?.content)
    let library = reading.content
    let gate = reading.isErrorFree ? SiteGate(library, options: options) : nil
    var result = BuildResult(
      diagnostics: (reading.diagnostics + (gate?.diagnostics ?? [])).sorted(), changes: nil,
      unpublished: reading.isErrorFree ? library.unpublished : [],
      statistics: .init(), phases: [])
    result.basePath = library.configuration.basePath
    result.nextChange = reading.publicationWindow.next
    clock.lap(.read, bytes: reading.byteCount)
    var pictures = ScaledPictures()
    if !result.hasErrors {
      let scaled = try scaledPictures(of: library, in: work)
      pictures = scaled.pictures
      result.diagnostics = (result.diagnostics + scaled.diagnostics).sorted()
      if library.configuration.images != nil { clock.lap(.scale) }
    }
    let (edition, fault) = result.hasErrors ? (nil, nil) : self.edition(of: library)
    if let fault { result.diagnostics = (result.diagnostics + [fault]).sorted() }
    if !result.hasErrors {
      result.diagnostics =
        (result.diagnostics + reviewDiagnostics(of: library) + unannouncedChanges(of: library)).sorted()
    }
    let theme = themes.theme(named: library.configuration.theme.name)
    var shareCards = ShareCards()
    if !result.hasErrors {
      let drawn = try self.shareCards(of: library, theme.renderer, edition, in: work)
      shareCards = drawn.cards
      result.diagnostics = (result.diagnostics + drawn.diagnostics).sorted()
      if library.configuration.shareCards != nil { clock.lap(.draw) }
    }
    let assets = AssetFiles(
      theme.assets, choice: library.configuration.theme, isReadOffline: library.configuration.supportsOfflineReading)
    // Without valid content and keys nothing can be sealed, but the rest of the plan is checked regardless.
    let context = (result.hasErrors ? nil : gate).map {
      SiteContext(
        library: library, theme: theme.renderer, assets: assets, gate: $0, pictures: pictures,
        shareCards: shareCards, edition: edition, fileSystem: options.fileSystem, jobs: options.jobs)
    }
    let sealed = context.map { SealedFiles($0, jobs: options.jobs).files } ?? []
    let files = SiteFiles(library, assets: assets, options).files + pictures.files + shareCards.files + sealed
    let plan = SitePlan(library, extra: files, edition: edition, jobs: options.jobs)
    result.diagnostics = (result.diagnostics + plan.diagnostics(of: reading, content: options.content)).sorted()
      .limited()
    clock.lap(.plan)
    result.phases = clock.phases
    guard let context, !result.hasErrors else { return (result, nil) }
    let check = try LeakCheck(library, system: options.fileSystem)
    if let check {
      result.diagnostics +=
        try FormerlyPublicPages(
          library, check: check, output: options.output, fileSystem: options.fileSystem, jobs: options.jobs
        ).diagnostics
      result.diagnostics = result.diagnostics.sorted()
    }
    result.statistics = BuildResult.Statistics(
      articles: library.articles.count, pages: plan.files.count { $0.path.hasSuffix(".html") }, files: plan.files.count)
    return (
      result,
      PreparedSite(
        reading: reading, library: library, context: context, plan: plan, survey: survey, leakCheck: check)
    )
  }
}
