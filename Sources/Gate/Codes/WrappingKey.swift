import Crypto
import CryptoExtras

/// What an access code becomes by PBKDF2: the key that wraps the audience key in the code's slot.
struct WrappingKey: Sendable, CustomStringConvertible, CustomReflectable {
  let material: SymmetricKey
  static let byteCount = 32

  /// The key of a code, which takes a tenth of a second and more.
  init(_ code: AccessCode, salt: [UInt8], rounds: Int) throws {
    material = try KDF.Insecure.PBKDF2.deriveKey(
      from: code.symbols, salt: salt, using: .sha256, outputByteCount: Self.byteCount, rounds: rounds)
  }

  /// The key of 32 bytes; nil for another number.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    material = SymmetricKey(data: Array(bytes))
  }

  var bytes: [UInt8] { material.withUnsafeBytes { Array($0) } }
  var description: String { "WrappingKey(redacted)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
