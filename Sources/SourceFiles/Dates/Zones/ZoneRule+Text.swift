extension ZoneRule {
  /// Parses a POSIX `TZ` string: `CST-8`, `CET-1CEST,M3.5.0,M10.5.0/3`. Nil for anything else.
  init?(_ text: some Collection<UInt8>) {
    var cursor = RuleCursor(rest: Array(text)[...])
    guard cursor.skipName(), let west = cursor.time() else { return nil }
    standardOffset = -west
    guard !cursor.rest.isEmpty else { return }
    guard cursor.skipName() else { return nil }
    let offset = cursor.rest.first == RuleCursor.comma ? standardOffset + 3600 : cursor.time().map { -$0 }
    guard let offset, let start = cursor.transition(), let end = cursor.transition(), cursor.rest.isEmpty else {
      return nil
    }
    daylightSavingTime = DaylightSavingTime(offset: offset, start: start, end: end)
  }
}

/// A cursor over the text of a rule.
private struct RuleCursor {
  static let comma = UInt8(ascii: ",")
  var rest: ArraySlice<UInt8>

  /// Skips the abbreviation of a zone, at least three letters or `<+08>`, and returns whether there was one.
  mutating func skipName() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  /// Reads `[+-]h[h[h]][:mm[:ss]]` and returns it in seconds.
  mutating func time() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var seconds = number(upTo: 167).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where take(":") {
      guard let part = number(upTo: 59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// Reads `,DAY[/TIME]`; the default time is 02:00.
  mutating func transition() -> ZoneRule.Transition? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return ZoneRule.Transition(day: day, time: 7200) }
    return time().map { ZoneRule.Transition(day: day, time: $0) }
  }

  private mutating func day() -> ZoneRule.Day? {
    if take("J") { return number(upTo: 365).flatMap { $0 > 0 ? .withoutLeapDay($0) : nil } }
    guard take("M") else { return number(upTo: 365).map { .number($0) } }
    guard let month = number(upTo: 12), month > 0, take("."), let week = number(upTo: 5), week > 0, take("."),
      let weekday = number(upTo: 6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }

  private mutating func number(upTo limit: Int) -> Int? {
    let digits = rest.prefix(3).prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return digits.isEmpty || number > limit ? nil : number
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }
}
