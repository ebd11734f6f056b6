import Crypto

/// The site's keys: its id, and the master key under which git keeps the audiences' keys.
///
/// The value of `XINGLIN_GATE_KEYS` is this keyring as one line. It never changes while codes come and go and audience keys
/// are renewed: those stand in `content/gate/keys/`, sealed under the master key (see ``AudienceFile``). So a revocation is
/// a commit and needs no new secret in the CI, and two editors cannot lose each other's codes. It prints as a word.
package struct Keyring: Sendable, CustomStringConvertible, CustomReflectable {
  /// The site's id: 32 hexadecimal digits.
  package let site: String
  /// The SHA-256 of `content/gate/signers`, by which a build knows who may decide; nil where the line does not hold it.
  package let signers: [UInt8]?
  let master: SymmetricKey

  private static let siteCount = 16
  private static let masterCount = 32
  private static let checkCount = 4
  static let prefix = "xlg1."

  /// Makes the keys of a new site, or new keys for a site that has an id.
  package init(site: String? = nil, signers: [UInt8]? = nil) {
    var generator = SystemRandomNumberGenerator()
    let random = (0..<Self.siteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
    self.site = site ?? Hexadecimal.text(random)
    self.signers = signers
    master = SymmetricKey(size: .bits256)
  }

  /// Reads a line that ``line`` wrote.
  init(line: some StringProtocol) throws(GateFault) {
    let parts = line.dropFirst(Self.prefix.count).split(separator: ".", omittingEmptySubsequences: false)
    guard line.hasPrefix(Self.prefix), (1...2).contains(parts.count), let bytes = Base64URL.bytes(parts[0]),
      bytes.count == Self.siteCount + Self.masterCount + Self.checkCount,
      bytes.suffix(Self.checkCount).elementsEqual(Self.check(of: bytes.dropLast(Self.checkCount)))
    else { throw .damagedKeys }
    signers = parts.count == 2 ? Base64URL.bytes(parts[1]) : nil
    if parts.count == 2, signers?.count != SHA256.byteCount { throw .damagedKeys }
    site = Hexadecimal.text(bytes.prefix(Self.siteCount))
    master = SymmetricKey(data: bytes[Self.siteCount..<Self.siteCount + Self.masterCount])
  }

  /// The value of `XINGLIN_GATE_KEYS`, the only clear form of the keys. A checksum at its end detects a value that was
  /// truncated on its way into a secret store.
  package var line: String {
    let bytes = Hexadecimal.bytes(site) + master.withUnsafeBytes { Array($0) }
    return Self.prefix + Base64URL.text(bytes + Self.check(of: bytes)) + (signers.map(Self.suffix) ?? "")
  }

  /// Returns what stands behind the keys in ``line`` for the SHA-256 of the signers; no secret.
  package static func suffix(signers: [UInt8]) -> String { "." + Base64URL.text(signers) }

  /// A keyed hash that distinguishes these keys from others and reveals nothing else.
  package var fingerprint: String {
    Hexadecimal.text(
      HMAC<SHA256>.authenticationCode(for: Array("v1|\(site)|fingerprint".utf8), using: master).prefix(8))
  }

  package var description: String { "Keyring(\(site), redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private static func check(of bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: Array(bytes)).prefix(checkCount))
  }
}
