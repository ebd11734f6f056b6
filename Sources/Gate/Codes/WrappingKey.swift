import Crypto
import CryptoExtras

/// The key that PBKDF2 derives from an access code to wrap the audience key in the code's slot.
struct WrappingKey: Sendable, CustomStringConvertible, CustomReflectable {
  let material: SymmetricKey
  static let byteCount = 32

  /// Derives the key of a code, which takes a tenth of a second or more.
  init(_ code: AccessCode, salt: [UInt8], rounds: Int) throws {
    material = try KDF.Insecure.PBKDF2.deriveKey(
      from: code.symbols, salt: salt, using: .sha256, outputByteCount: Self.byteCount, rounds: rounds)
  }

  /// Creates a key from 32 bytes; nil for any other length.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    material = SymmetricKey(data: Array(bytes))
  }

  var bytes: [UInt8] { material.withUnsafeBytes { Array($0) } }
  var description: String { "WrappingKey(redacted)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
