import Diagnostics
extension Timestamp {
  /// Creates the timestamp of an instant in the local time of `zone`.
  package init(secondsSinceEpoch seconds: Int, zone: SiteTimeZone) {
    let offset = zone.offset(at: seconds)
    let local = seconds + offset
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    let clock = local - days * 86_400
    let date = CivilCalendar.date(days: days)
    self.init(
      year: date.year, month: date.month, day: date.day, hour: clock / 3600, minute: clock / 60 % 60,
      second: clock % 60,
      hasTime: true, offset: offset)
  }

  /// Returns the end of the timestamp: the start of the next day if it has no time of day, else the timestamp itself.
  package func end(in zone: SiteTimeZone) -> Timestamp {
    guard !hasTime else { return self }
    let date = CivilCalendar.date(days: CivilCalendar.days(year: year, month: month, day: day) + 1)
    var end = Timestamp(year: date.year, month: date.month, day: date.day, offset: 0)
    end.offset = zone.offset(atLocalSeconds: end.secondsSinceEpoch)
    return end
  }

  /// Parses a timestamp in front matter notation: `2024-02-29`, `2024-02-29 15:57`, `2024-02-29T15:57:00+08:00`.
  ///
  /// A text without a UTC offset is in `zone`. Nil if the text has another format, or if the day or time does not
  /// exist.
  package init?(_ text: String, zone: SiteTimeZone) {
    guard case .success(let timestamp) = DateText(text).timestamp(zone: zone) else { return nil }
    self = timestamp
  }

  /// Returns why `text` is not a timestamp, with the correct spelling of the date that was meant; nil if it is one.
  package static func problem(in text: String, zone: SiteTimeZone) -> Problem? {
    guard case .failure(let error) = DateText(text).timestamp(zone: zone) else { return nil }
    return error.problem(text)
  }
}
