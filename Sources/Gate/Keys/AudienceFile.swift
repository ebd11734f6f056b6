/// What git keeps of an audience, in `content/gate/keys/AUDIENCE.json`: the key of its epoch, sealed under the site's keys,
/// and the slots of its access codes.
///
/// A code cannot be made again from its slot, so beside each slot stands the wrapping key that PBKDF2 made of the code,
/// sealed under the site's keys too: with it a renewed audience key is wrapped again for every code that remains, and people
/// notice nothing. Whoever reads the repository without the site's keys learns how many codes there are, no more; labels
/// are sealed as well.
public struct AudienceFile: Sendable, Hashable {
  /// The audience and its epoch.
  public internal(set) var epoch: AudienceEpoch
  /// The audience key, sealed under the site's keys.
  var sealedKey: [UInt8]
  /// The codes, sorted by id.
  public internal(set) var codes: [Entry]

  /// A code as the file holds it.
  public struct Entry: Sendable, Hashable {
    /// What is published.
    public var slot: CodeSlot
    /// The wrapping key and the label, sealed under the site's keys.
    var escrow: [UInt8]
  }

  /// A new audience without codes.
  public init(audience: String, keyring: Keyring) throws(GateFault) {
    guard Self.isName(audience) else { throw .invalidAudience(audience) }
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

  /// The audience key; the keys must be those that sealed it.
  public func key(_ keyring: Keyring) throws(GateFault) -> AudienceKey {
    guard keyring.site == epoch.site else { throw .wrongSite(epoch.audience) }
    guard let bytes = keyring.open(sealedKey, as: .audienceKey(epoch)), let key = AudienceKey(bytes: bytes) else {
      throw .wrongKeys(epoch.audience)
    }
    return key
  }

  mutating func setKey(_ key: AudienceKey, _ keyring: Keyring) throws(GateFault) {
    do { sealedKey = try keyring.seal(key.bytes, as: .audienceKey(epoch)) } catch { throw .cipher }
  }

  /// Whether a word can name an audience: ASCII lower-case letters, digits and hyphens, at most 32.
  static func isName(_ name: String) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.count <= 32
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
