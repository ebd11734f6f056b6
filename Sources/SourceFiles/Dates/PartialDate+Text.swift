extension PartialDate {
  /// The date that `text` writes as far as it is known: `2022`, `2022-06`, `2022-06-22`; nil for any other text.
  package init?(_ text: String) {
    guard case .success(let date) = DateText(text).partialDate() else { return nil }
    self = date
  }

  /// Whether the date is certainly after another: the earliest day that it may be is after the latest of the other.
  package func isAfter(_ other: PartialDate) -> Bool {
    (year, month ?? 1, day ?? 1) > (other.year, other.month ?? 12, other.day ?? 31)
  }
}
