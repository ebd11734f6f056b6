import Crypto
import Diagnostics
import Essentials

/// The editors who may decide: `content/gate/signers`, in the format of OpenSSH's allowed signers.
///
/// A line is a name, optionally `namespaces="xinglin-gate"`, and a public key; `#` begins a comment. Other options are
/// rejected, because anything not understood must not grant permission. Source: ssh-keygen(1), ALLOWED SIGNERS.
package struct AllowedSigners: Sendable {
  /// The namespace of signatures on decisions.
  package static let namespace = "xinglin-gate"
  /// The SHA-256 of the file.
  package let digest: [UInt8]
  /// Names and fingerprints, in the order written.
  package private(set) var list: [(name: String, fingerprint: String)] = []
  /// The problems with lines that cannot be used.
  package private(set) var diagnostics: [Diagnostic] = []
  private var keys: Set<SSHPublicKey> = []

  /// Parses the file at `path`.
  init(_ bytes: [UInt8], path: String) {
    digest = Array(SHA256.hash(data: bytes))
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      var words = line.split(whereSeparator: \.isWhitespace)
      guard let name = words.first, !name.hasPrefix("#") else { continue }
      words.removeFirst()
      if words.first == "namespaces=\"\(Self.namespace)\"" { words.removeFirst() }
      guard words.count >= 2, let blob = Data(base64Encoded: String(words[1])),
        let key = SSHPublicKey(blob: Array(blob))
      else {
        diagnostics.append(
          Problem.unusableSigner.at(path, SourceRange(line: index + 1, column: 1, length: line.unicodeScalars.count)))
        continue
      }
      if keys.insert(key).inserted { list.append((String(name), key.fingerprint)) }
    }
  }

  /// Whether the holder of a key may decide.
  func contains(_ key: SSHPublicKey) -> Bool { keys.contains(key) }
}
