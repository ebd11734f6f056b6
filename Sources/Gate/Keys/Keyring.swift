import Crypto

/// The site's keys: its id, and the master key that seals the audiences' keys in git.
///
/// The value of `XINGLIN_GATE_KEYS` is this keyring as one line. It does not change when codes are added or revoked and
/// audience keys are rotated: those are stored in `content/gate/keys/`, sealed under the master key (see
/// ``AudienceFile``). A revocation is therefore a commit and needs no new secret in the CI, and two editors cannot lose
/// each other's codes. The description is redacted.
package struct Keyring: Sendable, CustomStringConvertible, CustomReflectable {
  /// The site's id: 32 hexadecimal digits.
  package let site: String
  /// The SHA-256 of `content/gate/signers`, which tells a build who may decide; nil if the line does not include it.
  package let signersDigest: [UInt8]?
  let masterKey: SymmetricKey

  private static let siteCount = 16
  private static let masterCount = 32
  private static let checksumCount = 4
  static let prefix = "xlg1."

  /// Creates the keys of a new site, or new keys for a site that already has an id.
  package init(site: String? = nil, signers: [UInt8]? = nil) {
    var generator = SystemRandomNumberGenerator()
    let random = (0..<Self.siteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
    self.site = site ?? Hexadecimal.encoded(random)
    self.signersDigest = signers
    masterKey = SymmetricKey(size: .bits256)
  }

  /// Parses a line that ``line`` produced.
  init(line: some StringProtocol) throws(GateError) {
    let parts = line.dropFirst(Self.prefix.count).split(separator: ".", omittingEmptySubsequences: false)
    guard line.hasPrefix(Self.prefix), (1...2).contains(parts.count), let bytes = Base64URL.decoded(parts[0]),
      bytes.count == Self.siteCount + Self.masterCount + Self.checksumCount,
      bytes.suffix(Self.checksumCount).elementsEqual(Self.checksum(of: bytes.dropLast(Self.checksumCount)))
    else { throw .damagedKeys }
    signersDigest = parts.count == 2 ? Base64URL.decoded(parts[1]) : nil
    if parts.count == 2, signersDigest?.count != SHA256.byteCount { throw .damagedKeys }
    site = Hexadecimal.encoded(bytes.prefix(Self.siteCount))
    masterKey = SymmetricKey(data: bytes[Self.siteCount..<Self.siteCount + Self.masterCount])
  }

  /// The value of `XINGLIN_GATE_KEYS`, the only plain-text form of the keys. Its checksum detects a value truncated on
  /// the way into a secret store.
  package var line: String {
    let bytes = Hexadecimal.decoded(site) + masterKey.withUnsafeBytes { Array($0) }
    return Self.prefix + Base64URL.encoded(bytes + Self.checksum(of: bytes)) + (signersDigest.map(Self.suffix) ?? "")
  }

  /// Returns the suffix of ``line`` for the SHA-256 of the signers, which is not secret.
  package static func suffix(signers: [UInt8]) -> String { "." + Base64URL.encoded(signers) }

  /// A keyed hash that distinguishes these keys from others and reveals nothing else.
  package var fingerprint: String {
    Hexadecimal.encoded(
      HMAC<SHA256>.authenticationCode(for: Array("v1|\(site)|fingerprint".utf8), using: masterKey).prefix(8))
  }

  package var description: String { "Keyring(\(site), redacted)" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private static func checksum(of bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: Array(bytes)).prefix(checksumCount))
  }
}
