import Bytes
import SourceFiles

/// A span of time in which nothing becomes public and nothing expires, so that any build within it publishes the same
/// content.
package struct PublicationWindow: Sendable, Hashable, RecordDecodable {
  /// The first second of the span, in seconds since 1970-01-01T00:00:00Z.
  package private(set) var start = Int.min
  /// The end of the span, exclusive: the second in which the next item becomes public or expires.
  package private(set) var end = Int.max

  /// Creates a window that covers all time.
  package init() {}

  package init(from decoder: inout RecordDecoder) throws {
    start = try decoder.integer()
    end = try decoder.integer()
  }

  /// The time at which the next item becomes public or expires, in seconds since 1970-01-01T00:00:00Z; nil if none
  /// does.
  package var next: Int? { end == .max ? nil : end }

  /// Returns whether a time lies within the span.
  package func contains(_ time: Int) -> Bool { time >= start && time < end }

  /// Narrows the span around `now` to exclude a moment at which something becomes public or expires.
  mutating func exclude(_ moment: Timestamp, now: Int) {
    let moment = moment.secondsSinceEpoch
    if moment <= now { start = max(start, moment) } else { end = min(end, moment) }
  }

  /// Narrows the span to its intersection with another one.
  mutating func narrow(to other: PublicationWindow) {
    start = max(start, other.start)
    end = min(end, other.end)
  }
}

extension PublicationWindow: RecordEncodable {
  /// Appends the fields in order of declaration.
  package func write(to encoder: RecordEncoder) {
    encoder.write(start)
    encoder.write(end)
  }
}
