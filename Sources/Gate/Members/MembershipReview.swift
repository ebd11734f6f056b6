import Diagnostics

/// What the editors work on: the decisions so far and the applications waiting for one.
package struct MembershipReview: Sendable {
  /// The decisions so far.
  package let ledger: MemberLedger
  /// The latest pending application of each reader, sorted by time.
  package let pendingApplications: [Application]
  /// The number of earlier applications of each reader that the latest one replaces.
  package let replacedCounts: [Mailbox: Int]
  /// The paths of applications that the editors' key does not open.
  package let unopened: [String]
  private let keyring: Keyring
  /// The keys in the pending applications, by applicant.
  private let applicantKeys: [Mailbox: MemberKeys]

  /// Reads the decisions of a folder, and the applications of a store if the editors' key is available.
  ///
  /// Throws if the ledger has a ``MemberLedger/blockingDiagnostic``, such as an invalid decision; a fork is not one,
  /// because the next decision settles it.
  package init(
    _ folder: GateFolder, _ store: ApplicationStore, keyring: Keyring, editor: EditorKey?, jobs: Int
  ) throws(GateError) {
    self.keyring = keyring
    ledger = try MemberLedger(folder, site: keyring.site, keyring: keyring, jobs: jobs)
    if let obstacle = ledger.blockingDiagnostic { throw .invalidFile(obstacle) }
    guard let editor else {
      (pendingApplications, replacedCounts, unopened, applicantKeys) = ([], [:], [], [:])
      return
    }
    let all = try store.openAll(with: editor)
    // Keep only the latest application of each reader.
    var latest: [Application] = []
    var replaced: [Mailbox: Int] = [:]
    var seen: Set<Mailbox> = []
    for stored in all.applications.reversed() {
      let mailbox = stored.application.mailbox
      if seen.insert(mailbox).inserted {
        latest.append(stored.application)
      } else {
        replaced[mailbox, default: 0] += 1
      }
    }
    pendingApplications = latest.reversed()
    (self.replacedCounts, unopened) = (replaced, all.unopened)
    applicantKeys = Dictionary(latest.map { ($0.mailbox, $0.keys) }) { first, _ in first }
  }

  /// Whether an application is by the reader already decided on or pending under its mailbox; true for a first
  /// application.
  package func isGenuine(_ application: Application) -> Bool {
    let mailbox = application.mailbox
    let earlierKeys = ledger.decision(on: mailbox)?.openEscrow(with: keyring)?.keys ?? applicantKeys[mailbox]
    return earlierKeys.map(application.isFrom) ?? true
  }

  /// Returns the reader, pending or decided, whose pseudonym begins with `digits`.
  package func reader(matching digits: String) throws(GateError) -> Mailbox {
    let typed = digits.lowercased()
    guard typed.utf8.count >= 4, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw .unknownReader
    }
    let readers = Set(pendingApplications.map(\.mailbox) + ledger.latest.map(\.mailbox))
    let matches = readers.filter { $0.description.hasPrefix(typed) }
    guard let reader = matches.first else { throw .unknownReader }
    if matches.count > 1 { throw .ambiguousReader(matches.map(\.description).sorted()) }
    return reader
  }

  /// Creates a decision on a reader, numbered after the last one. If `label` is nil, the label is unchanged.
  package func makeDecision(
    on mailbox: Mailbox, _ state: Decision.State, audience: String, message: String = "", label: String? = nil
  ) throws(GateError) -> Decision {
    guard AudienceFile.isValidName(audience) else { throw .invalidAudience(audience) }
    if message.utf8.count > Decision.maximumMessageByteCount {
      throw .messageTooLong(maximum: Decision.maximumMessageByteCount / 3)
    }
    let last = ledger.decision(on: mailbox)
    let escrow = last?.openEscrow(with: keyring)
    guard let keys = escrow?.keys ?? applicantKeys[mailbox] else {
      throw .noApplication(mailbox.short)
    }
    if state == .revoked, last?.state != .approved { throw .notApproved(mailbox.short) }
    let sequence = (last?.sequence ?? 0) + 1
    do {
      return Decision(
        mailbox: mailbox, sequence: sequence, state: state,
        audience: state == .revoked ? last?.audience ?? audience : audience,
        sealedEscrow: try keyring.seal(
          MemberEscrow(keys: keys, label: label ?? escrow?.label ?? "").bytes,
          as: .member(site: keyring.site, mailbox)),
        sealedMessage: try Decision.sealed(
          message: message, keys: keys, mailbox: mailbox, sequence: sequence, site: keyring.site))
    } catch {
      throw .encryptionFailed
    }
  }

  /// Returns the label of a reader who was decided on.
  package func label(of decision: Decision) -> String { decision.openEscrow(with: keyring)?.label ?? "" }

  /// The answers that two applicants have in common, by reader: the question and the other reader.
  ///
  /// Answers are compared without case and spaces; short ones, such as a choice, are not significant and are skipped.
  package var duplicates: [Mailbox: [(label: String, other: Mailbox)]] {
    var first: [String: Mailbox] = [:]
    var duplicates: [Mailbox: [(label: String, other: Mailbox)]] = [:]
    for application in pendingApplications {
      for answer in application.content.answers {
        let folded = answer.answer.lowercased().filter { !$0.isWhitespace }
        guard folded.utf8.count >= 8 else { continue }
        let key = "\(answer.id)|\(folded)"
        if let other = first[key], other != application.mailbox {
          duplicates[application.mailbox, default: []].append((answer.label, other))
        } else {
          first[key] = application.mailbox
        }
      }
    }
    return duplicates
  }
}
