/// Measures the duration of each phase of a build.
struct PhaseClock {
  /// The completed phases.
  private(set) var phases: [BuildResult.Phase] = []
  private var last = ContinuousClock.now

  /// Ends a phase that read or wrote `bytes` bytes.
  mutating func lap(_ name: BuildResult.Phase.Name, bytes: Int = 0) {
    let now = ContinuousClock.now
    let duration = (now - last).components
    phases.append(
      BuildResult.Phase(
        name: name, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18, bytes: bytes))
    last = now
  }
}
