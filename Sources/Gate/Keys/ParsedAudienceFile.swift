import Diagnostics

/// The file of an audience in git with its history, and the problems in it with their file and line.
package struct ParsedAudienceFile: Sendable {
  /// The path of the file.
  package let path: String
  /// The decoded file.
  package let file: AudienceFile
  /// The past epochs.
  package let history: AudienceHistory
  private let syntax: JSONSyntax

  /// Parses a file; throws an error with the location if it cannot be read.
  init(_ bytes: [UInt8], path: String, history: AudienceHistory, historyPath: String) throws(GateError) {
    let syntax = JSONSyntax(bytes)
    if let conflict = syntax.conflictMarker { throw .invalidFile(Problem.audienceConflict.at(path, conflict)) }
    if let line = history.conflictMarkerLine {
      throw .invalidFile(Problem.historyConflict.at(historyPath, SourceRange(line: line, column: 1, length: 7)))
    }
    if let error = syntax.firstError { throw .invalidFile(Problem.damagedAudience.at(path, error)) }
    guard let file = AudienceFile(json: bytes), path.hasSuffix("/\(file.epoch.audience).json") else {
      throw .invalidFile(Problem.damagedAudience.at(SourceLocation(path: path)))
    }
    (self.path, self.file, self.history, self.syntax) = (path, file, history, syntax)
  }

  /// Returns the problems that prevent publication: slots that cannot be opened or are too weak, and duplicate codes.
  /// Whether a slot opens can be checked only with the keys.
  package func diagnostics(_ keyring: Keyring?) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var ids: Set<String> = []
    let key = keyring.flatMap { try? file.key($0) }
    for entry in file.codes {
      let (slot, id) = (entry.slot, entry.slot.id)
      if !ids.insert(id).inserted { diagnostics.append(Problem.duplicateCode(id).at(location(ofCode: id))) }
      if slot.rounds < CodeSlot.minimumRounds {
        diagnostics.append(
          Problem.weakSlot(id, rounds: slot.rounds, minimum: CodeSlot.minimumRounds).at(
            location(ofKey: "rounds", after: id)))
      } else if let keyring, let key, !file.isValidEntry(entry, key: key, keyring: keyring) {
        diagnostics.append(Problem.mismatchedSlot(id).at(location(ofCode: id)))
      }
    }
    return diagnostics
  }

  /// Returns what the file reverts of its own history or of the last release; `keyring` distinguishes two keys of the
  /// same epoch.
  package func rollbacks(since release: PublishedSlots?, _ keyring: Keyring?) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let epoch = file.epoch
    if history.latestEpoch > epoch.number {
      diagnostics.append(
        Problem.epochBehindHistory(epoch.number, latest: history.latestEpoch).at(location(ofKey: "epoch")))
    }
    for entry in file.codes where history.revoked[entry.slot.id] != nil {
      diagnostics.append(Problem.restoredRevokedCode(entry.slot.id).at(location(ofCode: entry.slot.id)))
    }
    guard let release, release.epoch.site == epoch.site else { return diagnostics }
    if release.epoch.number > epoch.number {
      diagnostics.append(
        Problem.epochBehindRelease(epoch.number, release: release.epoch.number).at(location(ofKey: "epoch")))
    } else if release.epoch.number == epoch.number {
      let lost = Set(release.slots.map(\.id)).subtracting(file.codes.map(\.slot.id)).sorted()
      if !lost.isEmpty { diagnostics.append(Problem.lostCodes(lost).at(location(ofKey: "codes"))) }
      if let keyring, file.hasDifferentKey(from: release, keyring) {
        diagnostics.append(Problem.forkedEpoch(epoch.number).at(location(ofKey: "epoch")))
      }
    }
    return diagnostics
  }

  /// The location of the file itself.
  package var fileLocation: SourceLocation { SourceLocation(path: path) }

  private func location(ofCode id: String) -> SourceLocation { location(syntax.string(id)?.range) }

  /// The location of a key; after a code's id if one is given, because keys are sorted.
  private func location(ofKey key: String, after id: String? = nil) -> SourceLocation {
    let start = id.flatMap { syntax.string($0)?.end } ?? 0
    return location(syntax.string(key, from: start)?.range)
  }

  private func location(_ range: SourceRange?) -> SourceLocation {
    range.map { SourceLocation(path: path, range: $0) } ?? fileLocation
  }
}
