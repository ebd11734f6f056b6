import Foundation

/// A time zone of the IANA database.
public struct SiteTimeZone: Sendable, Hashable {
  /// The identifier: `Asia/Shanghai`.
  public let identifier: String
  private let zone: TimeZone

  /// Where the clocks of mainland China stand.
  public static let shanghai = SiteTimeZone(identifier: "Asia/Shanghai") ?? SiteTimeZone(zone: .gmt)

  /// The zone of that name; nil when there is none.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.init(zone: zone)
  }

  private init(zone: TimeZone) {
    self.zone = zone
    identifier = zone.identifier
  }

  /// Seconds by which local time is ahead of UTC at a local date and time, given as if it were UTC.
  public func offset(atLocalSeconds seconds: Int) -> Int {
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds - guess)))
  }
}
