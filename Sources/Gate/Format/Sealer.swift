/// Seals members' texts and files; the only path from them to the output.
package struct Sealer: Sendable {
  /// A function that turns content into a sealed file: ``Envelope/seal(_:with:for:)``; tests substitute one that does
  /// not encrypt.
  package typealias Cipher =
    @Sendable (
      _ content: [UInt8], _ key: AudienceKey, _ context: SealContext
    ) throws -> [UInt8]

  /// An audience whose key is known.
  private struct Audience: Sendable {
    let epoch: AudienceEpoch
    let key: AudienceKey

    func context(_ path: String, _ part: SealContext.Part) -> SealContext {
      SealContext(site: epoch.site, audience: epoch.audience, epoch: epoch.number, path: path, part: part)
    }
  }

  /// The epochs of all audiences, by name.
  package let epochs: [AudienceEpoch]
  private let audiences: [String: Audience]
  private let cipher: Cipher

  /// Creates a sealer for audiences; `keyring` must be the one that their files were written with.
  package init(
    _ files: [AudienceFile], keyring: Keyring, cipher: @escaping Cipher = { try Envelope.seal($0, with: $1, for: $2) }
  ) throws(GateError) {
    var audiences: [String: Audience] = [:]
    for file in files {
      audiences[file.epoch.audience] = Audience(epoch: file.epoch, key: try file.key(keyring))
    }
    self.audiences = audiences
    epochs = files.map(\.epoch).sorted { $0.audience < $1.audience }
    self.cipher = cipher
  }

  /// Returns the epoch of an audience; nil if it has no keys.
  package func epoch(of audience: String) -> AudienceEpoch? { audiences[audience]?.epoch }

  /// Returns the sealed file of a part of the page at `path`.
  ///
  /// The audience must be one of ``epochs``. With a 256-bit key and a 96-bit nonce the cipher never fails, so a failure
  /// is a programming error; it traps, because continuing could publish the content in plain text.
  package func seal(
    _ content: [UInt8], for audience: String, path: String, part: SealContext.Part
  ) -> [UInt8] {
    guard let recipient = audiences[audience],
      let sealed = try? cipher(content, recipient.key, recipient.context(path, part))
    else {
      preconditionFailure("cannot encrypt for the audience \(audience)")
    }
    return sealed
  }

  /// Returns the name of the sealed file of `content`: half of its salt in hexadecimal digits and the extension
  /// `.sealed`.
  ///
  /// A changed text gets a new URL, so no cache can serve an old text under a new title. Without the key, the name
  /// reveals nothing. Nil for an audience without keys.
  package func fileName(
    of content: [UInt8], for audience: String, path: String, part: SealContext.Part
  ) -> String? {
    guard let audience = audiences[audience] else { return nil }
    let salt = Envelope.salt(of: content, with: audience.key, for: audience.context(path, part))
    return Hexadecimal.encoded(salt.prefix(8)) + ".sealed"
  }
}
