import Diagnostics

/// A date as editors write it: `2022-06-22`, `2022-06-22 15:57`, `2022-06-22T15:57:00+08:00`, and, where the date may
/// be partial, `2022-06` or `2022`.
struct DateText {
  /// The reason why a text is not a date.
  enum ParseError: Error, Equatable {
    /// The text does not have the format of a date.
    case format
    /// The day or the time does not exist.
    case impossible

    /// Returns the problem to report for `text`.
    func problem(_ text: String, isPartial: Bool = false, isGuard: Bool = false) -> Problem {
      guard self == .format, let spelling = InformalDate(text) else {
        return self == .format
          ? .invalidDate(text, isPartial: isPartial, isGuard: isGuard) : .impossibleDate(text, isGuard: isGuard)
      }
      guard spelling.exists else { return .impossibleDate(text, isGuard: isGuard) }
      return .invalidDate(
        text, isPartial: isPartial, spelling: spelling.text(isPartial: isPartial), isShort: spelling.lacksDay,
        isGuard: isGuard)
    }
  }

  private let bytes: [UInt8]

  /// Creates a parser for `text`.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Parses a date and an optional time, in `zone` unless the text states an offset.
  func timestamp(zone: SiteTimeZone) -> Result<Timestamp, ParseError> {
    guard let (year, month, day) = date(), let month, let day else { return .failure(.format) }
    guard CivilCalendar.exists(year: year, month: month, day: day) else { return .failure(.impossible) }
    guard let timeOfDay = TimeOfDay(bytes.dropFirst(10)) else { return .failure(.format) }
    guard timeOfDay.exists else { return .failure(.impossible) }
    var result = Timestamp(
      year: year, month: month, day: day, hour: timeOfDay.hour, minute: timeOfDay.minute, second: timeOfDay.second,
      hasTime: timeOfDay.isWritten, offset: 0)
    guard let offset = timeOfDay.offset else {
      result.offset = zone.offset(atLocalSeconds: result.secondsSinceEpoch)
      return .success(result)
    }
    // Pages and archives use the site's time zone, whatever offset the text states.
    result.offset = offset
    return .success(Timestamp(secondsSinceEpoch: result.secondsSinceEpoch, zone: zone))
  }

  /// Parses a date that may lack its day or its month.
  func partialDate() -> Result<PartialDate, ParseError> {
    guard bytes.count <= 10, let (year, month, day) = date() else { return .failure(.format) }
    guard CivilCalendar.exists(year: year, month: month ?? 1, day: day ?? 1) else { return .failure(.impossible) }
    return .success(PartialDate(year: year, month: month, day: day))
  }

  /// Reads the date at the beginning: a year of four digits, then a month and a day of two digits each if present.
  private func date() -> (year: Int, month: Int?, day: Int?)? {
    guard let year = Self.number(bytes.prefix(4), digits: 4) else { return nil }
    guard bytes.count > 4 else { return (year, nil, nil) }
    guard bytes[4] == 0x2D, let month = Self.number(bytes.dropFirst(5).prefix(2), digits: 2) else { return nil }
    guard bytes.count > 7 else { return (year, month, nil) }
    guard bytes[7] == 0x2D, let day = Self.number(bytes.dropFirst(8).prefix(2), digits: 2) else { return nil }
    return (year, month, day)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, digits: Int) -> Int? {
    guard bytes.count == digits else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// The time of day and the UTC offset after a date.
  private struct TimeOfDay {
    var hour = 0
    var minute = 0
    var second = 0
    var isWritten = false
    var offset: Int?

    var exists: Bool {
      hour < 24 && minute < 60 && second < 60 && abs(offset ?? 0) <= 18 * 3600
    }

    /// `T15:57:00+08:00`, `␣15:57`, or nothing.
    init?(_ bytes: ArraySlice<UInt8>) {
      guard let first = bytes.first else { return }
      guard first == 0x20 || first == 0x54 || first == 0x74 else { return nil }
      var rest = bytes.dropFirst()
      guard let hour = Self.take(&rest), Self.take(&rest, 0x3A), let minute = Self.take(&rest) else { return nil }
      (self.hour, self.minute, isWritten) = (hour, minute, true)
      if Self.take(&rest, 0x3A) {
        guard let second = Self.take(&rest) else { return nil }
        self.second = second
        // Fractions of a second are accepted and ignored.
        if rest.first == 0x2E {
          let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
          guard !fraction.isEmpty else { return nil }
          rest = rest[fraction.endIndex...]
        }
      }
      if rest.first == 0x20 { rest = rest.dropFirst() }
      guard let sign = rest.popFirst() else { return }
      if (sign == 0x5A || sign == 0x7A) && rest.isEmpty {
        offset = 0
        return
      }
      guard sign == 0x2B || sign == 0x2D, let hours = Self.take(&rest) else { return nil }
      _ = Self.take(&rest, 0x3A)
      let minutes = rest.isEmpty ? 0 : Self.take(&rest)
      guard let minutes, rest.isEmpty else { return nil }
      offset = (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
    }

    private static func take(_ rest: inout ArraySlice<UInt8>) -> Int? {
      guard let number = DateText.number(rest.prefix(2), digits: 2) else { return nil }
      rest = rest.dropFirst(2)
      return number
    }

    private static func take(_ rest: inout ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
      return true
    }
  }
}
