import Bytes
import Diagnostics

/// All decisions of a site, verified, and each reader's resulting state.
package struct MemberLedger: Sendable {
  /// The latest decision on each reader, sorted by mailbox.
  package private(set) var latest: [Decision] = []
  /// The problems with the decisions and the list of signers.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The first error that a further decision cannot resolve.
  package private(set) var blockingDiagnostic: Diagnostic?
  /// The list of those who may decide; nil if there is none or there are no decisions.
  package let signers: AllowedSigners?
  /// The batches, sorted by name.
  let files: [ParsedDecisionFile]
  /// For each approved reader, the batch of the latest decision, as an index of ``files``.
  private var approvalIndices: [Mailbox: Int] = [:]
  private var forks: Set<Diagnostic> = []

  /// Whether there are no decisions.
  package var isEmpty: Bool { files.isEmpty }

  /// Reads and verifies the decisions of a folder on `jobs` threads; `site` is the id that they must contain.
  package init(_ folder: GateFolder, site: String?, keyring: Keyring?, jobs: Int) throws(GateError) {
    let names = try folder.decisionNames()
    guard !names.isEmpty else {
      (signers, files) = (nil, [])
      return
    }
    let signers = try folder.signers()
    self.signers = signers
    let read = Parallel.map(count: names.count, jobs: jobs) { index -> Result<ParsedDecisionFile, GateError> in
      do throws(GateError) {
        return .success(try ParsedDecisionFile(names[index], in: folder, site: site ?? keyring?.site, signers: signers))
      } catch {
        return .failure(error)
      }
    }
    var texts: [ParsedDecisionFile] = []
    for result in read { texts.append(try result.get()) }
    self.files = texts
    diagnostics = (signers?.diagnostics ?? []) + texts.flatMap(\.diagnostics)
    if let signers, let keyring {
      let location = SourceLocation(path: folder.signersPath)
      if let pinnedDigest = keyring.signersDigest {
        if pinnedDigest != signers.digest { diagnostics.append(Problem.changedSigners.at(location)) }
      } else {
        diagnostics.append(Problem.unpinnedSigners.at(location))
      }
    }
    order()
    blockingDiagnostic = diagnostics.first { $0.severity == .error && !forks.contains($0) }
  }

  /// Returns the latest decision on a reader.
  package func decision(on mailbox: Mailbox) -> Decision? {
    var (low, high) = (0, latest.count)
    while low < high {
      let middle = (low + high) / 2
      if latest[middle].mailbox < mailbox { low = middle + 1 } else { high = middle }
    }
    return low < latest.count && latest[low].mailbox == mailbox ? latest[low] : nil
  }

  /// The location of the decision that approved a reader. This searches the batch, so it is meant for reports only.
  func location(of mailbox: Mailbox) -> SourceLocation? {
    approvalIndices[mailbox].map { files[$0].location(of: mailbox) }
  }

  /// Returns the batches that the release in a folder had and that are now missing or changed, as far as these keys
  /// open its manifest.
  package func missingBatches(sinceRelease folder: String, _ keyring: Keyring) -> [String] {
    guard let earlier = MemberManifest(inRelease: folder, keyring: keyring) else { return [] }
    return MemberManifest(self).missingBatches(since: earlier)
  }

  /// Seals the manifest by which the next release checks its decisions against this one.
  package func manifest(_ keyring: Keyring) throws(GateError) -> [UInt8] {
    do { return try MemberManifest(self).sealed(keyring) } catch { throw .encryptionFailed }
  }

  /// The audiences not in `names` that readers were approved for, with the locations of the decisions.
  package func approvals(outside names: Set<String>) -> [(audience: String, location: SourceLocation)] {
    latest.compactMap { decision in
      guard decision.state == .approved, !names.contains(decision.audience) else { return nil }
      return location(of: decision.mailbox).map { (decision.audience, $0) }
    }
  }

  /// The location of the first batch.
  package var firstFileLocation: SourceLocation? { files.first.map { SourceLocation(path: $0.path) } }

  /// Orders the decisions on each reader, and reports gaps, forks and decreasing dates.
  private mutating func order() {
    var decisions: [(decision: Decision, text: Int)] = []
    for (index, text) in files.enumerated() {
      for decision in text.file?.decisions ?? [] { decisions.append((decision, index)) }
    }
    decisions.sort {
      ($0.decision.mailbox, $0.decision.sequence, $0.text) < ($1.decision.mailbox, $1.decision.sequence, $1.text)
    }
    var start = 0
    while start < decisions.count {
      var end = start + 1
      while end < decisions.count, decisions[end].decision.mailbox == decisions[start].decision.mailbox { end += 1 }
      check(decisions[start..<end])
      start = end
    }
  }

  /// Checks the decisions on one reader, ordered by sequence number.
  private mutating func check(_ chain: ArraySlice<(decision: Decision, text: Int)>) {
    guard let last = chain.last else { return }
    let mailbox = last.decision.mailbox
    var before: (decision: Decision, text: Int)?
    var isForked = false
    for entry in chain {
      let sequence = entry.decision.sequence
      let expected = (before?.decision.sequence ?? 0) + 1
      if sequence > expected {
        diagnostics.append(
          Problem.missingDecision(expected, before: sequence, mailbox.short)
            .at(files[entry.text].location(of: mailbox)))
      }
      if let before {
        let (earlier, later) = (files[before.text], files[entry.text])
        if before.decision.sequence < sequence, DecisionFile.day(earlier.name) > DecisionFile.day(later.name) {
          diagnostics.append(
            Problem.outOfOrderDecision(before.decision.sequence, after: sequence, mailbox.short)
              .at(earlier.location(of: mailbox)))
        }
        let isFork = before.decision.sequence == sequence && !before.decision.agrees(with: entry.decision)
        // Report only once, however many batches disagree.
        if isFork, !isForked, sequence == last.decision.sequence {
          isForked = true
          let related = Diagnostic.Related(earlier.location(of: mailbox), .firstOccurrence)
          let fork = Problem.forkedDecision(sequence, mailbox.short).at(later.location(of: mailbox), related: [related])
          forks.insert(fork)
          diagnostics.append(fork)
        }
      }
      before = entry
    }
    latest.append(last.decision)
    if last.decision.state == .approved { approvalIndices[mailbox] = last.text }
  }
}

extension Decision {
  /// Whether two decisions with the same number have the same effect.
  fileprivate func agrees(with other: Decision) -> Bool { state == other.state && audience == other.audience }
}
