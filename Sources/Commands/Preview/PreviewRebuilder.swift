import Bytes
import Content
import Diagnostics
import Platform
import Preview
import Site
import Synchronization

/// Rebuilds a preview whenever the content changes and updates the open pages.
struct PreviewRebuilder: Sendable {
  let options: @Sendable () -> BuildOptions
  let reports: ReportOptions
  let memory: MemoryFiles
  let state: PreviewState
  let turn: PreviewTurn
  /// The fingerprint of the content before the first build, so that changes saved during that build are built too.
  let built: Hash64
  /// The build cache left by the first build.
  let cache: BuildCache?

  /// How many milliseconds without a change must pass before a build starts, and after how many it starts in any case.
  /// Editors write a file in several steps, and a checkout writes thousands of files.
  private static let (quiet, most): (Int32, Int32) = (25, 1000)
  /// The time in microseconds for which open pages have the processors to themselves.
  private static let pause: UInt32 = 100_000
  /// The maximum number of problems that a page shows; the terminal lists all.
  private static let shownProblems = 20

  /// Rebuilds until the process ends.
  func run() {
    let watch = FolderWatch(options().content)
    var (last, cache) = (built, cache)
    while true {
      // The content may be unchanged, because events can be missing or refer to editors' temporary files.
      (last, cache) = turn.take { [last, cache] in
        let survey = Self.survey(options())
        return survey.fingerprint == last ? (last, cache) : (survey.fingerprint, build(survey, cache))
      }
      watch.wait(quiet: Self.quiet, most: Self.most)
    }
  }

  /// Returns the current list of content files.
  static func survey(_ options: BuildOptions) -> ContentSurvey { SiteBuilder(options, themes: .available).survey() }

  /// Builds once and makes open pages show the new site, or the errors that prevent it; returns the cache for the next
  /// build.
  private func build(_ survey: ContentSurvey, _ cache: BuildCache?) -> BuildCache? {
    var options = options()
    (options.survey, options.cache) = (survey, cache)
    let isShown = Lock(false)
    options.showPages = {
      isShown.withLock { $0 = true }
      state.finish(problems: [])
      // The browser shows the page before the search index occupies all processors.
      usleep(Self.pause)
    }
    let run = BuildRun(options: options, reports: reports, showsStatistics: false)
    do throws(BuildError) {
      let result = try run.result()
      if !result.hasErrors { memory.replace(with: result.memberPreview) }
      let errors = result.diagnostics.filter { $0.severity == .error }
      // Releasing the result of building a large site takes longer than an editor should wait.
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
