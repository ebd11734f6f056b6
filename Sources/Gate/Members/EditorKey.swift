import Crypto

/// The editors' private key, which opens applications; it is never given to the CI.
///
/// The value of `XINGLIN_GATE_EDITOR_KEY` is this key as one line, or the path of a file that contains the line. The
/// description is redacted.
package struct EditorKey: Sendable, CustomStringConvertible, CustomReflectable {
  let key: P256.KeyAgreement.PrivateKey

  /// The name of the environment variable.
  package static let environmentVariable = "XINGLIN_GATE_EDITOR_KEY"
  static let prefix = "xle1."
  private static let keyCount = 32
  private static let checksumCount = 4

  /// Creates a new key.
  package init() { key = P256.KeyAgreement.PrivateKey() }

  init(_ key: P256.KeyAgreement.PrivateKey) { self.key = key }

  /// Reads the key from the environment; nil if the variable is not set. Errors never quote the value.
  package init?(environment: [String: String]) throws(GateError) {
    guard
      let value = Keyring.value(
        of: Self.environmentVariable, prefix: Self.prefix, in: environment, unreadable: .damagedEditorKey)
    else { return nil }
    try self.init(line: value.get())
  }

  /// Parses a line that ``line`` produced.
  init(line: String) throws(GateError) {
    guard line.hasPrefix(Self.prefix), let bytes = Base64URL.decoded(line.dropFirst(Self.prefix.count)),
      bytes.count == Self.keyCount + Self.checksumCount,
      bytes.suffix(Self.checksumCount).elementsEqual(
        SHA256.hash(data: bytes.prefix(Self.keyCount)).prefix(Self.checksumCount)),
      let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: bytes.prefix(Self.keyCount))
    else { throw .damagedEditorKey }
    self.key = key
  }

  /// The value of the variable, the only plain-text form of the key, with a checksum at its end.
  package var line: String {
    let bytes = Array(key.rawRepresentation)
    return Self.prefix + Base64URL.encoded(bytes + SHA256.hash(data: bytes).prefix(Self.checksumCount))
  }

  /// The public key as written in `sealing_key` in site.yml: compressed, 66 hexadecimal digits.
  package var publicKey: String { Hexadecimal.encoded(key.publicKey.compressedRepresentation) }

  /// Returns the public key in `sealing_key` in the form that browsers import: uncompressed, 65 bytes in base64url; nil
  /// if it is not a key.
  package static func uncompressed(_ publicKey: String) -> String? {
    (try? P256.KeyAgreement.PublicKey(compressedRepresentation: Hexadecimal.decoded(publicKey)))
      .map { Base64URL.encoded(Array($0.x963Representation)) }
  }

  package var description: String { "EditorKey(redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
