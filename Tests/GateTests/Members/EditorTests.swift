import Foundation
import Testing

@testable import Gate

/// What the commands work with: pending applications, and the identities of readers.
@Suite struct EditorTests {
  private let folder: DecisionFolder
  private let editor = EditorKey()
  private let store: ApplicationStore

  init() throws {
    folder = try DecisionFolder()
    store = try ApplicationStore(
      site: Member.site, environment: [ApplicationStore.environmentVariable: folder.url.appending(path: "store").path])
  }

  private func storeApplication(_ member: Member, _ answers: [String: String] = ["name": "甲"]) throws -> Bool {
    let application = try member.application(answers)
    let line = try ApplicationLine(sealing: application, to: editor.publicKey, site: Member.site)
    return try store.add(line, from: application.mailbox)
  }

  private func membership() throws -> MembershipReview {
    try MembershipReview(folder.folder, store, keyring: Member.keyring, editor: editor, jobs: 1)
  }

  @Test func aReaderWaitsOnce() throws {
    let (first, second) = (Member(), Member())
    // The same content encrypted twice yields two lines from one reader.
    #expect(try storeApplication(first) && storeApplication(first) && storeApplication(second))
    let membership = try membership()
    #expect(try Set(membership.pendingApplications.map(\.mailbox)) == [first.mailbox, second.mailbox])
    #expect(membership.pendingApplications.count == 2)
    #expect(try membership.replacedCounts == [first.mailbox: 1])
    #expect(try store.remove(first.mailbox) == 2)
    #expect(try self.membership().pendingApplications.count == 1)
  }

  @Test func theStoreIsForItsUserAlone() throws {
    _ = try storeApplication(Member())
    let files = try FileManager.default.contentsOfDirectory(atPath: store.folder)
    let attributes = try FileManager.default.attributesOfItem(atPath: store.folder + "/" + files[0])
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = try String(contentsOfFile: store.folder + "/" + files[0], encoding: .utf8)
    #expect(text.hasPrefix("xla1.") && !text.contains("甲"))
    #expect(
      try MembershipReview(folder.folder, store, keyring: Member.keyring, editor: EditorKey(), jobs: 1).unopened.count
        == 1)
    #expect(try store.purge(before: Int(Date().timeIntervalSince1970) - 3600) == 0)
    #expect(try store.purge(before: Int(Date().timeIntervalSince1970) + 3600) == 1)
  }

  /// The reason is the one that `ssh-keygen` gives, even if it is not its last line.
  @Test func theReasonOfAFailedSignatureIsGiven() throws {
    let (key, text) = (folder.url.appending(path: "editor").path, folder.url.appending(path: "text").path)
    try Data("甲".utf8).write(to: URL(fileURLWithPath: text))
    let signer = try SSHSigner(key, environment: ProcessInfo.processInfo.environment)
    try signer.sign(text, signers: folder.folder.signers())
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    #expect(throws: GateError.signingFailed(key, reason: "Permissions 0644 for '\(key)' are too open")) {
      try signer.sign(text, signers: folder.folder.signers())
    }
    #expect(!FileManager.default.fileExists(atPath: text + ".log"))
  }

  @Test func readersAreNamedByTheirDigits() throws {
    let member = Member()
    _ = try storeApplication(member)
    let membership = try membership()
    #expect(try membership.reader(matching: member.mailbox.short) == member.mailbox)
    #expect(try membership.reader(matching: member.mailbox.description.uppercased()) == member.mailbox)
    for digits in ["", "ab", "zzzzzzzz", Member().secret.mailbox(site: Member.site)?.short ?? ""] {
      #expect(throws: GateError.unknownReader) { try membership.reader(matching: digits) }
    }
  }

  @Test func decisionsFollowOneAnother() throws {
    let member = Member()
    _ = try storeApplication(member)
    let first = try membership().makeDecision(on: member.mailbox, .rejected, audience: "hcp", message: "原因", label: "某")
    #expect(first.sequence == 1)
    _ = try folder.write([first])
    // Keys and label persist after the application is removed.
    _ = try store.remove(member.mailbox)
    let second = try membership().makeDecision(on: member.mailbox, .approved, audience: "hcp")
    #expect(second.sequence == 2)
    #expect(second.openEscrow(with: Member.keyring)?.keys == member.keys)
    #expect(second.openEscrow(with: Member.keyring)?.label == "某")
    #expect(
      try throwsFault(.notApproved(member.mailbox.short)) {
        try membership().makeDecision(on: member.mailbox, .revoked, audience: "hcp")
      })
    #expect(
      try throwsFault(.messageTooLong(maximum: 100)) {
        let reason = String(repeating: "长", count: 101)
        return try membership().makeDecision(on: member.mailbox, .rejected, audience: "hcp", message: reason)
      })
  }

  private func throwsFault(_ fault: GateError, _ body: () throws -> Decision) throws -> Bool {
    do { _ = try body() } catch { return error as? GateError == fault }
    return false
  }

  @Test func nobodyTakesAnothersMailbox() throws {
    let (member, thief) = (Member(), Member())
    _ = try storeApplication(member)
    let genuine = try member.application()
    // An application with the member's mailbox and the thief's keys.
    let stolen = Array(try member.mailbox.bytes + thief.application().bytes.dropFirst(16))
    #expect(Application(stolen) == nil)
    #expect(try membership().isGenuine(genuine))
    _ = try folder.write([membership().makeDecision(on: member.mailbox, .approved, audience: "hcp")])
    #expect(try membership().isGenuine(genuine))
  }

  @Test func sharedAnswersAreShown() throws {
    let (first, second) = (Member(), Member())
    _ = try storeApplication(first, ["license": "1101 0000 2345", "post": "医师"])
    _ = try storeApplication(second, ["license": "110100002345", "post": "医师"])
    let duplicates = try membership().duplicates
    #expect(duplicates.count == 1)
    #expect(duplicates.values.first?.map(\.label) == ["license"])
  }

  @Test func whatIsNotSeenIsShown() {
    #expect(TerminalText.escaped("a\u{202E}b\u{200B}c\u{1B}[31m\nd") == "a\\u{202E}b\\u{200B}c\\u{1B}[31m d")
    #expect(TerminalText.escaped("王\u{FE0F}\u{AD}") == "王\\u{FE0F}\\u{AD}")
    #expect(TerminalText.escaped(String(repeating: "长", count: 2000)).unicodeScalars.count == 1001)
  }
}
