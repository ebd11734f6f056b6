import Crypto
import Diagnostics
import SourceFiles

/// The decisions known to a release, for the next one: the names and digests of all batches, sealed under the site's
/// keys.
///
/// With it, a build detects a batch that was removed or changed even if no later decision depends on it. It is sealed
/// like a page: the same decisions have the same bytes, and from outside only its size in steps of four kilobytes is
/// visible.
package struct MemberManifest: Sendable, Hashable {
  private let digests: [String: String]

  /// The path of the file within a release.
  package static let path = "gate/members/manifest.sealed"

  init(_ ledger: MemberLedger) {
    digests = Dictionary(ledger.files.map { ($0.name, Hexadecimal.encoded($0.digest)) }) { first, _ in first }
  }

  /// Opens the manifest of the release in a folder; nil if there is none that these keys open.
  init?(inRelease folder: String, keyring: Keyring) {
    guard let sealed = try? FileSource.disk.read("\(folder)/\(Self.path)", 64 << 20) else { return nil }
    self.init(sealed, keyring: keyring)
  }

  /// Opens the bytes of a manifest; nil if these keys do not open them.
  package init?(_ sealed: [UInt8], keyring: Keyring) {
    guard let bytes = try? Envelope.open(sealed, with: Self.key(keyring), for: Self.context(keyring))
    else { return nil }
    var lines: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2 else { return nil }
      lines[String(words[0])] = String(words[1])
    }
    self.digests = lines
  }

  /// Seals the manifest.
  func sealed(_ keyring: Keyring) throws -> [UInt8] {
    let text = digests.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    return try Envelope.seal(Array(text.utf8), with: Self.key(keyring), for: Self.context(keyring))
  }

  /// Returns the sorted names of batches in an earlier manifest that this one lacks or has with different content.
  package func missingBatches(since earlier: MemberManifest) -> [String] {
    earlier.digests.filter { digests[$0.key] != $0.value }.map(\.key).sorted()
  }

  private static func key(_ keyring: Keyring) -> AudienceKey {
    AudienceKey(
      derived: HKDF<SHA256>.deriveKey(
        inputKeyMaterial: keyring.masterKey, salt: [UInt8](), info: Array("v1|\(keyring.site)|manifest".utf8),
        outputByteCount: 32))
  }

  private static func context(_ keyring: Keyring) -> SealContext {
    SealContext(site: keyring.site, audience: "editors", epoch: 1, path: "/gate/members/", part: .asset("manifest"))
  }
}
