/// The file of an audience in git, `content/gate/keys/AUDIENCE.json`: the key of its epoch, sealed under the site's
/// keys, and the slots of its access codes.
///
/// A code cannot be recovered from its slot, so each slot is stored with the wrapping key of its code, also sealed
/// under the site's keys. After a rotation, the new audience key is wrapped with it for every remaining code, and
/// readers notice nothing. Without the site's keys, the repository reveals the number of codes and nothing else; labels
/// are sealed as well.
package struct AudienceFile: Sendable, Hashable {
  /// The audience and its epoch.
  package internal(set) var epoch: AudienceEpoch
  /// The audience key, sealed under the site's keys.
  var sealedKey: [UInt8]
  /// The codes, sorted by id.
  package internal(set) var codes: [Entry]

  /// A code as stored in the file.
  package struct Entry: Sendable, Hashable {
    /// The public slot.
    package var slot: CodeSlot
    /// The wrapping key and the label, sealed under the site's keys.
    var sealedEscrow: [UInt8]
  }

  /// Creates a new audience without codes.
  package init(audience: String, keyring: Keyring) throws(GateError) {
    guard Self.isValidName(audience) else { throw .invalidAudience(audience) }
    epoch = AudienceEpoch(site: keyring.site, audience: audience, number: 1)
    sealedKey = []
    codes = []
    try setKey(AudienceKey(), keyring)
  }

  init(epoch: AudienceEpoch, sealedKey: [UInt8], codes: [Entry]) {
    self.epoch = epoch
    self.sealedKey = sealedKey
    self.codes = codes
  }

  /// Opens the audience key; `keyring` must be the one that sealed it.
  package func key(_ keyring: Keyring) throws(GateError) -> AudienceKey {
    guard keyring.site == epoch.site else { throw .wrongSite(epoch.audience) }
    guard let bytes = keyring.open(sealedKey, as: .audienceKey(epoch)), let key = AudienceKey(bytes: bytes) else {
      throw .wrongKeys(epoch.audience)
    }
    return key
  }

  mutating func setKey(_ key: AudienceKey, _ keyring: Keyring) throws(GateError) {
    do { sealedKey = try keyring.seal(key.bytes, as: .audienceKey(epoch)) } catch { throw .encryptionFailed }
  }

  /// Whether a string is a valid audience name: ASCII lowercase letters, digits and hyphens, at most 32. Browsers store
  /// receipts under the name `consents` next to the keys of audiences, so that name is reserved.
  static func isValidName(_ name: String) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.count <= 32 && name != "consents"
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
