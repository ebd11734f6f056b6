import Crypto

extension Keyring {
  /// A secret sealed under the master key.
  enum Secret {
    /// The key of an audience in an epoch.
    case audienceKey(AudienceEpoch)
    /// The wrapping key and the label of a code, which persist across epochs.
    case code(AudienceEpoch, id: String)
    /// The keys and the label of a reader who applied.
    case member(site: String, Mailbox)

    var associatedData: [UInt8] {
      switch self {
      case .audienceKey(let epoch): Array("v1|\(epoch.site)|\(epoch.audience)|\(epoch.number)|key".utf8)
      case .code(let epoch, let id): Array("v1|\(epoch.site)|\(epoch.audience)|code|\(id)".utf8)
      case .member(let site, let mailbox): Array("v1|\(site)|member|\(mailbox)".utf8)
      }
    }
  }

  /// Seals a secret; returns the nonce, the ciphertext and the tag.
  func seal(_ bytes: [UInt8], as secret: Secret) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: masterKey, authenticating: secret.associatedData)
    return Array(box.nonce) + box.ciphertext + box.tag
  }

  /// Opens a secret that was sealed with these keys; nil for any other.
  func open(_ sealed: [UInt8], as secret: Secret) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return (try? AES.GCM.open(box, using: masterKey, authenticating: secret.associatedData)).map { Array($0) }
  }
}
