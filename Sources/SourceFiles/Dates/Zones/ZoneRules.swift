/// The offsets of a time zone: when its clocks changed, and the rule that they follow after the last change.
struct ZoneRules: Sendable, Hashable {
  /// A change of the clocks.
  struct Change: Sendable, Hashable {
    /// When it happened, in seconds since 1970-01-01T00:00:00Z.
    var start: Int
    /// Seconds by which local time is ahead of UTC from then on.
    var offset: Int
  }

  /// The offset before the first change.
  var initial: Int
  /// The changes by time.
  var changes: [Change]
  /// The rule from the last change on; without one its offset holds.
  var rule: ZoneRule?

  /// Seconds by which local time is ahead of UTC at a moment, in seconds since 1970-01-01T00:00:00Z.
  func offset(at seconds: Int) -> Int {
    if let rule, seconds >= changes.last?.start ?? .min { return rule.offset(at: seconds) }
    // The first change after the moment, by halves.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].start <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : changes[low - 1].offset
  }
}
