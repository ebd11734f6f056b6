/// The pseudonym of a reader who applied: 128 bits that are derived from the reader's secret and identify no person.
package struct Mailbox: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 16 bytes.
  let bytes: [UInt8]
  static let byteCount = 16

  /// Makes a mailbox of 16 bytes; nil for another number.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = Array(bytes)
  }

  /// Makes a mailbox of 32 lower-case hexadecimal digits; nil for anything else.
  package init?(_ text: String) { self.init(bytes: Hexadecimal.bytes(text)) }

  /// The 32 hexadecimal digits.
  package var description: String { Hexadecimal.text(bytes) }
  /// The digits that people call the reader by, in lists and letters: the first eight.
  package var short: String { String(description.prefix(8)) }

  package static func < (lhs: Mailbox, rhs: Mailbox) -> Bool { lhs.bytes.lexicographicallyPrecedes(rhs.bytes) }

  /// Returns the shard of the mailbox among `count`, a power of two up to 65,536: its first bits.
  func shard(of count: Int) -> Int { ((Int(bytes[0]) << 8 | Int(bytes[1])) * count) >> 16 }
}
