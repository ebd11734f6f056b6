import Crypto
import Essentials

/// The transport form of an application: one line of text with `xla1.`, base64url, and a full stop.
///
/// The encoded bytes are the encapsulated key, the ciphertext and a four-byte checksum; HPKE in base mode seals them to
/// the editors' key. The full stop marks the end of a line that mail programs may have folded. Source: RFC 9180,
/// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
package struct ApplicationLine: Sendable, Hashable {
  /// The line.
  package let text: String
  private let bytes: [UInt8]

  static let prefix = "xla1."
  /// The maximum number of base64url symbols.
  static let maximumSymbolCount = 65_536
  private static let encapsulatedCount = 65
  private static let tagCount = 16
  private static let checksumCount = 4
  static let suite = HPKE.Ciphersuite(kem: .P256_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_128)

  /// Why a line cannot be used.
  package enum Failure: Error, Sendable, Hashable {
    /// The line was truncated or altered in transit.
    case damaged
    /// The line was sealed to another key, or for another site.
    case wrongRecipient
    /// The line was opened but is not an application of this format.
    case unsupportedFormat
  }

  /// Decodes a line without its prefix and full stop; throws ``Failure/damaged`` if the checksum does not match.
  init(symbols: String) throws(Failure) {
    guard let all = Base64URL.decoded(symbols),
      all.count >= Self.encapsulatedCount + Self.tagCount + Self.checksumCount,
      all.suffix(Self.checksumCount).elementsEqual(Self.checksum(of: all.dropLast(Self.checksumCount)))
    else { throw .damaged }
    (text, bytes) = (Self.prefix + symbols + ".", all.dropLast(Self.checksumCount))
  }

  /// Seals an application; `publicKey` has the form of ``EditorKey/publicKey``.
  package init(sealing application: Application, to publicKey: String, site: String) throws {
    let key = try P256.KeyAgreement.PublicKey(compressedRepresentation: Hexadecimal.decoded(publicKey))
    var sender = try HPKE.Sender(recipientKey: key, ciphersuite: Self.suite, info: Self.info(site))
    let sealed = try sender.seal(application.bytes)
    bytes = Array(sender.encapsulatedKey) + sealed
    text = Self.prefix + Base64URL.encoded(bytes + Self.checksum(of: bytes)) + "."
  }

  /// Opens the application.
  package func open(with editor: EditorKey, site: String) throws(Failure) -> Application {
    let plain: Data
    do {
      var recipient = try HPKE.Recipient(
        privateKey: editor.key, ciphersuite: Self.suite, info: Self.info(site),
        encapsulatedKey: Data(bytes.prefix(Self.encapsulatedCount)))
      plain = try recipient.open(bytes.dropFirst(Self.encapsulatedCount))
    } catch {
      throw .wrongRecipient
    }
    guard let application = Application(Array(plain)) else { throw .unsupportedFormat }
    return application
  }

  /// A short name that identifies the line: 16 hexadecimal digits of its hash.
  package var fingerprint: String { Hexadecimal.encoded(SHA256.hash(data: bytes).prefix(8)) }

  static func info(_ site: String) -> Data { Data("xinglin gate application v1|\(site)".utf8) }
  private static func checksum(of bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: Array(bytes)).prefix(checksumCount))
  }
}
