import Foundation

extension Mutations {
  /// The number of mutations that a test tries: `XINGLIN_MUTATIONS`, or 2,000 by default.
  public static var count: Int {
    ProcessInfo.processInfo.environment["XINGLIN_MUTATIONS"].flatMap { Int($0) } ?? 2_000
  }
}
