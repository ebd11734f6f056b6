import Platform
import Preview
import Site
import Synchronization

/// Publishes a build to open pages before it ends, and stops it if the content has changed in the meantime.
final class EarlyPagePublisher: Sendable {
  private let state: PreviewState
  private let signal: FolderWatch.Signal
  private let firstStopped: ContinuousClock.Instant?
  private let isShown = Atomic(false)
  /// When the build began.
  let start = ContinuousClock.now

  /// The maximum time for which consecutive builds are stopped. Then one runs to its end, so that all pages and the
  /// search are updated even if the content changes without a pause.
  private static let maximumStoppedTime = Duration.seconds(10)

  /// Publishes a build through `state` and stops it when `signal` is raised; earlier builds have been stopped since
  /// `firstStopped`.
  init(state: PreviewState, signal: FolderWatch.Signal, firstStopped: ContinuousClock.Instant?) {
    self.state = state
    self.signal = signal
    self.firstStopped = firstStopped
  }

  /// Whether the build was published to open pages.
  var hasShown: Bool { isShown.load(ordering: .acquiring) }

  /// The callbacks of the build.
  var callbacks: EarlyPages {
    EarlyPages(openPages: { [state] in state.openPages }, shouldContinue: shouldContinue)
  }

  private func shouldContinue(after stage: EarlyPages.Stage) -> Bool {
    isShown.store(true, ordering: .releasing)
    state.finishBuild(problems: [])
    let isChanged = signal.isRaised(within: Self.pause(after: stage))
    return !isChanged || firstStopped.map { $0.duration(to: start) >= Self.maximumStoppedTime } ?? false
  }

  /// Returns the milliseconds before the build continues. The first pause leaves the processors to browsers; the second
  /// one delays the search index until the editor pauses.
  private static func pause(after stage: EarlyPages.Stage) -> Int32 {
    switch stage {
    case .openPages: 50
    case .allPages: 250
    }
  }
}
