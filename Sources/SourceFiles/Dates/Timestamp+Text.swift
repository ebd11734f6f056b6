import Diagnostics
extension Timestamp {
  /// A moment by the clocks of a zone.
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

  /// When it is over: a day without a time of day ends as the next one begins, a time of day at once.
  package func end(in zone: SiteTimeZone) -> Timestamp {
    guard !hasTime else { return self }
    let date = CivilCalendar.date(days: CivilCalendar.days(year: year, month: month, day: day) + 1)
    var end = Timestamp(year: date.year, month: date.month, day: date.day, offset: 0)
    end.offset = zone.offset(atLocalSeconds: end.secondsSinceEpoch)
    return end
  }

  /// The moment that `text` writes, as front matter may: `2024-02-29`, `2024-02-29 15:57`, `2024-02-29T15:57:00+08:00`.
  ///
  /// A text that names no zone is in `zone`. Nil where the text has another shape or there is no such day or time.
  package init?(_ text: String, zone: SiteTimeZone) {
    guard case .success(let timestamp) = DateText(text).timestamp(zone: zone) else { return nil }
    self = timestamp
  }

  /// Why a text is no moment, and how to write the date that was meant; nil where it is one.
  package static func problem(in text: String, zone: SiteTimeZone) -> Problem? {
    guard case .failure(let fault) = DateText(text).timestamp(zone: zone) else { return nil }
    return fault.problem(text)
  }
}
