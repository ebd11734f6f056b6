import Bytes
import Synchronization

/// Where paths stand in a list that is likely to be in the order in which they are looked for; only where one is not there is
/// every path hashed.
final class PathIndex: Sendable {
  private let paths: [String]
  private let places: Lock<[String: Int]?> = Lock(nil)

  init(_ paths: [String]) { self.paths = paths }

  /// The place of a path, which is expected at one of them; nil where it is nowhere.
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
