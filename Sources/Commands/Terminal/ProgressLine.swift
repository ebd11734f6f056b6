import Bytes
import Site
import Synchronization

/// The progress of a build, on a line that is overwritten; hidden if the stream is not a terminal.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let strings: CommandStrings
  private let last = Lock(ContinuousClock.now - .seconds(1))
  private static let interval = Duration.milliseconds(80)

  init(isShown: Bool, strings: CommandStrings) {
    self.isShown = isShown
    self.strings = strings
  }

  /// Shows a step, at most about 12 times a second.
  func show(_ progress: SiteBuilder.Progress) {
    guard isShown else { return }
    let isDue = last.withLock { last in
      let now = ContinuousClock.now
      guard now - last >= Self.interval else { return false }
      last = now
      return true
    }
    if isDue { Terminal.standardError.write("\r\u{1B}[K" + strings.progress(progress)) }
  }

  /// Clears the line.
  func clear() { if isShown { Terminal.standardError.write("\r\u{1B}[K") } }
}
