/// The offsets of a time zone: its past changes, and the recurring rule after the last of them.
struct ZoneRules: Sendable, Hashable {
  /// A change of the offset.
  struct Change: Sendable, Hashable {
    /// The instant of the change, in seconds since 1970-01-01T00:00:00Z.
    var start: Int
    /// The offset of local time from UTC after the change, in seconds.
    var offset: Int
  }

  /// The offset before the first change.
  var initial: Int
  /// The changes in chronological order.
  var changes: [Change]
  /// The recurring rule after the last change; nil if the last offset stays in effect.
  var rule: ZoneRule?

  /// Returns the offset of local time from UTC, in seconds, at an instant given in seconds since 1970-01-01T00:00:00Z.
  func offset(at seconds: Int) -> Int {
    if let rule, seconds >= changes.last?.start ?? .min { return rule.offset(at: seconds) }
    // Binary search for the first change after the instant.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].start <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : changes[low - 1].offset
  }
}
