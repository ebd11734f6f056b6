import Content
import SourceFiles

/// The months of a list of dates, newest first.
struct MonthList: Sendable {
  /// A month and the part of the list that falls into it.
  struct Month: Sendable, Encodable {
    let year: Int
    let month: Int
    var range: Range<Int>

    /// The address below the column's: `archive/2022-06/`.
    var path: String { "archive/\(year)-\(month < 10 ? "0" : "")\(month)/" }
  }

  /// A month between the one before and the one after.
  struct Place: Sendable, Encodable {
    let month: Month
    let earlier: Month?
    let later: Month?
  }

  private(set) var months: [Month] = []

  /// The month at a position with those beside it.
  subscript(_ position: Int) -> Place {
    Place(
      month: months[position], earlier: position + 1 < months.count ? months[position + 1] : nil,
      later: position > 0 ? months[position - 1] : nil)
  }

  /// The months of `dates`, which are sorted, newest first.
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
