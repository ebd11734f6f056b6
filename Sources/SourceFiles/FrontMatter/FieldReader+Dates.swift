import Diagnostics

extension FieldReader {
  /// Reads a date with an optional time of day.
  package mutating func timestamp(_ key: String, zone: SiteTimeZone) -> Located<Timestamp>? {
    guard let text = word(key) else { return nil }
    // Without its date an article would date from 1970, and without the date of a guard it would be published at once.
    let isFixed = key == "date" || Self.guardKeys.contains(key)
    switch DateText(text.value).timestamp(zone: zone) {
    case .success(let timestamp): return Located(timestamp, at: text.range)
    case .failure(let error): report(error.problem(text.value, isGuard: isFixed), at: text.range)
    }
    return nil
  }

  /// Reads a required date; reports it if it is missing.
  package mutating func requiredTimestamp(_ key: String, zone: SiteTimeZone) -> Located<Timestamp>? {
    guard value(key) != nil else {
      reportMissing(key)
      return nil
    }
    return timestamp(key, zone: zone)
  }

  /// Reads a date that may lack its day or its month.
  package mutating func partialDate(_ key: String) -> PartialDate? {
    guard let text = word(key) else { return nil }
    switch DateText(text.value).partialDate() {
    case .success(let date): return date
    case .failure(let error): report(error.problem(text.value, isPartial: true), at: text.range)
    }
    return nil
  }
}
