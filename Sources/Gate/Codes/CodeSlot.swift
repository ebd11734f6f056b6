import Crypto
import CryptoExtras

/// The public side of an access code: the audience key, wrapped with a key derived from the code.
package struct CodeSlot: Sendable, Hashable {
  /// The first four symbols of the code.
  package var id: String
  /// The PBKDF2 salt: 16 random bytes.
  package var salt: [UInt8]
  /// The number of PBKDF2 rounds.
  package var rounds: Int
  /// The nonce used for wrapping: 12 random bytes.
  package var nonce: [UInt8]
  /// The wrapped key: ciphertext and tag.
  package var wrappedKey: [UInt8]

  /// The number of rounds for new slots, and the minimum accepted. Source: OWASP, "Password Storage", 2023.
  package static let minimumRounds = 600_000

  /// Creates a slot from its fields.
  package init(id: String, salt: [UInt8], rounds: Int, nonce: [UInt8], wrapped: [UInt8]) {
    self.id = id
    self.salt = salt
    self.rounds = rounds
    self.nonce = nonce
    self.wrappedKey = wrapped
  }

  /// Creates a slot that opens to `key` with `wrapping`.
  init(id: String, salt: [UInt8], wrapping: WrappingKey, key: AudienceKey, in epoch: AudienceEpoch) throws {
    let box = try AES.GCM.seal(key.bytes, using: wrapping.material, authenticating: epoch.associatedData(slot: id))
    self.init(
      id: id, salt: salt, rounds: Self.minimumRounds, nonce: Array(box.nonce), wrapped: Array(box.ciphertext + box.tag))
  }

  /// Unwraps the audience key with a code.
  package func open(with code: AccessCode, in epoch: AudienceEpoch) throws(UnsealError) -> AudienceKey {
    guard rounds >= Self.minimumRounds else { throw .insufficientRounds }
    let wrapping: WrappingKey
    do { wrapping = try WrappingKey(code, salt: salt, rounds: rounds) } catch { throw .damaged }
    return try open(with: wrapping, in: epoch)
  }

  /// Unwraps the audience key with the wrapping key of the slot's code.
  func open(with wrapping: WrappingKey, in epoch: AudienceEpoch) throws(UnsealError) -> AudienceKey {
    do {
      let box = try AES.GCM.SealedBox(
        nonce: AES.GCM.Nonce(data: nonce), ciphertext: wrappedKey.dropLast(16), tag: wrappedKey.suffix(16))
      let bytes = try AES.GCM.open(box, using: wrapping.material, authenticating: epoch.associatedData(slot: id))
      guard let key = AudienceKey(bytes: Array(bytes)) else { throw UnsealError.damaged }
      return key
    } catch {
      throw .damaged
    }
  }
}
