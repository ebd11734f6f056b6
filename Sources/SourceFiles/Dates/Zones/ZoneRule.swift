/// The rule by which a zone's clocks go from year to year: a standard offset, and perhaps summer time between two days.
///
/// Source: POSIX, "Environment Variables", `TZ`, with the hours beyond a day of RFC 9636, section 3.3.1.
struct ZoneRule: Sendable, Hashable {
  /// Seconds by which standard time is ahead of UTC.
  var standard: Int
  /// The summer time, if there is one.
  var summer: Summer?

  /// A second offset between two times of the year.
  struct Summer: Sendable, Hashable {
    /// Seconds by which summer time is ahead of UTC.
    var offset: Int
    /// When it begins, in standard time.
    var start: Turn
    /// When it ends, in summer time.
    var end: Turn
  }

  /// A day of each year and a time of day.
  struct Turn: Sendable, Hashable {
    var day: Day
    /// Seconds after midnight, from −167 to 167 hours.
    var time: Int

    /// The time in seconds since 1970-01-01T00:00:00 on the zone's own clocks.
    func seconds(in year: Int) -> Int { day.days(in: year) * 86_400 + time }
  }

  /// How a rule names a day.
  enum Day: Sendable, Hashable {
    /// The number of the day, from 1 to 365; 29 February is never counted: `J60`.
    case withoutLeapDay(Int)
    /// The number of the day, from 0 to 365: `59`.
    case number(Int)
    /// A weekday, 0 for Sunday, of the first to fourth or, with 5, the last week of a month: `M3.5.0`.
    case weekday(Int, week: Int, month: Int)

    /// Days from 1970-01-01.
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

  /// Seconds by which local time is ahead of UTC at a moment, in seconds since 1970-01-01T00:00:00Z.
  func offset(at seconds: Int) -> Int {
    guard let summer else { return standard }
    let local = seconds + standard
    let year = CivilCalendar.date(days: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400).year
    let start = summer.start.seconds(in: year) - standard
    let end = summer.end.seconds(in: year) - summer.offset
    // South of the equator summer time lasts over the new year.
    let isSummer = start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
    return isSummer ? summer.offset : standard
  }
}
