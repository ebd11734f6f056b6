import Diagnostics
import Platform
import SourceFiles

/// Signs decisions with an editor's own SSH key by `ssh-keygen`, so that agents, passphrases and security keys work.
package struct SSHSigner: Sendable {
  /// The path of the key, or of the public key of one that an agent holds.
  package let key: String
  private let environment: [String]

  /// The name of the variable that names the key.
  package static let variable = "XINGLIN_GATE_SIGNING_KEY"
  private static let usual = ["id_ed25519", "id_ed25519_sk", "id_ecdsa", "id_ecdsa_sk"]

  /// Finds the key: the one that is named, that of the variable, or the first usual one below `~/.ssh`. `ssh-keygen` sees no key of the gate.
  package init(_ named: String?, environment: [String: String]) throws(GateFault) {
    let home = environment["HOME"].map { $0 + "/.ssh/" } ?? ""
    let variable = environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    guard
      let key = named ?? variable
        ?? Self.usual.lazy.map({ home + $0 }).first(where: { FileSource.disk.realPath($0) != nil })
    else { throw .noSigningKey }
    guard FileSource.disk.realPath(key) != nil else { throw .file(key, reason: .systemReason(ENOENT)) }
    self.key = key
    let secrets: Set<String> = [Keyring.variable, EditorKey.variable]
    self.environment = environment.filter { !secrets.contains($0.key) }.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// Signs the file at a path, as `PATH.sig`, and makes sure that the signature counts.
  package func sign(_ path: String, signers: Signers?) throws(GateFault) {
    guard let signers else { throw .noSigners }
    var process = ChildProcess(
      "/usr/bin/env", ["ssh-keygen", "-q", "-Y", "sign", "-n", Signers.namespace, "-f", key, path],
      environment: environment)
    process.milliseconds = 120_000
    guard process.run() == .exited(0), let signature = try? FileSource.disk.read(path + ".sig", 1 << 16),
      let message = try? FileSource.disk.read(path, 16 << 20), let parsed = SSHSignature(signature),
      parsed.isValid(of: message, namespace: Signers.namespace)
    else { throw .unsigned(key) }
    guard signers.contains(parsed.key) else { throw .unlistedSigner(parsed.key.fingerprint) }
  }
}
