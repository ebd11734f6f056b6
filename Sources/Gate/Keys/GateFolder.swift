import Diagnostics
import SourceFiles

/// The files of all audiences in a content folder: `gate/keys/AUDIENCE.json`, each with its history next to it.
package struct GateFolder: Sendable {
  let contentPath: String

  /// Creates the gate's folder of a content folder.
  package init(content: String) { self.contentPath = content }

  /// Returns the path of an audience's file.
  package func path(of audience: String) -> String { "\(keysPath)/\(audience).json" }
  /// Returns the path of an audience's history.
  package func historyPath(of audience: String) -> String { "\(keysPath)/\(audience).history" }
  var keysPath: String { "\(contentPath)/gate/keys" }
  private static let limit = 16 << 20

  /// Returns the names of all audiences, sorted.
  package func audienceNames() throws(GateError) -> [String] {
    guard FileSource.disk.realPath(keysPath) != nil else { return [] }
    do {
      let files = try FileSource.disk.entries(keysPath).map(\.name).filter { $0.hasSuffix(".json") }
      return files.map { String($0.dropLast(5)) }.sorted()
    } catch {
      throw .inaccessibleFile(keysPath, reason: Problem.reason(error))
    }
  }

  /// Reads the files of all audiences, ordered by name.
  package func audiences() throws(GateError) -> [ParsedAudienceFile] {
    var files: [ParsedAudienceFile] = []
    for name in try audienceNames() { files.append(try audience(name)) }
    return files
  }

  /// Reads the file of an audience.
  package func audience(_ name: String) throws(GateError) -> ParsedAudienceFile {
    guard AudienceFile.isValidName(name) else { throw .invalidAudience(name) }
    guard hasAudience(name) else { throw .unknownAudience(name) }
    let (path, historyPath) = (path(of: name), historyPath(of: name))
    let history = FileSource.disk.realPath(historyPath) == nil ? [] : try read(historyPath)
    return try ParsedAudienceFile(
      try read(path), path: path, history: AudienceHistory(history), historyPath: historyPath)
  }

  private func read(_ path: String) throws(GateError) -> [UInt8] {
    do { return try FileSource.disk.read(path, Self.limit) } catch {
      throw .inaccessibleFile(path, reason: Problem.reason(error))
    }
  }

  /// Whether an audience has a file.
  package func hasAudience(_ name: String) -> Bool { FileSource.disk.realPath(path(of: name)) != nil }
}
