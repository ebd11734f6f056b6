import Diagnostics
import Entities
import Gate

/// Validates the audiences' files of a build.
///
/// Problems that only a merge or a manual edit can cause are errors. Rollbacks from the last release are errors only if
/// the site is published; while content is being written, it may well be older than the output.
struct AudienceChecks {
  /// The files that can be read, sorted by name.
  private(set) var files: [AudienceFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The decisions on membership applications.
  private(set) var decisions: Decisions?
  private let options: BuildOptions

  init(_ folder: GateFolder, _ keyring: Keyring?, options: BuildOptions) throws(GateError) {
    self.options = options
    for name in try folder.audienceNames() {
      do throws(GateError) {
        add(try folder.audience(name), keyring)
      } catch {
        guard case .invalidFile(let diagnostic) = error else { throw error }
        diagnostics.append(diagnostic)
      }
    }
  }

  private mutating func add(_ text: ParsedAudienceFile, _ keyring: Keyring?) {
    if let keyring {
      do throws(GateError) {
        _ = try text.file.key(keyring)
      } catch {
        diagnostics.append(Problem.gateKeys(error.message).at(text.fileLocation))
      }
    }
    files.append(text.file)
    diagnostics += text.diagnostics(keyring)
    let release = PublishedSlots(
      of: text.file.epoch.audience, inRelease: options.previousReleaseFolder ?? options.output)
    var rollbacks = text.rollbacks(since: release, keyring)
    if let previous = options.previousReleaseFolder,
      !PublishedSlots.isReadable(text.file.epoch.audience, inRelease: previous)
    {
      rollbacks.append(Problem.unreadableRelease(previous).at(text.fileLocation))
    }
    for found in rollbacks { reportRollback(found) }
  }

  /// Adds the decisions on applications and their diagnostics.
  mutating func add(_ decisions: Decisions) {
    self.decisions = decisions
    diagnostics += decisions.diagnostics
    for found in decisions.rollbacks { reportRollback(found) }
  }

  /// Reports a rollback from the last release: allowed if a reason is given, otherwise an error if the site is
  /// published.
  private mutating func reportRollback(_ found: Diagnostic) {
    if let reason = options.rollbackReason {
      diagnostics.append(found.problem.allowed(because: reason).at(found.location))
    } else {
      diagnostics.append(found.escalated(isProduction: options.isProduction))
    }
  }

  /// Reports members' texts that no reader can open, because of the audience or the site.
  ///
  /// Missing codes matter only once something is sealed. A missing agreement is always reported, because editors
  /// without keys can add one too.
  mutating func checkReaders(of library: Library, _ folder: GateFolder, hasKeys: Bool) {
    if library.memberBodies.isEmpty { return }
    if library.agreement == nil {
      let configuration = library.configuration
      let location = SourceLocation(path: configuration.path, range: configuration.gate?.range ?? .start)
      diagnostics.append(Problem.membersWithoutAgreement.at(location).escalated(isProduction: options.isProduction))
    }
    // Readers who can apply for membership need no access code yet.
    if library.configuration.gate?.sealingKey != nil { return }
    let audiences = Set(library.memberBodies.map(\.audience))
    for file in files where hasKeys && file.codes.isEmpty && audiences.contains(file.epoch.audience) {
      let location = SourceLocation(path: folder.path(of: file.epoch.audience))
      diagnostics.append(
        Problem.audienceWithoutCodes(file.epoch.audience).at(location).escalated(isProduction: options.isProduction))
    }
  }
}

extension SourceRange {
  /// The first character of a file.
  fileprivate static let start = SourceRange(SourcePosition())
}

extension Diagnostic {
  /// Returns the diagnostic as an error if the site is published.
  func escalated(isProduction: Bool) -> Diagnostic {
    var diagnostic = self
    if isProduction { diagnostic.severity = .error }
    return diagnostic
  }
}
