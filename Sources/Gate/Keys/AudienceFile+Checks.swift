extension AudienceFile {
  /// Whether the slot of a code opens to this epoch's key with the wrapping key of the code that it was made for.
  func isValidEntry(_ entry: Entry, key: AudienceKey, keyring: Keyring) -> Bool {
    guard let escrow = try? escrow(of: entry, keyring) else { return false }
    if let origin = escrow.origin, origin.salt != entry.slot.salt || origin.rounds != entry.slot.rounds { return false }
    return (try? entry.slot.open(with: escrow.wrappingKey, in: epoch)) == key
  }

  /// Whether a release has a different key for the epoch of this file, because two branches rotated it.
  func hasDifferentKey(from release: PublishedSlots, _ keyring: Keyring) -> Bool {
    guard let key = try? key(keyring) else { return false }
    return release.slots.contains { slot in
      guard let entry = codes.first(where: { $0.slot.id == slot.id }), let escrow = try? escrow(of: entry, keyring)
      else { return false }
      return (try? slot.open(with: escrow.wrappingKey, in: release.epoch)) != key
    }
  }
}
