/// A time zone of the IANA database.
package struct SiteTimeZone: Sendable, Hashable {
  /// The identifier: `Asia/Shanghai`.
  package let identifier: String
  private let rules: ZoneRules

  /// The zone of mainland China.
  package static let shanghai = SiteTimeZone("Asia/Shanghai", BuiltInZones.shanghai)

  private init(_ identifier: String, _ rules: ZoneRules) {
    self.identifier = identifier
    self.rules = rules
  }

  /// The zone with that name, from the system's files; nil for a name that is not the database's.
  ///
  /// - Parameters:
  ///   - identifier: An area and a location, in the database's own spelling.
  ///   - folder: Where the system keeps the compiled files.
  package init?(identifier: String, folder: String = "/usr/share/zoneinfo") {
    guard identifier != Self.shanghai.identifier else {
      self = .shanghai
      return
    }
    guard ZoneName.isValid(identifier) else { return nil }
    let bytes = try? FileSource.disk.read("\(folder)/\(identifier)", 1 << 20)
    guard let rules = bytes.flatMap(ZoneFile.rules) ?? BuiltInZones.rules[identifier] else { return nil }
    self.init(identifier, rules)
  }

  /// Seconds by which local time is ahead of UTC at a moment, in seconds since 1970-01-01T00:00:00Z.
  package func offset(at seconds: Int) -> Int { rules.offset(at: seconds) }

  /// Seconds by which local time is ahead of UTC at a local date and time, given as if it were UTC.
  ///
  /// Of a time that the clocks showed twice it is the first; one that they left out is that much later.
  package func offset(atLocalSeconds seconds: Int) -> Int {
    let guess = rules.offset(at: seconds)
    return rules.offset(at: seconds - guess)
  }
}
