/// The recurring rule of a zone: a standard offset and, optionally, daylight saving time between two days of the year.
///
/// Source: POSIX, "Environment Variables", `TZ`, with the extended hours of RFC 9636, section 3.3.1.
struct ZoneRule: Sendable, Hashable {
  /// The offset of standard time from UTC, in seconds.
  var standardOffset: Int
  /// Daylight saving time, if the zone observes it.
  var daylightSavingTime: DaylightSavingTime?

  /// The period of daylight saving time.
  struct DaylightSavingTime: Sendable, Hashable {
    /// The offset of daylight saving time from UTC, in seconds.
    var offset: Int
    /// The start, in standard time.
    var start: Transition
    /// The end, in daylight saving time.
    var end: Transition
  }

  /// A recurring transition: a day of the year and a time of day.
  struct Transition: Sendable, Hashable {
    var day: Day
    /// Seconds after midnight, from −167 to 167 hours.
    var time: Int

    /// Returns the local time of the transition in `year`, in seconds since 1970-01-01T00:00:00 local time.
    func seconds(in year: Int) -> Int { day.days(in: year) * 86_400 + time }
  }

  /// The notation of a day.
  enum Day: Sendable, Hashable {
    /// The day of the year from 1 to 365, never counting 29 February: `J60`.
    case withoutLeapDay(Int)
    /// The day of the year from 0 to 365: `59`.
    case number(Int)
    /// A weekday, 0 for Sunday, in the first to fourth week of a month, or in its last week if `week` is 5: `M3.5.0`.
    case weekday(Int, week: Int, month: Int)

    /// Returns the day in `year` as a number of days from 1970-01-01.
    func days(in year: Int) -> Int {
      switch self {
      case .number(let number): return CivilCalendar.days(year: year, month: 1, day: 1) + number
      case .withoutLeapDay(let number):
        let isAfterLeapDay = number > 59 && CivilCalendar.length(ofMonth: 2, year: year) == 29
        return CivilCalendar.days(year: year, month: 1, day: number) + (isAfterLeapDay ? 1 : 0)
      case .weekday(let weekday, let week, let month):
        let first = CivilCalendar.weekday(year: year, month: month, day: 1)
        var day = 1 + (weekday - first + 7) % 7 + (week - 1) * 7
        if day > CivilCalendar.length(ofMonth: month, year: year) { day -= 7 }
        return CivilCalendar.days(year: year, month: month, day: day)
      }
    }
  }

  /// Returns the offset of local time from UTC, in seconds, at an instant given in seconds since 1970-01-01T00:00:00Z.
  func offset(at seconds: Int) -> Int {
    guard let daylightSavingTime else { return standardOffset }
    let local = seconds + standardOffset
    let year = CivilCalendar.date(days: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400).year
    let start = daylightSavingTime.start.seconds(in: year) - standardOffset
    let end = daylightSavingTime.end.seconds(in: year) - daylightSavingTime.offset
    // In the southern hemisphere daylight saving time spans the new year.
    let isDaylightSavingTime = start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
    return isDaylightSavingTime ? daylightSavingTime.offset : standardOffset
  }
}
