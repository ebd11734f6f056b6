/// A date with an optional time of day as an editor wrote it, and its offset from UTC.
package struct Timestamp: Sendable, Hashable, Comparable, Codable {
  /// The year.
  package var year: Int
  /// The month, 1 to 12.
  package var month: Int
  /// The day, 1 to 31.
  package var day: Int
  /// The hour, 0 to 23; 0 without a time of day.
  package var hour: Int
  /// The minute, 0 to 59.
  package var minute: Int
  /// The second, 0 to 59.
  package var second: Int
  /// Whether a time of day was written.
  package var hasTime: Bool
  /// The offset of local time from UTC, in seconds.
  package var offset: Int

  /// Creates a timestamp, at midnight unless a time of day is given.
  package init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, hasTime: Bool = false, offset: Int
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.hasTime = hasTime
    self.offset = offset
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  package var secondsSinceEpoch: Int {
    CivilCalendar.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  /// Whether `lhs` is an earlier instant than `rhs`.
  package static func < (lhs: Timestamp, rhs: Timestamp) -> Bool { lhs.secondsSinceEpoch < rhs.secondsSinceEpoch }
}

/// A date that may lack its day or its month: `2018-06`, `2023`.
package struct PartialDate: Sendable, Hashable, Comparable, Codable {
  /// The year.
  package var year: Int
  /// The month, 1 to 12, if known.
  package var month: Int?
  /// The day, 1 to 31, if known; requires a month.
  package var day: Int?

  /// Creates a partial date.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether `lhs` sorts before `rhs`: by year, month and day, a missing part before any other.
  package static func < (lhs: PartialDate, rhs: PartialDate) -> Bool {
    (lhs.year, lhs.month ?? 0, lhs.day ?? 0) < (rhs.year, rhs.month ?? 0, rhs.day ?? 0)
  }
}

extension Timestamp {
  /// Whether the day and the time exist, in the years 1 to 9999.
  package var exists: Bool {
    CivilCalendar.exists(year: year, month: month, day: day) && (0...23).contains(hour) && (0...59).contains(minute)
      && (0...59).contains(second) && (-18 * 3600...18 * 3600).contains(offset)
  }
}

extension PartialDate {
  /// Whether the day, month or year exists.
  package var exists: Bool {
    CivilCalendar.exists(year: year, month: month ?? 1, day: day ?? 1) && (month != nil || day == nil)
  }
}

extension CivilCalendar {
  /// Whether the day exists, in the years 1 to 9999.
  static func exists(year: Int, month: Int, day: Int) -> Bool {
    (1...9999).contains(year) && (1...12).contains(month) && day >= 1 && day <= length(ofMonth: month, year: year)
  }
}
