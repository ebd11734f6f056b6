import Foundation

extension Mutations {
  /// How many mutations a test tries: 2,000, or as many as `XINGLIN_MUTATIONS` says.
  public static var count: Int {
    ProcessInfo.processInfo.environment["XINGLIN_MUTATIONS"].flatMap { Int($0) } ?? 2_000
  }
}
