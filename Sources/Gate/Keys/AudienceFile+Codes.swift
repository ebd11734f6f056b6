import Crypto

extension AudienceFile {
  /// Adds a new code and its slot; the code itself exists only in the return value. The id of a revoked code is never
  /// reused. The time of issue is in seconds since 1970-01-01T00:00:00Z.
  package mutating func addCode(
    label: String, issued: Int? = nil, keyring: Keyring, history: AudienceHistory = AudienceHistory()
  ) throws(GateError) -> AccessCode {
    let key = try key(keyring)
    var code = AccessCode()
    while codes.contains(where: { $0.slot.id == code.id }) || history.revoked[code.id] != nil { code = AccessCode() }
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    do {
      let wrapping = try WrappingKey(code, salt: salt, rounds: CodeSlot.minimumRounds)
      let slot = try CodeSlot(id: code.id, salt: salt, wrapping: wrapping, key: key, in: epoch)
      let origin = CodeEscrow.Origin(salt: salt, rounds: CodeSlot.minimumRounds, issued: issued)
      let escrow = try keyring.seal(
        CodeEscrow(wrapping: wrapping, label: label, origin: origin).bytes, as: .code(epoch, id: code.id))
      codes.append(Entry(slot: slot, sealedEscrow: escrow))
    } catch {
      throw .encryptionFailed
    }
    codes.sort { $0.slot.id < $1.slot.id }
    return code
  }

  /// Returns the labels of the codes with their ids and times of issue in seconds since 1970, ordered by id.
  package func issuedCodes(_ keyring: Keyring) throws(GateError) -> [(id: String, label: String, issued: Int?)] {
    var labels: [(String, String, Int?)] = []
    for entry in codes {
      let escrow = try escrow(of: entry, keyring)
      labels.append((entry.slot.id, escrow.label, escrow.origin?.issued))
    }
    return labels
  }

  /// Removes the label of a code, which remains valid.
  ///
  /// The history of git still contains the sealed label, which holders of the site's keys can open.
  package mutating func forgetLabel(of id: String, keyring: Keyring) throws(GateError) {
    guard let index = codes.firstIndex(where: { $0.slot.id == id }) else {
      throw .unknownCode(id, audience: epoch.audience)
    }
    var escrow = try escrow(of: codes[index], keyring)
    escrow.label = ""
    do { codes[index].sealedEscrow = try keyring.seal(escrow.bytes, as: .code(epoch, id: id)) } catch {
      throw .encryptionFailed
    }
  }

  /// Revokes a code and rotates the audience key, so that the code's holder cannot read what is published from now on.
  ///
  /// Revocation is not retroactive: texts that were read, and files kept with the key of an earlier epoch, stay
  /// readable.
  package mutating func revoke(
    _ id: String, keyring: Keyring, history: AudienceHistory = AudienceHistory()
  ) throws(GateError) {
    guard let index = codes.firstIndex(where: { $0.slot.id == id }) else {
      throw .unknownCode(id, audience: epoch.audience)
    }
    var renewed = self
    renewed.codes.remove(at: index)
    try renewed.rotate(keyring, history: history)
    self = renewed
  }

  /// Begins a new epoch: creates a new audience key and wraps it for every code.
  ///
  /// The epoch is later than any in the history, and revoked codes are dropped, which repairs a file that a merge
  /// restored from the past.
  package mutating func rotate(_ keyring: Keyring, history: AudienceHistory = AudienceHistory()) throws(GateError) {
    _ = try key(keyring)
    var renewed = self
    renewed.epoch.number = max(epoch.number, history.latestEpoch) + 1
    renewed.codes = []
    let key = AudienceKey()
    try renewed.setKey(key, keyring)
    for var entry in codes where history.revoked[entry.slot.id] == nil {
      // A merge may have kept the slots of both sides.
      if renewed.codes.contains(where: { $0.slot.id == entry.slot.id }) { continue }
      let escrow = try escrow(of: entry, keyring)
      do {
        entry.slot = try CodeSlot(
          id: entry.slot.id, salt: escrow.origin?.salt ?? entry.slot.salt, wrapping: escrow.wrappingKey, key: key,
          in: renewed.epoch)
      } catch {
        throw .encryptionFailed
      }
      renewed.codes.append(entry)
    }
    self = renewed
  }

  /// Returns the audience under new keys of the site, in a new epoch and without codes.
  ///
  /// This is required if the site's keys were compromised, because their holder can recover everything that any code
  /// opens from the history of git.
  package func rekeyed(
    under keyring: Keyring, history: AudienceHistory = AudienceHistory()
  ) throws(GateError) -> AudienceFile {
    var file = self
    file.epoch = AudienceEpoch(
      site: keyring.site, audience: epoch.audience, number: max(epoch.number, history.latestEpoch) + 1)
    file.codes = []
    try file.setKey(AudienceKey(), keyring)
    return file
  }

  func escrow(of entry: Entry, _ keyring: Keyring) throws(GateError) -> CodeEscrow {
    guard keyring.site == epoch.site else { throw .wrongSite(epoch.audience) }
    guard let bytes = keyring.open(entry.sealedEscrow, as: .code(epoch, id: entry.slot.id)),
      let escrow = CodeEscrow(bytes)
    else { throw .wrongKeys(epoch.audience) }
    return escrow
  }
}
