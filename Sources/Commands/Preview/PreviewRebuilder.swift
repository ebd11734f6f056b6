import Bytes
import Content
import Diagnostics
import Platform
import Preview
import Site
import Synchronization

/// Builds a preview again whenever the content changes, and has open pages show it.
struct PreviewRebuilder: Sendable {
  let options: @Sendable () -> BuildOptions
  let reports: ReportOptions
  let memory: MemoryFiles
  let state: PreviewState
  let turn: PreviewTurn
  /// The hash of the content before the first build began, so that what was saved meanwhile is built, too.
  let built: Hash64
  /// The cache of the first build.
  let cache: BuildCache?

  /// How many milliseconds must pass without a change before a build begins, and after how many it begins in any case: editors
  /// write a file in several steps, and a checkout writes thousands.
  private static let (quiet, most): (Int32, Int32) = (25, 1000)
  /// How many microseconds pages that are open have for themselves.
  private static let pause: UInt32 = 100_000
  /// How many problems a page shows; the terminal has them all.
  private static let shownProblems = 20

  /// Builds until the process ends.
  func run() {
    let watch = FolderWatch(options().content)
    var (last, cache) = (built, cache)
    while true {
      // Where the system says nothing, and where editors write files of their own, nothing may have changed.
      (last, cache) = turn.take { [last, cache] in
        let survey = Self.survey(options())
        return survey.fingerprint == last ? (last, cache) : (survey.fingerprint, build(survey, cache))
      }
      watch.wait(quiet: Self.quiet, most: Self.most)
    }
  }

  /// The content files as they are now.
  static func survey(_ options: BuildOptions) -> ContentSurvey { SiteBuilder(options, themes: .available).survey() }

  /// Builds once, and has open pages show the site, or what keeps it from being shown; returns the cache for the next build.
  private func build(_ survey: ContentSurvey, _ cache: BuildCache?) -> BuildCache? {
    var options = options()
    (options.survey, options.cache) = (survey, cache)
    let isShown = Lock(false)
    options.showPages = {
      isShown.withLock { $0 = true }
      state.finish(problems: [])
      // The browser shows the page before the index of the search takes all processors.
      usleep(Self.pause)
    }
    let run = BuildRun(options: options, reports: reports, showsStatistics: false)
    do throws(BuildError) {
      let result = try run.result()
      if !result.hasErrors { memory.replace(with: result.memberPreview) }
      let errors = result.diagnostics.filter { $0.severity == .error }
      // Releasing what a build holds of a large site takes longer than an editor should wait.
      withExtendedLifetime(result) {
        if errors.isEmpty, isShown.withLock({ $0 }) { return }
        state.finish(problems: errors.prefix(Self.shownProblems).map(reports.text))
      }
      return result.retained?.next ?? cache
    } catch {
      state.finish(problems: [error.message[reports.lang]])
      return cache
    }
  }
}
