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
      site: Member.site, environment: [ApplicationStore.variable: folder.url.appending(path: "store").path])
  }

  private func take(_ member: Member, _ answers: [String: String] = ["name": "甲"]) throws -> Bool {
    let application = try member.application(answers)
    let line = try ApplicationLine(sealing: application, to: editor.publicKey, site: Member.site)
    return try store.add(line, from: application.mailbox)
  }

  private func membership() throws -> Membership {
    try Membership(folder.folder, store, keyring: Member.keyring, editor: editor, jobs: 1)
  }

  @Test func aReaderWaitsOnce() throws {
    let (first, second) = (Member(), Member())
    // The same content encrypted twice yields two lines from one reader.
    #expect(try take(first) && take(first) && take(second))
    let membership = try membership()
    #expect(try Set(membership.waiting.map(\.mailbox)) == [first.mailbox, second.mailbox])
    #expect(membership.waiting.count == 2)
    #expect(try membership.replaced == [first.mailbox: 1])
    #expect(try store.remove(first.mailbox) == 2)
    #expect(try self.membership().waiting.count == 1)
  }

  @Test func theStoreIsForItsUserAlone() throws {
    _ = try take(Member())
    let files = try FileManager.default.contentsOfDirectory(atPath: store.folder)
    let attributes = try FileManager.default.attributesOfItem(atPath: store.folder + "/" + files[0])
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let text = try String(contentsOfFile: store.folder + "/" + files[0], encoding: .utf8)
    #expect(text.hasPrefix("xla1.") && !text.contains("甲"))
    #expect(
      try Membership(folder.folder, store, keyring: Member.keyring, editor: EditorKey(), jobs: 1).unopened.count == 1)
    #expect(try store.purge(before: Int(Date().timeIntervalSince1970) - 3600) == 0)
    #expect(try store.purge(before: Int(Date().timeIntervalSince1970) + 3600) == 1)
  }

  @Test func readersAreNamedByTheirDigits() throws {
    let member = Member()
    _ = try take(member)
    let membership = try membership()
    #expect(try membership.reader(member.mailbox.short) == member.mailbox)
    #expect(try membership.reader(member.mailbox.description.uppercased()) == member.mailbox)
    for digits in ["", "ab", "zzzzzzzz", Member().secret.mailbox(site: Member.site)?.short ?? ""] {
      #expect(throws: GateFault.unknownReader) { try membership.reader(digits) }
    }
  }

  @Test func decisionsFollowOneAnother() throws {
    let member = Member()
    _ = try take(member)
    let first = try membership().decision(on: member.mailbox, .rejected, audience: "hcp", message: "原因", label: "某")
    #expect(first.sequence == 1)
    _ = try folder.write([first])
    // Keys and label persist after the application is removed.
    _ = try store.remove(member.mailbox)
    let second = try membership().decision(on: member.mailbox, .approved, audience: "hcp")
    #expect(second.sequence == 2)
    #expect(second.escrow(Member.keyring)?.keys == member.keys)
    #expect(second.escrow(Member.keyring)?.label == "某")
    #expect(
      try throwsFault(.notApproved(member.mailbox.short)) {
        try membership().decision(on: member.mailbox, .revoked, audience: "hcp")
      })
    #expect(
      try throwsFault(.longMessage(most: 100)) {
        let reason = String(repeating: "长", count: 101)
        return try membership().decision(on: member.mailbox, .rejected, audience: "hcp", message: reason)
      })
  }

  private func throwsFault(_ fault: GateFault, _ body: () throws -> Decision) throws -> Bool {
    do { _ = try body() } catch { return error as? GateFault == fault }
    return false
  }

  @Test func nobodyTakesAnothersMailbox() throws {
    let (member, thief) = (Member(), Member())
    _ = try take(member)
    let genuine = try member.application()
    // An application with the member's mailbox and the thief's keys.
    let stolen = Array(try member.mailbox.bytes + thief.application().bytes.dropFirst(16))
    #expect(Application(stolen) == nil)
    #expect(try membership().isGenuine(genuine))
    _ = try folder.write([membership().decision(on: member.mailbox, .approved, audience: "hcp")])
    #expect(try membership().isGenuine(genuine))
  }

  @Test func sharedAnswersAreShown() throws {
    let (first, second) = (Member(), Member())
    _ = try take(first, ["license": "1101 0000 2345", "post": "医师"])
    _ = try take(second, ["license": "110100002345", "post": "医师"])
    let found = try membership().duplicates
    #expect(found.count == 1)
    #expect(found.values.first?.map(\.label) == ["license"])
  }

  @Test func whatIsNotSeenIsShown() {
    #expect(Neutral.text("a\u{202E}b\u{200B}c\u{1B}[31m\nd") == "a\\u{202E}b\\u{200B}c\\u{1B}[31m d")
    #expect(Neutral.text("王\u{FE0F}\u{AD}") == "王\\u{FE0F}\\u{AD}")
    #expect(Neutral.text(String(repeating: "长", count: 2000)).unicodeScalars.count == 1001)
  }
}
