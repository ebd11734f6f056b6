extension Timestamp {
  /// The moment that `text` writes, as front matter may: `2024-02-29`, `2024-02-29 15:57`, `2024-02-29T15:57:00+08:00`.
  ///
  /// - Parameters:
  ///   - text: The date, perhaps with a time of day and a zone.
  ///   - zone: The zone where the text names none.
  /// - Returns: nil where the text has another shape or there is no such day or time.
  public init?(_ text: String, zone: SiteTimeZone) {
    guard case .success(let timestamp) = DateText(text).timestamp(zone: zone) else { return nil }
    self = timestamp
  }
}
