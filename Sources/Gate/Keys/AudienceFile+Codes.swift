import Crypto

extension AudienceFile {
  /// Adds a new code and its slot; the code itself exists only in the return value.
  public mutating func addCode(label: String, keyring: Keyring) throws(GateFault) -> AccessCode {
    let key = try key(keyring)
    var code = AccessCode()
    while codes.contains(where: { $0.slot.id == code.id }) { code = AccessCode() }
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    do {
      let wrapping = try WrappingKey(code, salt: salt, rounds: CodeSlot.rounds)
      let slot = try CodeSlot(id: code.id, salt: salt, wrapping: wrapping, key: key, in: epoch)
      let escrow = try keyring.seal(CodeEscrow(wrapping: wrapping, label: label).bytes, as: .code(epoch, id: code.id))
      codes.append(Entry(slot: slot, escrow: escrow))
    } catch {
      throw .cipher
    }
    codes.sort { $0.slot.id < $1.slot.id }
    return code
  }

  /// Returns the labels of the codes with their ids, in the order of ids.
  public func labels(_ keyring: Keyring) throws(GateFault) -> [(id: String, label: String)] {
    var labels: [(String, String)] = []
    for entry in codes { labels.append((entry.slot.id, try escrow(of: entry, keyring).label)) }
    return labels
  }

  /// Revokes a code and renews the audience key, so that its holder cannot read what is published from now on.
  ///
  /// It is not retroactive: texts that were read, and files kept with the key of an earlier epoch, stay readable.
  public mutating func revoke(_ id: String, keyring: Keyring) throws(GateFault) {
    guard let index = codes.firstIndex(where: { $0.slot.id == id }) else {
      throw .unknownCode(id, audience: epoch.audience)
    }
    var renewed = self
    renewed.codes.remove(at: index)
    try renewed.rotate(keyring)
    self = renewed
  }

  /// Begins a new epoch: a new audience key, wrapped again for every code.
  public mutating func rotate(_ keyring: Keyring) throws(GateFault) {
    _ = try key(keyring)
    var renewed = self
    renewed.epoch.number += 1
    let key = AudienceKey()
    try renewed.setKey(key, keyring)
    for (index, entry) in codes.enumerated() {
      let wrapping = try escrow(of: entry, keyring).wrapping
      do {
        renewed.codes[index].slot = try CodeSlot(
          id: entry.slot.id, salt: entry.slot.salt, wrapping: wrapping, key: key, in: renewed.epoch)
      } catch {
        throw .cipher
      }
    }
    self = renewed
  }

  /// The audience under new keys of the site, in a new epoch and without codes: what is left to do when the site's keys
  /// themselves came into wrong hands, for who has them can make out of git's past what every code opens.
  public func renewed(under keyring: Keyring) throws(GateFault) -> AudienceFile {
    var file = self
    file.epoch = AudienceEpoch(site: keyring.site, audience: epoch.audience, number: epoch.number + 1)
    file.codes = []
    try file.setKey(AudienceKey(), keyring)
    return file
  }

  private func escrow(of entry: Entry, _ keyring: Keyring) throws(GateFault) -> CodeEscrow {
    guard keyring.site == epoch.site else { throw .wrongSite(epoch.audience) }
    guard let bytes = keyring.open(entry.escrow, as: .code(epoch, id: entry.slot.id)), let escrow = CodeEscrow(bytes)
    else { throw .wrongKeys(epoch.audience) }
    return escrow
  }
}
