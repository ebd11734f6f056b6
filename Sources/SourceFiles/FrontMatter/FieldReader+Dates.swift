import Diagnostics

extension FieldReader {
  /// A date, perhaps with a time of day.
  package mutating func timestamp(_ key: String, zone: SiteTimeZone) -> Located<Timestamp>? {
    guard let text = word(key) else { return nil }
    // Without its date an article would be one of 1970, and without a guard's one it would appear at once.
    let isFixed = key == "date" || Self.guards.contains(key)
    switch DateText(text.value).timestamp(zone: zone) {
    case .success(let timestamp): return Located(timestamp, at: text.range)
    case .failure(let fault): report(fault.problem(text.value, isGuard: isFixed), at: text.range)
    }
    return nil
  }

  /// A date that must be there.
  package mutating func requiredTimestamp(_ key: String, zone: SiteTimeZone) -> Located<Timestamp>? {
    guard value(key) != nil else {
      reportMissing(key)
      return nil
    }
    return timestamp(key, zone: zone)
  }

  /// A date as far as it is known.
  package mutating func partialDate(_ key: String) -> PartialDate? {
    guard let text = word(key) else { return nil }
    switch DateText(text.value).partialDate() {
    case .success(let date): return date
    case .failure(let fault): report(fault.problem(text.value, isPartial: true), at: text.range)
    }
    return nil
  }
}
