import Bytes
import Content
import Diagnostics
import Platform
import Preview
import Site

/// Rebuilds a preview whenever the content changes and updates the open pages.
struct PreviewRebuilder: Sendable {
  let options: @Sendable () -> BuildOptions
  let reports: ReportOptions
  let memory: MemoryFiles
  let state: PreviewState
  let lock: PreviewLock
  /// The fingerprint of the content before the first build, so that changes saved during that build are built too.
  let initialFingerprint: Hash64
  /// The build cache left by the first build.
  let cache: BuildCache?

  /// How many milliseconds without a change must pass before a build starts, and after how many it starts in any case.
  /// Editors write a file in several steps, and a checkout writes thousands of files.
  private static let (debounceMilliseconds, maximumMilliseconds): (Int32, Int32) = (25, 1000)
  /// The maximum number of problems that a page shows; the terminal lists all.
  private static let shownProblems = 20

  /// The state that one build leaves to the next.
  private struct PreviousBuild: Sendable {
    /// The snapshot of the content folder; `nil` before the first build.
    var survey: ContentSnapshot?
    /// The fingerprint of the content that was built.
    var fingerprint: Hash64
    var cache: BuildCache?
    /// The start of the first of consecutive stopped builds; `nil` if the last build ran to its end.
    var firstStopped: ContinuousClock.Instant?
  }

  /// Rebuilds until the process ends.
  func run() {
    let watch = FolderWatch(options().content)
    var last = PreviousBuild(fingerprint: initialFingerprint, cache: cache)
    var changes = FolderChanges.unknown
    while true {
      last = lock.withLock { [last, changes, signal = watch.signal] in
        rebuildIfNeeded(after: last, changes: changes, signal: signal)
      }
      changes = watch.wait(debounce: Self.debounceMilliseconds, maximum: Self.maximumMilliseconds)
    }
  }

  /// Returns a snapshot of the content folder.
  static func survey(_ options: BuildOptions) -> ContentSnapshot { SiteBuilder(options, themes: .available).survey() }

  /// Builds if the content has changed or the last build was stopped.
  private func rebuildIfNeeded(after last: PreviousBuild, changes: FolderChanges, signal: FolderWatch.Signal)
    -> PreviousBuild
  {
    let builder = SiteBuilder(options(), themes: .available)
    var (last, survey) = (last, builder.survey(after: last.survey, changes))
    while true {
      let fingerprint = survey.fingerprint
      // The content may be unchanged, because events can be missing or refer to editors' temporary files.
      guard fingerprint != last.fingerprint || last.firstStopped != nil else { break }
      last = build(survey, fingerprint, last, signal)
      if last.firstStopped != nil { break }
      // Some changes raise no event, such as those made through hard links. A full scan finds them while nobody waits.
      survey = builder.survey(after: nil, .unknown)
    }
    last.survey = survey
    return last
  }

  /// Builds once and makes open pages show the new site, or the errors that prevent it.
  private func build(
    _ survey: ContentSnapshot, _ fingerprint: Hash64, _ last: PreviousBuild, _ signal: FolderWatch.Signal
  ) -> PreviousBuild {
    var next = PreviousBuild(survey: survey, fingerprint: fingerprint, cache: last.cache)
    var options = options()
    (options.survey, options.cache) = (survey, last.cache)
    let shower = EarlyPagePublisher(state: state, signal: signal, firstStopped: last.firstStopped)
    options.earlyPages = shower.callbacks
    let run = BuildRun(options: options, reports: reports, showsStatistics: false)
    do throws(BuildError) {
      let result = try run.build()
      next.cache = result.retained?.next ?? last.cache
      if result.isStopped {
        next.firstStopped = last.firstStopped ?? shower.start
        return next
      }
      if !result.hasErrors { memory.replace(with: result.memberPreview) }
      let errors = result.diagnostics.filter { $0.severity == .error }
      // Releasing the result of building a large site takes longer than an editor should wait.
      withExtendedLifetime(result) {
        if errors.isEmpty, shower.hasShown { return }
        state.finishBuild(problems: errors.prefix(Self.shownProblems).map(reports.text))
      }
    } catch {
      state.finishBuild(problems: [error.message[reports.lang]])
    }
    return next
  }
}
