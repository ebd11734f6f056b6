import Crypto
import Essentials

/// An SSH public key: Ed25519 or ECDSA with P-256, in a file or on a security key.
///
/// Sources: RFC 8709 (Ed25519), RFC 5656 (ECDSA), PROTOCOL.u2f of OpenSSH (security keys).
struct SSHPublicKey: Sendable, Hashable {
  /// The key in wire format.
  let blob: [UInt8]
  private let algorithm: Algorithm
  /// The raw key: 32 bytes for Ed25519, an uncompressed point for P-256.
  private let key: [UInt8]
  /// The application that a security key's signatures are bound to, `ssh:`; nil for a key in a file.
  private let application: [UInt8]?

  private enum Algorithm: String {
    case ed25519 = "ssh-ed25519"
    case ecdsa = "ecdsa-sha2-nistp256"
    case securityEd25519 = "sk-ssh-ed25519@openssh.com"
    case securityECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"

    var isEllipticP256: Bool { self == .ecdsa || self == .securityECDSA }
    var isSecurityKey: Bool { self == .securityEd25519 || self == .securityECDSA }
  }

  /// Parses a key; nil for a key of another kind and for anything else.
  init?(blob: [UInt8]) {
    var reader = SSHReader(blob)
    guard let name = reader.readString(), let algorithm = Algorithm(rawValue: String(decoding: name, as: UTF8.self))
    else {
      return nil
    }
    if algorithm.isEllipticP256, reader.readString() != Array("nistp256".utf8) { return nil }
    guard let key = reader.readString() else { return nil }
    if algorithm.isEllipticP256 {
      guard (try? P256.Signing.PublicKey(x963Representation: key)) != nil else { return nil }
    } else if key.count != 32 {
      return nil
    }
    application = algorithm.isSecurityKey ? reader.readString() : nil
    guard reader.isAtEnd, !algorithm.isSecurityKey || application != nil else { return nil }
    (self.blob, self.algorithm, self.key) = (blob, algorithm, key)
  }

  /// The SHA-256 of the key, in the format of `ssh-keygen -l`.
  var fingerprint: String {
    var text = Data(SHA256.hash(data: blob)).base64EncodedString()
    while text.last == "=" { text.removeLast() }
    return "SHA256:" + text
  }

  /// Whether `signature`, in wire format, is a valid signature of this key over `message`.
  func isValid(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    var reader = SSHReader(signature)
    guard reader.readString() == Array(algorithm.rawValue.utf8), let value = reader.readString() else { return false }
    var signed = message
    if let application {
      // A security key signs hashes, and whether a user was present to touch it.
      guard let flags = reader.readBytes(1), let counter = reader.readBytes(4), flags[0] & 1 == 1 else { return false }
      signed = Array(SHA256.hash(data: application)) + flags + counter + Array(SHA256.hash(data: message))
    }
    guard reader.isAtEnd else { return false }
    if algorithm.isEllipticP256 {
      guard let key = try? P256.Signing.PublicKey(x963Representation: key), let raw = Self.rawSignature(value),
        let signature = try? P256.Signing.ECDSASignature(rawRepresentation: raw)
      else { return false }
      return key.isValidSignature(signature, for: signed)
    }
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(value, for: signed)
  }

  /// The two integers of an ECDSA signature, each in 32 bytes; nil if one is negative or longer.
  private static func rawSignature(_ bytes: [UInt8]) -> [UInt8]? {
    var reader = SSHReader(bytes)
    var raw: [UInt8] = []
    for _ in 0..<2 {
      guard let number = reader.readString(), number.first.map({ $0 < 0x80 }) ?? true else { return nil }
      let digits = number.drop { $0 == 0 }
      guard digits.count <= 32 else { return nil }
      raw += repeatElement(0, count: 32 - digits.count) + digits
    }
    return reader.isAtEnd ? raw : nil
  }
}
