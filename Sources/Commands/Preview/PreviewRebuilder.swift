import Bytes
import Diagnostics
import Platform
import Preview
import Site

/// Builds a preview again whenever the content changes, and has open pages show it.
struct PreviewRebuilder: Sendable {
  let options: @Sendable () -> BuildOptions
  let reports: ReportOptions
  let memory: MemoryFiles
  let state: PreviewState
  let turn: PreviewTurn
  /// The hash of the content before the first build began, so that what was saved meanwhile is built, too.
  let built: Hash64

  /// How many milliseconds must pass without a change before a build begins, and after how many it begins in any case: editors
  /// write a file in several steps, and a checkout writes thousands.
  private static let (quiet, most): (Int32, Int32) = (25, 1000)
  /// How many problems a page shows; the terminal has them all.
  private static let shownProblems = 20

  /// Builds until the process ends.
  func run() {
    let watch = FolderWatch(options().content)
    var last = built
    while true {
      // Where the system says nothing, and where editors write files of their own, nothing may have changed.
      let now = Self.fingerprint(options())
      if now != last {
        last = now
        turn.take { build() }
      }
      watch.wait(quiet: Self.quiet, most: Self.most)
    }
  }

  /// The hash of the content as it is now.
  static func fingerprint(_ options: BuildOptions) -> Hash64 {
    SiteBuilder(options, themes: .available).contentFingerprint()
  }

  /// Builds once, and has open pages show the site, or what keeps it from being shown.
  private func build() {
    let run = BuildRun(options: options(), reports: reports, showsStatistics: false)
    do throws(BuildError) {
      let result = try run.result()
      if !result.hasErrors { memory.replace(with: result.memberPreview) }
      let errors = result.diagnostics.filter { $0.severity == .error }
      // Releasing what a build holds of a large site takes longer than an editor should wait.
      withExtendedLifetime(result) {
        state.finish(problems: errors.prefix(Self.shownProblems).map(reports.text))
      }
    } catch {
      state.finish(problems: [error.message[reports.lang]])
    }
  }
}
