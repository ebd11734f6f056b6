import Crypto

/// The key of one audience in one epoch, 256 bits, from which the keys of all its pages are derived.
///
/// Its description is redacted, and keys are compared in constant time.
package struct AudienceKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  /// The key as used by the cipher.
  let material: SymmetricKey
  static let byteCount = 32

  /// Creates a random key.
  package init() { material = SymmetricKey(size: .bits256) }

  /// Creates a key from 32 bytes; nil for any other length.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    material = SymmetricKey(data: bytes)
  }

  /// Creates a key from the output of a key derivation function.
  init(derived: SymmetricKey) { material = derived }

  /// The bytes of the key, to be sealed under another key.
  var bytes: [UInt8] { material.withUnsafeBytes { Array($0) } }

  package func hash(into hasher: inout Hasher) { hasher.combine(AudienceKey.byteCount) }
  package var description: String { "AudienceKey(redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
