import Content
import SourceFiles

/// The months of a list of dates, newest first.
struct MonthList: Sendable {
  /// A month and the range of the list that falls in it.
  struct Month: Sendable, Encodable {
    let year: Int
    let month: Int
    var range: Range<Int>

    /// The URL relative to the column's, such as `archive/2022-06/`.
    var path: String { "archive/\(year)-\(month < 10 ? "0" : "")\(month)/" }
  }

  /// A month with the preceding and following ones.
  struct MonthEntry: Sendable, Encodable {
    let month: Month
    let earlier: Month?
    let later: Month?
  }

  private(set) var months: [Month] = []

  /// The entry of the month at a position.
  subscript(_ position: Int) -> MonthEntry {
    MonthEntry(
      month: months[position], earlier: position + 1 < months.count ? months[position + 1] : nil,
      later: position > 0 ? months[position - 1] : nil)
  }

  /// Creates the months of `dates`, which must be sorted newest first.
  init(_ dates: [Timestamp]) {
    for (index, date) in dates.enumerated() {
      if let last = months.last, last.year == date.year, last.month == date.month {
        months[months.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        months.append(Month(year: date.year, month: date.month, range: index..<index + 1))
      }
    }
  }
}
