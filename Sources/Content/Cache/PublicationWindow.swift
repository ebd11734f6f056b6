import Bytes
import SourceFiles

/// A span of time in which nothing becomes public and nothing expires: a build within it publishes the same content.
package struct PublicationWindow: Sendable, Hashable, RecordDecodable {
  /// The first second of the span, since 1970-01-01T00:00:00Z.
  package private(set) var start = Int.min
  /// The second in which the next item becomes public or expires.
  package private(set) var end = Int.max

  /// All time.
  package init() {}

  package init(from decoder: inout RecordDecoder) throws {
    start = try decoder.integer()
    end = try decoder.integer()
  }

  /// When the next item becomes public or expires, in seconds since 1970-01-01T00:00:00Z; nil where none does.
  package var next: Int? { end == .max ? nil : end }

  /// Whether a time lies in the span.
  package func contains(_ time: Int) -> Bool { time >= start && time < end }

  /// Narrows the span around `now` by a moment at which something becomes public or expires.
  mutating func note(_ moment: Timestamp, now: Int) {
    let moment = moment.secondsSinceEpoch
    if moment <= now { start = max(start, moment) } else { end = min(end, moment) }
  }

  /// The part that two spans share.
  mutating func narrow(to other: PublicationWindow) {
    start = max(start, other.start)
    end = min(end, other.end)
  }
}

extension PublicationWindow: RecordEncodable {
  /// Appends the fields in the order in which they are declared.
  package func write(to encoder: RecordEncoder) {
    encoder.write(start)
    encoder.write(end)
  }
}
