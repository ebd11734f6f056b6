/// A time zone of the IANA time zone database.
package struct SiteTimeZone: Sendable, Hashable {
  /// The identifier, for example `Asia/Shanghai`.
  package let identifier: String
  private let rules: ZoneRules

  /// The time zone of mainland China.
  package static let shanghai = SiteTimeZone("Asia/Shanghai", BuiltInZones.shanghai)

  private init(_ identifier: String, _ rules: ZoneRules) {
    self.identifier = identifier
    self.rules = rules
  }

  /// Loads a zone from the system's compiled files; nil if `identifier` is not in the database.
  ///
  /// - Parameters:
  ///   - identifier: An area and a location, in the spelling of the database.
  ///   - folder: The directory of the compiled files.
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

  /// Returns the offset of local time from UTC, in seconds, at an instant given in seconds since 1970-01-01T00:00:00Z.
  package func offset(at seconds: Int) -> Int { rules.offset(at: seconds) }

  /// Returns the offset of local time from UTC, in seconds, at a local date and time given as if it were UTC.
  ///
  /// A local time that occurs twice means its first occurrence; one that a transition skips is shifted forward by the
  /// length of the gap.
  package func offset(atLocalSeconds seconds: Int) -> Int {
    let guess = rules.offset(at: seconds)
    return rules.offset(at: seconds - guess)
  }
}
