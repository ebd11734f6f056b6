import ArgumentParser
import Essentials
import Gate

/// The options of commands that record decisions.
struct SigningOptions: ParsableArguments {
  @Option(
    help: .localized(
      "签名用的 SSH 密钥；不写，用 XINGLIN_GATE_SIGNING_KEY 或 ~/.ssh 里的",
      "the SSH key to sign with; by default XINGLIN_GATE_SIGNING_KEY or a key in ~/.ssh"))
  var key: String?
}

extension GateOptions {
  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Returns the editors' key from the environment.
  func editorKey() throws(GateError) -> EditorKey {
    guard let key = try EditorKey(environment: environment) else { throw .noEditorKey }
    return key
  }

  /// Returns the store of pending applications.
  func store(_ keyring: Keyring) throws(GateError) -> ApplicationStore {
    try ApplicationStore(site: keyring.site, environment: environment)
  }

  /// Reads the decisions and, if the editors' key is set, the applications.
  func membership(_ keyring: Keyring) throws(GateError) -> MembershipReview {
    try MembershipReview(
      folder, store(keyring), keyring: keyring, editor: EditorKey(environment: environment),
      jobs: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Signs and writes a batch of decisions and removes the applications they concern.
  ///
  /// The lock of the key folder prevents two commands from assigning the same sequence number. Returns the path of the
  /// batch, which is empty if there are no decisions, the decisions, and the number of removed applications.
  func decide(
    _ signing: SigningOptions, needsApplications: Bool = true,
    _ decisions: (MembershipReview) throws(GateError) -> [Decision]
  ) throws(GateError) -> (path: String, decisions: [Decision], removed: Int) {
    let keyring = try keyring()
    if needsApplications { _ = try editorKey() }
    let signer = try SSHSigner(signing.key, environment: environment)
    let store = try store(keyring)
    return try folder.withExclusiveLock { () throws(GateError) in
      let newDecisions = try decisions(membership(keyring))
      if newDecisions.isEmpty { return ("", [], 0) }
      let signers = try folder.signers()
      let path = try folder.write(newDecisions, site: keyring.site, day: Self.day()) { path throws(GateError) in
        try signer.sign(path, signers: signers)
      }
      return (path, newDecisions, try store.remove(Set(newDecisions.map(\.mailbox))))
    }
  }

  /// Reports what was decided and that the answers were removed.
  func report(_ done: (path: String, decisions: [Decision], removed: Int), _ chinese: String, _ english: String) {
    if done.decisions.isEmpty { return writeLine("没有等待审核的申请。", "No pending applications.") }
    let readers = done.decisions.map(\.mailbox.short).joined(separator: " ")
    writeLine("\(chinese)：\(readers)", "\(english): \(readers)")
    if done.removed > 0 {
      writeLine(
        "删去了 \(done.removed) 份申请和其中的答卷，不再保存。",
        "Removed \(done.removed) applications including their answers; nothing of them is kept.")
    }
    writeLine(
      "提交 \(done.path) 和旁边的 .sig，发布后读者就能看到。",
      "Commit \(done.path) and its .sig file; readers see the decision once it is published.")
  }
}
