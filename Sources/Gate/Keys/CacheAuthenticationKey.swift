import Crypto

/// A secret that authenticates build caches, so that a cache from another source is rejected.
///
/// A CI cache is shared with everyone who may start a run; the cache's own hash only detects damage.
/// Source: HMAC with SHA-256, RFC 2104.
package struct CacheAuthenticationKey: Sendable {
  /// The environment variable that holds the secret.
  package static let environmentVariable = "XINGLIN_CACHE_KEY"
  /// The length of an authentication code in bytes.
  package static let authenticationCodeLength = SHA256.byteCount

  private let key: SymmetricKey

  /// Creates a key from a secret of any length.
  package init(_ secret: String) { key = SymmetricKey(data: SHA256.hash(data: Array(secret.utf8))) }

  /// Creates the key from the environment; nil if the variable is unset or empty.
  package init?(environment: [String: String]) {
    guard let secret = environment[Self.environmentVariable], !secret.isEmpty else { return nil }
    self.init(secret)
  }

  /// Returns the authentication code of the concatenated parts.
  package func authenticationCode(of parts: [[UInt8]]) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    for part in parts { code.update(data: part) }
    return Array(code.finalize())
  }

  /// Whether `code` is the authentication code of `bytes`; compared in constant time.
  package func isValid(_ code: ArraySlice<UInt8>, of bytes: ArraySlice<UInt8>) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(Array(code), authenticating: bytes, using: key)
  }
}
