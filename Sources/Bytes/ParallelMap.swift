import Dispatch

/// Work that is split over processors and comes back in order.
public enum Parallel {
  /// Applies `transform` to each index below `count` on at most `jobs` threads; results stand in the order of the indices.
  ///
  /// Indices are handed out in small runs from one counter, so one slow item holds up nothing but itself.
  public static func map<Result: Sendable>(
    count: Int, jobs: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(transform) }
    let workers = min(jobs, count)
    let run = max(1, min(64, count / (workers * 8)))
    let runs = (count + run - 1) / run
    let parts = Slots<[Result]>(count: runs)
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let part = next.take()
        guard part < runs else { return }
        parts.set(part, (part * run..<min(count, (part + 1) * run)).map(transform))
      }
    }
    return parts.joined(capacity: count)
  }

  /// Applies `body` to each index below `count` on at most `jobs` threads.
  public static func forEach(count: Int, jobs: Int, _ body: @Sendable (Int) -> Void) {
    _ = map(count: count, jobs: jobs) { body($0) }
  }
}
