import Crypto

/// A secret that build caches are authenticated with, so that one from elsewhere is not used.
///
/// The cache of a CI is shared with everyone who may start a run; its own hash only detects damage.
/// Source: HMAC with SHA-256, RFC 2104.
package struct CacheKey: Sendable {
  /// The environment variable that holds the secret.
  package static let variable = "XINGLIN_CACHE_KEY"
  /// The length of a code in bytes.
  package static let codeLength = SHA256.byteCount

  private let key: SymmetricKey

  /// The key of a secret of any length.
  package init(_ secret: String) { key = SymmetricKey(data: SHA256.hash(data: Array(secret.utf8))) }

  /// The key that an environment names; nil where it names none.
  package init?(environment: [String: String]) {
    guard let secret = environment[Self.variable], !secret.isEmpty else { return nil }
    self.init(secret)
  }

  /// The authentication code of bytes that come in parts.
  package func code(of parts: [[UInt8]]) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    for part in parts { code.update(data: part) }
    return Array(code.finalize())
  }

  /// Whether `code` is that of `bytes`; compared in constant time.
  package func isValid(_ code: ArraySlice<UInt8>, of bytes: ArraySlice<UInt8>) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(Array(code), authenticating: bytes, using: key)
  }
}
