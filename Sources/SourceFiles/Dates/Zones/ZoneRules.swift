/// The offsets of a time zone: its past transitions, and the recurring rule after the last of them.
struct ZoneRules: Sendable, Hashable {
  /// A transition to another offset.
  struct Transition: Sendable, Hashable {
    /// The instant of the transition, in seconds since 1970-01-01T00:00:00Z.
    var start: Int
    /// The offset of local time from UTC after the transition, in seconds.
    var offset: Int
  }

  /// The offset before the first transition.
  var initialOffset: Int
  /// The transitions in chronological order.
  var transitions: [Transition]
  /// The recurring rule after the last transition; nil if the last offset stays in effect.
  var rule: ZoneRule?

  /// Returns the offset of local time from UTC, in seconds, at an instant given in seconds since 1970-01-01T00:00:00Z.
  func offset(at seconds: Int) -> Int {
    if let rule, seconds >= transitions.last?.start ?? .min { return rule.offset(at: seconds) }
    // Binary search for the first transition after the instant.
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].start <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initialOffset : transitions[low - 1].offset
  }
}
