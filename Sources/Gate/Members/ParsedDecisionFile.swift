import Crypto
import Diagnostics
import SourceFiles

/// A batch of decisions in git, and the problems in it with their file and line.
struct ParsedDecisionFile: Sendable {
  /// The path of the file.
  let path: String
  /// The file's name without its extension.
  let name: String
  /// The SHA-256 of the file.
  let digest: [UInt8]
  /// The decoded file; nil if it is unreadable, lacks a valid signature by a listed signer, was renamed, or belongs to
  /// another site.
  private(set) var file: DecisionFile?
  /// The problems that make the batch invalid.
  private(set) var diagnostics: [Diagnostic] = []
  private let syntax: JSONSyntax

  /// Parses a batch and verifies its signature; `signature` is nil if there is none.
  init(_ bytes: [UInt8], signature: [UInt8]?, name: String, path: String, site: String?, signers: AllowedSigners?) {
    (self.path, self.name) = (path, name)
    digest = Array(SHA256.hash(data: bytes))
    syntax = JSONSyntax(bytes)
    verify(bytes, signature: signature, site: site, signers: signers)
  }

  private mutating func verify(_ bytes: [UInt8], signature: [UInt8]?, site: String?, signers: AllowedSigners?) {
    guard let file = DecisionFile(json: bytes), DecisionFile.isValidName(name) else {
      return report(.damagedDecision, syntax.conflictMarker ?? syntax.firstError)
    }
    guard let signature else { return report(.unsignedDecision) }
    guard let parsed = SSHSignature(signature) else { return report(.unreadableSignature) }
    guard parsed.isValid(of: bytes, namespace: AllowedSigners.namespace) else { return report(.wrongSignature) }
    guard let signers, signers.contains(parsed.key) else { return report(.unknownSigner(parsed.key.fingerprint)) }
    if file.name != name { return report(.renamedDecision(file.name), syntax.string(file.name)?.range) }
    if let site, file.site != site { return report(.otherSiteDecision, syntax.string(file.site)?.range) }
    var mailboxes: Set<Mailbox> = []
    for decision in file.decisions where !mailboxes.insert(decision.mailbox).inserted {
      let first = syntax.string(decision.mailbox.description)
      report(
        .repeatedDecision(decision.mailbox.short),
        first.flatMap { syntax.string(decision.mailbox.description, from: $0.end)?.range })
    }
    self.file = file
  }

  /// Reads the batch `name` from a folder.
  init(_ name: String, in folder: GateFolder, site: String?, signers: AllowedSigners?) throws(GateError) {
    let path = folder.path(ofDecision: name)
    func read(_ path: String) throws(GateError) -> [UInt8] {
      do { return try FileSource.disk.read(path, 16 << 20) } catch {
        throw .inaccessibleFile(path, reason: Problem.reason(error))
      }
    }
    let hasSignature = FileSource.disk.realPath(path + ".sig") != nil
    self.init(
      try read(path), signature: hasSignature ? try read(path + ".sig") : nil, name: name, path: path, site: site,
      signers: signers)
  }

  /// The location of the decision on a reader.
  func location(of mailbox: Mailbox) -> SourceLocation {
    syntax.string(mailbox.description).map { SourceLocation(path: path, range: $0.range) } ?? SourceLocation(path: path)
  }

  private mutating func report(_ problem: Problem, _ range: SourceRange? = nil) {
    let location = range.map { SourceLocation(path: path, range: $0) } ?? SourceLocation(path: path)
    diagnostics.append(problem.at(location))
  }
}
