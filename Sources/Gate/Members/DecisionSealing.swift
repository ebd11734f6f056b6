import Crypto

/// The sealed parts of a decision.
extension Decision {
  /// Seals a reason or a request to the reader's slot key; returns the nonce, the ciphertext and the tag, padded in
  /// size.
  static func sealed(message: String, keys: MemberKeys, mailbox: Mailbox, sequence: Int, site: String) throws -> [UInt8]
  {
    if message.isEmpty { return [] }
    let context = messageContext(mailbox, sequence, site)
    let box = try AES.GCM.seal(
      Padding.padded(Array(message.utf8), step: 128), using: messageKey(keys, context), authenticating: context)
    return Array(box.nonce) + box.ciphertext + box.tag
  }

  /// Opens the message; nil if it was not sealed to the keys for this decision.
  func openMessage(with keys: MemberKeys, site: String) -> String? {
    if sealedMessage.isEmpty { return "" }
    let context = Self.messageContext(mailbox, sequence, site)
    guard let box = try? AES.GCM.SealedBox(combined: sealedMessage),
      let plain = try? AES.GCM.open(box, using: Self.messageKey(keys, context), authenticating: context),
      let bytes = Padding.content(of: Array(plain)), bytes.count <= Self.maximumMessageByteCount
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Opens the keys and the label; nil without the site's keys that sealed them.
  package func openEscrow(with keyring: Keyring) -> MemberEscrow? {
    keyring.open(sealedEscrow, as: .member(site: keyring.site, mailbox)).flatMap(MemberEscrow.init)
  }

  private static func messageContext(_ mailbox: Mailbox, _ sequence: Int, _ site: String) -> [UInt8] {
    Array("v1|\(site)|message|\(mailbox)|\(sequence)".utf8)
  }

  private static func messageKey(_ keys: MemberKeys, _ context: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: keys.slotKey, salt: [UInt8](), info: context, outputByteCount: MemberKeys.keyCount)
  }
}
