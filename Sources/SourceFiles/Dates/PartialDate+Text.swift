extension PartialDate {
  /// Parses `2022`, `2022-06` or `2022-06-22`; nil for any other text.
  package init?(_ text: String) {
    guard case .success(let date) = DateText(text).partialDate() else { return nil }
    self = date
  }

  /// Whether the date is certainly after `other`: the earliest day that it can denote is after the latest day that
  /// `other` can denote.
  package func isAfter(_ other: PartialDate) -> Bool {
    (year, month ?? 1, day ?? 1) > (other.year, other.month ?? 12, other.day ?? 31)
  }
}
