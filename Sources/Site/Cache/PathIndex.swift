import Bytes
import Synchronization

/// Looks up the indices of paths in a list, optimized for lookups in list order. The hash table is built only once a
/// path is not at its expected index.
final class PathIndex: Sendable {
  private let paths: [String]
  private let indices: Lock<[String: Int]?> = Lock(nil)

  init(_ paths: [String]) { self.paths = paths }

  /// Returns the index of a path, which is expected at `expected`; `nil` if it is not in the list.
  func index(of path: String, near expected: Int) -> Int? {
    if expected < paths.count, paths[expected] == path { return expected }
    return indices.withLock { indices in
      if indices == nil {
        indices = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
      }
      return indices?[path]
    }
  }
}
