import Dispatch
import Synchronization

/// Parallel algorithms with ordered results.
public enum Parallel {
  /// Applies `transform` to each index below `count` on at most `jobs` threads, and returns the results in index order.
  ///
  /// Threads take short runs of indices from a shared counter, so a slow item delays only its own run.
  public static func map<Result: Sendable>(
    count: Int, jobs: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(transform) }
    let workers = min(jobs, count)
    let run = max(1, min(64, count / (workers * 8)))
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // Each element is written once, by the thread that took its run, and all are written when the threads finish.
      nonisolated(unsafe) let buffer = results
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
          let start = next.wrappingAdd(run, ordering: .relaxed).oldValue
          guard start < count else { return }
          for index in start..<min(count, start + run) {
            buffer.initializeElement(at: index, to: transform(index))
          }
        }
      }
      initialized = count
    }
  }

  /// Returns the elements stably sorted by `precedes`; two halves are sorted in parallel and merged.
  public static func sorted<Element: Sendable>(
    _ elements: [Element], jobs: Int, by precedes: @Sendable (Element, Element) -> Bool
  ) -> [Element] {
    guard jobs > 1, elements.count > 1024 else { return elements.sorted(by: precedes) }
    let middle = elements.count / 2
    let (low, high) = both(jobs: jobs) {
      elements[..<middle].sorted(by: precedes)
    } _: {
      elements[middle...].sorted(by: precedes)
    }
    var sorted: [Element] = []
    sorted.reserveCapacity(elements.count)
    var (i, j) = (0, 0)
    while i < low.count, j < high.count {
      if precedes(high[j], low[i]) {
        sorted.append(high[j])
        j += 1
      } else {
        sorted.append(low[i])
        i += 1
      }
    }
    sorted += low[i...]
    sorted += high[j...]
    return sorted
  }

  /// Returns the results of two closures, which run concurrently if `jobs` allows it.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let halves = map(count: 2, jobs: jobs) { $0 == 0 ? Half.first(first()) : Half<First, Second>.second(second()) }
    guard case .first(let first) = halves[0], case .second(let second) = halves[1] else { return (first(), second()) }
    return (first, second)
  }

  private enum Half<First: Sendable, Second: Sendable>: Sendable {
    case first(First)
    case second(Second)
  }

  /// Applies `body` to each index below `count` on at most `jobs` threads.
  public static func forEach(count: Int, jobs: Int, _ body: @Sendable (Int) -> Void) {
    _ = map(count: count, jobs: jobs) { body($0) }
  }
}
