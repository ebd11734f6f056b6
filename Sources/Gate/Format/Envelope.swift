import Crypto

/// A sealed file of format v1: `XLG` and a version byte, 16 bytes of salt, the ciphertext, 16 bytes of tag.
///
/// The salt is a keyed hash of the context and the content, and the key and the nonce are derived from it. The same
/// content in the same context therefore has the same bytes in every build, and no nonce is used for two contents.
/// Comparing two builds reveals that a page changed, as any changed file does.
package enum Envelope {
  static let magic: [UInt8] = [0x58, 0x4C, 0x47, 1]
  private static let saltCount = 16
  private static let tagCount = 16
  private static let keyCount = 32
  private static let nonceCount = 12

  /// Seals `content` for a context.
  package static func seal(_ content: [UInt8], with key: AudienceKey, for context: SealContext) throws -> [UInt8] {
    let plain = Padding.padded(content)
    let associatedData = context.associatedData
    let salt = salt(ofPadded: plain, with: key, for: context)
    let (pageKey, nonce) = try keyAndNonce(from: key, salt: salt, info: associatedData)
    let box = try AES.GCM.seal(plain, using: pageKey, nonce: nonce, authenticating: associatedData)
    return magic + salt + box.ciphertext + box.tag
  }

  /// Returns the salt that `content` is sealed with: 16 bytes that depend on the content, the context and the epoch's
  /// key.
  static func salt(of content: [UInt8], with key: AudienceKey, for context: SealContext) -> [UInt8] {
    salt(ofPadded: Padding.padded(content), with: key, for: context)
  }

  private static func salt(ofPadded plain: [UInt8], with key: AudienceKey, for context: SealContext) -> [UInt8] {
    let macKey = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key.material, salt: [UInt8](), info: context.saltInfo, outputByteCount: keyCount)
    return Array(
      HMAC<SHA256>.authenticationCode(for: context.associatedData + [0] + plain, using: macKey).prefix(saltCount))
  }

  /// Opens a file that was sealed for a context.
  package static func open(
    _ sealed: [UInt8], with key: AudienceKey, for context: SealContext
  ) throws(UnsealError) -> [UInt8] {
    guard sealed.count >= magic.count, sealed.prefix(3).elementsEqual(magic.prefix(3)) else { throw .damaged }
    guard sealed[3] == magic[3] else { throw .unsupportedVersion }
    guard sealed.count >= magic.count + saltCount + tagCount else { throw .damaged }
    let salt = Array(sealed[magic.count..<magic.count + saltCount])
    let rest = sealed[(magic.count + saltCount)...]
    let associatedData = context.associatedData
    do {
      let (pageKey, nonce) = try keyAndNonce(from: key, salt: salt, info: associatedData)
      let box = try AES.GCM.SealedBox(nonce: nonce, ciphertext: rest.dropLast(tagCount), tag: rest.suffix(tagCount))
      let plain = try AES.GCM.open(box, using: pageKey, authenticating: associatedData)
      guard let content = Padding.content(of: Array(plain)) else { throw UnsealError.damaged }
      return content
    } catch {
      throw .damaged
    }
  }

  /// Derives the key and the nonce of one message.
  private static func keyAndNonce(
    from key: AudienceKey, salt: [UInt8], info: [UInt8]
  ) throws -> (SymmetricKey, AES.GCM.Nonce) {
    let bytes = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key.material, salt: salt, info: info, outputByteCount: keyCount + nonceCount
    ).withUnsafeBytes { Array($0) }
    return (SymmetricKey(data: bytes.prefix(keyCount)), try AES.GCM.Nonce(data: bytes.suffix(nonceCount)))
  }
}
