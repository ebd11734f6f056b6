import Crypto

/// The key of one audience in one epoch, 256 bits: the root of the keys of all its pages.
///
/// It prints as a word, never as its bytes, and is compared in constant time.
package struct AudienceKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// The key for the cipher.
  let material: SymmetricKey
  static let byteCount = 32

  /// Makes a random key.
  package init() { material = SymmetricKey(size: .bits256) }

  /// Makes a key of 32 bytes; nil for another number.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    material = SymmetricKey(data: bytes)
  }

  /// Makes a key of what a key derivation gave.
  init(derived: SymmetricKey) { material = derived }

  /// The bytes, to be sealed under another key.
  var bytes: [UInt8] { material.withUnsafeBytes { Array($0) } }

  package func hash(into hasher: inout Hasher) { hasher.combine(AudienceKey.byteCount) }
  package var description: String { "AudienceKey(redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
