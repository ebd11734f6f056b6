import Bytes
import Synchronization

/// Looks up the positions of paths in a list, optimized for lookups in list order. The hash table is built only once a
/// path is not at its expected position.
final class PathIndex: Sendable {
  private let paths: [String]
  private let places: Lock<[String: Int]?> = Lock(nil)

  init(_ paths: [String]) { self.paths = paths }

  /// Returns the position of a path, which is expected at `expected`; `nil` if it is not in the list.
  func place(of path: String, near expected: Int) -> Int? {
    if expected < paths.count, paths[expected] == path { return expected }
    return places.withLock { places in
      if places == nil {
        places = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
      }
      return places?[path]
    }
  }
}
