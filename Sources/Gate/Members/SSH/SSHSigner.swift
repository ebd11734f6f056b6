import Diagnostics
import Platform
import SourceFiles

/// Signs decisions with an editor's own SSH key through `ssh-keygen`, so that agents, passphrases and security keys
/// work.
package struct SSHSigner: Sendable {
  /// The path of the private key, or of the public key if an agent holds the private one.
  package let key: String
  private let environment: [String]

  /// The name of the environment variable with the path of the key.
  package static let environmentVariable = "XINGLIN_GATE_SIGNING_KEY"
  private static let defaultKeyNames = ["id_ed25519", "id_ed25519_sk", "id_ecdsa", "id_ecdsa_sk"]

  /// Selects the key: the one named, the one in the variable, or the first default key in `~/.ssh`. The gate's keys are
  /// removed from the environment of `ssh-keygen`.
  package init(_ named: String?, environment: [String: String]) throws(GateError) {
    let home = environment["HOME"].map { $0 + "/.ssh/" } ?? ""
    let variable = environment[Self.environmentVariable].flatMap { $0.isEmpty ? nil : $0 }
    guard
      let key = named ?? variable
        ?? Self.defaultKeyNames.lazy.map({ home + $0 }).first(where: { FileSource.disk.realPath($0) != nil })
    else { throw .noSigningKey }
    guard FileSource.disk.realPath(key) != nil else { throw .inaccessibleFile(key, reason: .systemReason(ENOENT)) }
    self.key = key
    let secrets: Set<String> = [Keyring.environmentVariable, EditorKey.environmentVariable]
    self.environment = environment.filter { !secrets.contains($0.key) }.map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// Signs the file at a path, as `PATH.sig`, and verifies that the signature is valid and its key is listed.
  package func sign(_ path: String, signers: AllowedSigners?) throws(GateError) {
    guard let signers else { throw .noSigners }
    var process = ChildProcess(
      "/usr/bin/env", ["ssh-keygen", "-q", "-Y", "sign", "-n", AllowedSigners.namespace, "-f", key, path],
      environment: environment)
    process.timeoutMilliseconds = 120_000
    let log = path + ".log"
    process.standardError = log
    defer { unlink(log) }
    guard process.run() == .exited(0) else {
      throw .signingFailed(key, reason: (try? FileSource.disk.read(log, 1 << 16)).flatMap(Self.reason))
    }
    guard let signature = try? FileSource.disk.read(path + ".sig", 1 << 16),
      let message = try? FileSource.disk.read(path, 16 << 20), let parsed = SSHSignature(signature),
      parsed.isValid(of: message, namespace: AllowedSigners.namespace)
    else { throw .signingFailed(key, reason: nil) }
    guard signers.contains(parsed.key) else { throw .unlistedSigner(parsed.key.fingerprint) }
  }

  /// Returns why `ssh-keygen` failed, from its error output: the last line, which is only a consequence if the key file
  /// is readable by others.
  private static func reason(_ output: [UInt8]) -> String? {
    let lines = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.last(where: { $0.hasPrefix("Permissions ") }) ?? lines.last else { return nil }
    return TerminalText.escaped(String(line.hasSuffix(".") ? line.dropLast() : line))
  }
}
