import Crypto

/// The two keys of a reader that the editors hold: the slot key opens what is published for the reader, and the proof
/// key shows that a later application comes from the same reader.
package struct MemberKeys: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  let slotKey: SymmetricKey
  let proofKey: SymmetricKey
  static let keyCount = 32

  init(slot: SymmetricKey, proof: SymmetricKey) { (self.slotKey, self.proofKey) = (slot, proof) }

  /// Creates keys from 64 bytes, slot key first; nil for any other length.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 2 * Self.keyCount else { return nil }
    self.init(
      slot: SymmetricKey(data: Array(bytes.prefix(Self.keyCount))),
      proof: SymmetricKey(data: Array(bytes.suffix(Self.keyCount))))
  }

  var bytes: [UInt8] { slotKey.withUnsafeBytes { Array($0) } + proofKey.withUnsafeBytes { Array($0) } }

  package func hash(into hasher: inout Hasher) { hasher.combine(Self.keyCount) }
  package var description: String { "MemberKeys(redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The editors' record of a reader in a decision: the keys, and a label that only holders of the site's keys can read.
package struct MemberEscrow: Sendable {
  var keys: MemberKeys
  package var label: String

  init(keys: MemberKeys, label: String) { (self.keys, self.label) = (keys, label) }

  /// Decodes a record that ``bytes`` encoded; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard let keys = MemberKeys(bytes: bytes.prefix(2 * MemberKeys.keyCount)),
      let label = Padding.content(of: Array(bytes.dropFirst(2 * MemberKeys.keyCount)))
    else { return nil }
    self.init(keys: keys, label: String(decoding: label, as: UTF8.self))
  }

  /// The keys, the label with its length, and zeros, so that the size reveals little of the label.
  var bytes: [UInt8] { keys.bytes + Padding.padded(Array(label.utf8), step: 64) }
}
