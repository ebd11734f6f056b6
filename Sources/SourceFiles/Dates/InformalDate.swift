import Bytes

/// A date in an informal notation: `2023年9月5日 下午3时`, `2023/9/5`, `二〇二三年九月五日`.
///
/// Used to suggest the correct spelling of a date in front matter, and to read the dates of imported manuscripts.
package struct InformalDate {
  private var year: Int
  private var month: Int?
  private var day: Int?
  private var time: (hour: Int, minute: Int)?

  /// Parses a date; nil if `text` is not one.
  package init?(_ text: String) {
    var scanner = Scanner(text)
    if let compact = Self.compact(text) {
      (year, month, day) = compact
      return
    }
    guard let (year, digits) = scanner.number(), digits == 4, (1000...2999).contains(year) else { return nil }
    self.year = year
    guard scanner.skipSpace() || scanner.skip(Self.separators + "年") else { return nil }
    _ = scanner.skip(Self.separators + "年")
    guard !scanner.isAtEnd else { return }
    guard let (month, _) = scanner.number() else { return nil }
    self.month = month
    guard scanner.skipSpace() || scanner.skip(Self.separators + "月") || scanner.isAtEnd else { return nil }
    _ = scanner.skip(Self.separators + "月")
    guard !scanner.isAtEnd else { return }
    guard let (day, _) = scanner.number() else { return nil }
    self.day = day
    _ = scanner.skip("日号號")
    scanner.skipWeekday()
    readTime(&scanner)
    scanner.skipWeekday()
    guard scanner.isAtEnd else { return nil }
  }

  private static let separators = "/.．。-－—–／、"

  /// `20230905`.
  private static func compact(_ text: String) -> (Int, Int?, Int?)? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      (1000...2999).contains(number / 10_000)
    else { return nil }
    return (number / 10_000, number / 100 % 100, number % 100)
  }

  /// Whether the date exists in the calendar.
  package var exists: Bool {
    guard let month else { return true }
    guard (1...12).contains(month) else { return false }
    return day.map { (1...CivilCalendar.length(ofMonth: month, year: year)).contains($0) } ?? true
  }

  /// Whether the day is missing.
  package var lacksDay: Bool { day == nil }

  private mutating func readTime(_ scanner: inout Scanner) {
    _ = scanner.skip("T")
    let isAfternoon = scanner.skip(word: "下午") || scanner.skip(word: "晚上") || scanner.skip(word: "晚")
    if !isAfternoon { _ = scanner.skip(word: "上午") || scanner.skip(word: "早上") }
    guard let (hour, _) = scanner.number(), hour < 24, scanner.skip(":：时點点時") else { return }
    var minute = 0
    if let (number, _) = scanner.number() {
      minute = number
      _ = scanner.skip("分")
    } else if scanner.skip("半") {
      minute = 30
    }
    if scanner.skip(":："), scanner.number() == nil { return }
    _ = scanner.skip("秒")
    guard minute < 60 else { return }
    time = (isAfternoon && hour < 12 ? hour + 12 : hour, minute)
  }

  /// Returns the date in front matter notation. Unless `isPartial`, a missing month or day becomes 01.
  package func text(isPartial: Bool) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let month else { return isPartial ? "\(year)" : "\(year)-01-01" }
    guard let day else { return isPartial ? "\(year)-\(two(month))" : "\(year)-\(two(month))-01" }
    let date = "\(year)-\(two(month))-\(two(day))"
    guard let time, !isPartial else { return date }
    return "\(date) \(two(time.hour)):\(two(time.minute))"
  }

  /// Scans numbers in half-width, full-width or Chinese digits and the marks between them; white space only separates
  /// numbers.
  private struct Scanner {
    private var rest: ArraySlice<Unicode.Scalar>

    init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

    var isAtEnd: Bool { rest.allSatisfy(\.properties.isWhitespace) }

    /// Skips white space and returns whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
      let before = rest.count
      rest = rest.drop(while: \.properties.isWhitespace)
      return rest.count < before
    }

    /// `（周二）`, `星期二`.
    mutating func skipWeekday() {
      let isOpen = skip("(（")
      guard skip(word: "星期") || skip(word: "周") || skip(word: "礼拜") else { return }
      _ = skip("一二三四五六日天末")
      if isOpen { _ = skip(")）") }
    }

    mutating func skip(_ marks: String) -> Bool {
      skipSpace()
      guard let first = rest.first, marks.unicodeScalars.contains(first) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func skip(word: String) -> Bool {
      skipSpace()
      guard rest.starts(with: word.unicodeScalars) else { return false }
      rest.removeFirst(word.unicodeScalars.count)
      return true
    }

    mutating func number() -> (value: Int, digits: Int)? {
      skipSpace()
      let digits = rest.prefix { Self.digit($0) != nil }
      guard (1...4).contains(digits.count) else { return nil }
      rest = rest[digits.endIndex...]
      if digits.contains("十") {
        let parts = digits.split(separator: "十", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count < 2 }) else { return nil }
        let (tens, ones) = (parts[0].first.flatMap(Self.digit) ?? 1, parts[1].first.flatMap(Self.digit) ?? 0)
        return (tens * 10 + ones, 2)
      }
      return (digits.reduce(0) { $0 * 10 + (Self.digit($1) ?? 0) }, digits.count)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
      switch scalar {
      case "0"..."9": Int(scalar.value - 0x30)
      case "０"..."９": Int(scalar.value - 0xFF10)
      case "十": 10
      default: Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: scalar) ?? (scalar == "零" ? 0 : nil)
      }
    }
  }
}
