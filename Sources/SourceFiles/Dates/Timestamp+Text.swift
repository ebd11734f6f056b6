extension Timestamp {
  /// The moment that `text` writes, as front matter may: `2024-02-29`, `2024-02-29 15:57`, `2024-02-29T15:57:00+08:00`.
  ///
  /// A text that names no zone is in `zone`. Nil where the text has another shape or there is no such day or time.
  public init?(_ text: String, zone: SiteTimeZone) {
    guard case .success(let timestamp) = DateText(text).timestamp(zone: zone) else { return nil }
    self = timestamp
  }
}
