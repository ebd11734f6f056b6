import Diagnostics
import Essentials
import Platform
import SourceFiles

extension GateFolder {
  /// The path of the decisions folder.
  package var decisionsPath: String { "\(contentPath)/gate/decisions" }
  /// The path of the list of signers, who may decide.
  package var signersPath: String { "\(contentPath)/gate/signers" }

  /// Returns the path of a batch.
  package func path(ofDecision name: String) -> String { "\(decisionsPath)/\(name).json" }

  /// Returns the names of all batches, sorted.
  func decisionNames() throws(GateError) -> [String] {
    guard FileSource.disk.realPath(decisionsPath) != nil else { return [] }
    do {
      let files = try FileSource.disk.entries(decisionsPath).map(\.name).filter { $0.hasSuffix(".json") }
      return files.map { String($0.dropLast(5)) }.sorted()
    } catch {
      throw .inaccessibleFile(decisionsPath, reason: Problem.reason(error))
    }
  }

  /// Reads the list of signers; nil if there is none.
  package func signers() throws(GateError) -> AllowedSigners? {
    guard FileSource.disk.realPath(signersPath) != nil else { return nil }
    do { return AllowedSigners(try FileSource.disk.read(signersPath, 1 << 20), path: signersPath) } catch {
      throw .inaccessibleFile(signersPath, reason: Problem.reason(error))
    }
  }

  /// Writes a batch together with its signature, which `sign` creates for the file at a path as `.sig`: both files or
  /// neither. Returns the path of the batch.
  ///
  /// The name begins with `day`, or with the latest day of any batch if that is later, so that a wrong clock today does
  /// not make tomorrow's decisions look forged.
  package func write(
    _ decisions: [Decision], site: String, day: String, sign: (_ path: String) throws(GateError) -> Void
  ) throws(GateError) -> String {
    let names = try decisionNames()
    let latest = max(day, names.filter(DecisionFile.isValidName).map { String(DecisionFile.day($0)) }.max() ?? day)
    var name: String
    repeat { name = "\(latest)-\(Int.random(in: 100_000...999_999))" } while names.contains(name)
    let file = DecisionFile(name: name, site: site, decisions: decisions)
    let path = path(ofDecision: name)
    let draft = path + ".draft"
    let signature = draft + ".sig"
    defer {
      unlink(draft)
      unlink(signature)
    }
    try Self.replaceAtomically(draft, with: file.json)
    try sign(draft)
    guard rename(signature, path + ".sig") == 0 else { throw Self.systemError(signature) }
    guard rename(draft, path) == 0 else {
      let error = Self.systemError(path)
      unlink(path + ".sig")
      throw error
    }
    return path
  }
}
