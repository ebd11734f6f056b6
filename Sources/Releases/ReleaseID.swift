import Bytes
import Platform

/// The name of a release: its creation time in UTC, to the second, and the beginning of the hash of its files:
/// `20240131T080000Z-1a2b3c4d`.
///
/// Names sort chronologically.
package struct ReleaseID: Sendable, Hashable, Comparable {
  /// The name.
  package let text: String
  /// The creation time, in seconds since 1970-01-01T00:00:00Z.
  let seconds: Int

  private static let digits = 8

  /// Creates the name of a new release. It sorts after `last`, even if the clock has gone back.
  init(hash: Hash64, now: Int, after last: ReleaseID?) {
    seconds = max(now, last.map { $0.seconds + 1 } ?? now)
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    let day =
      Self.padded(Int(parts.tm_year) + 1900, 4) + Self.padded(Int(parts.tm_mon) + 1, 2)
      + Self.padded(Int(parts.tm_mday), 2)
    let clock =
      Self.padded(Int(parts.tm_hour), 2) + Self.padded(Int(parts.tm_min), 2) + Self.padded(Int(parts.tm_sec), 2)
    let digits = String(hash.value >> 32, radix: 16)
    text = "\(day)T\(clock)Z-" + String(repeating: "0", count: Self.digits - digits.utf8.count) + digits
  }

  /// Parses a name, or returns nil if `text` is not one.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 17 + Self.digits, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z"),
      bytes[16] == UInt8(ascii: "-"),
      bytes[17...].allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[4..<6]), let day = Self.number(bytes[6..<8]),
      let hour = Self.number(bytes[9..<11]), let minute = Self.number(bytes[11..<13]),
      let second = Self.number(bytes[13..<15])
    else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (year - 1900, month - 1, day)
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (hour, minute, second)
    seconds = timegm(&parts)
    self.text = text
  }

  /// Orders releases from oldest to newest.
  package static func < (a: ReleaseID, b: ReleaseID) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int32? {
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int32($1 - 0x30) }
  }
}
