import Crypto
import Essentials

/// An armoured signature created by `ssh-keygen -Y sign`. Source: PROTOCOL.sshsig of OpenSSH.
struct SSHSignature: Sendable {
  /// The key that the signature claims to be made with.
  let key: SSHPublicKey
  private let namespace: [UInt8]
  private let reserved: [UInt8]
  private let hash: String
  private let signature: [UInt8]

  private static let magic = Array("SSHSIG".utf8)
  private static let armorHeader = "-----BEGIN SSH SIGNATURE-----"
  private static let armorFooter = "-----END SSH SIGNATURE-----"

  /// Parses an armoured signature; nil for anything else, and for keys other than Ed25519 and ECDSA with P-256.
  init?(_ text: [UInt8]) {
    var lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.first == Self.armorHeader[...], lines.last == Self.armorFooter[...], lines.count > 2 else { return nil }
    lines = Array(lines.dropFirst().dropLast())
    guard let bytes = Data(base64Encoded: lines.joined()) else { return nil }
    var reader = SSHReader(Array(bytes))
    guard reader.readBytes(Self.magic.count) == Self.magic, reader.readUInt32() == 1,
      let key = reader.readString().flatMap(SSHPublicKey.init(blob:)), let namespace = reader.readString(),
      let reserved = reader.readString(), let hash = reader.readString(), let signature = reader.readString(),
      reader.isAtEnd
    else { return nil }
    (self.key, self.namespace, self.reserved, self.signature) = (key, namespace, reserved, signature)
    self.hash = String(decoding: hash, as: UTF8.self)
  }

  /// Whether the key's signature over `message` for `namespace` is valid.
  func isValid(of message: [UInt8], namespace expected: String) -> Bool {
    guard namespace == Array(expected.utf8) else { return false }
    let digest: [UInt8]
    switch hash {
    case "sha256": digest = Array(SHA256.hash(data: message))
    case "sha512": digest = Array(SHA512.hash(data: message))
    default: return false
    }
    let signed =
      Self.magic + SSHReader.encodedString(namespace) + SSHReader.encodedString(reserved)
      + SSHReader.encodedString(Array(hash.utf8))
      + SSHReader.encodedString(digest)
    return key.isValid(signature, of: signed)
  }
}
