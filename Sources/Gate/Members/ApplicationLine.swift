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

extension ApplicationLine {
  /// Finds the lines in a text such as an e-mail, even if folded, quoted or with soft line breaks; duplicates are
  /// removed, and damaged lines are counted.
  package static func find(in bytes: [UInt8]) -> (lines: [ApplicationLine], damaged: Int) {
    let start = Array(prefix.utf8)
    var (lines, damaged, offset) = ([ApplicationLine](), 0, 0)
    var names: Set<String> = []
    while offset + start.count <= bytes.count {
      guard bytes[offset] == start[0], bytes[offset..<offset + start.count].elementsEqual(start) else {
        offset += 1
        continue
      }
      offset += start.count
      var symbols: [UInt8] = []
      // Up to the full stop, or to a byte that cannot be part of a line.
      while offset < bytes.count, symbols.count <= maximumSymbolCount, isSymbol(bytes[offset]) || isFold(bytes[offset])
      {
        if isSymbol(bytes[offset]) { symbols.append(bytes[offset]) }
        offset += 1
      }
      let isWhole = offset < bytes.count && bytes[offset] == UInt8(ascii: ".") && symbols.count <= maximumSymbolCount
      if isWhole, let line = try? ApplicationLine(symbols: String(decoding: symbols, as: UTF8.self)) {
        if names.insert(line.text).inserted { lines.append(line) }
      } else {
        damaged += 1
      }
    }
    return (lines, damaged)
  }

  private static func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  /// Whether a byte may occur within a folded line: white space, the `>` of quoted e-mail, or the `=` of a soft line
  /// break.
  private static func isFold(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20, 0x3E, 0x3D].contains(byte) }
}
