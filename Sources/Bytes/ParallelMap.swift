import Dispatch
import Synchronization

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
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // Each place is written once, by whoever took its run; all are when the threads are done.
      nonisolated(unsafe) let places = results
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
          let start = next.wrappingAdd(run, ordering: .relaxed).oldValue
          guard start < count else { return }
          for index in start..<min(count, start + run) {
            places.initializeElement(at: index, to: transform(index))
          }
        }
      }
      initialized = count
    }
  }

  /// Applies `body` to each index below `count` on at most `jobs` threads.
  public static func forEach(count: Int, jobs: Int, _ body: @Sendable (Int) -> Void) {
    _ = map(count: count, jobs: jobs) { body($0) }
  }
}
