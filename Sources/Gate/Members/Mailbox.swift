/// The pseudonym of a reader who applied: 128 bits derived from the reader's secret, which identify no person.
package struct Mailbox: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 16 bytes.
  let bytes: [UInt8]
  static let byteCount = 16

  /// Creates a mailbox from 16 bytes; nil for any other length.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = Array(bytes)
  }

  /// Creates a mailbox from 32 lowercase hexadecimal digits; nil for anything else.
  package init?(_ text: String) { self.init(bytes: Hexadecimal.decoded(text)) }

  /// The 32 hexadecimal digits.
  package var description: String { Hexadecimal.encoded(bytes) }
  /// The first eight digits, by which people refer to the reader in lists and letters.
  package var short: String { String(description.prefix(8)) }

  package static func < (lhs: Mailbox, rhs: Mailbox) -> Bool { lhs.bytes.lexicographicallyPrecedes(rhs.bytes) }

  /// Returns the shard of the mailbox among `count`, a power of two up to 65,536, given by its first bits.
  func shard(of count: Int) -> Int { ((Int(bytes[0]) << 8 | Int(bytes[1])) * count) >> 16 }
}
