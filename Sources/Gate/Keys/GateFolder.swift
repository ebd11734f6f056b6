import Diagnostics
import SourceFiles

/// The files of all audiences in a content folder: `gate/keys/AUDIENCE.json`, each with its history next to it.
package struct GateFolder: Sendable {
  let content: String

  /// Creates the gate's folder of a content folder.
  package init(content: String) { self.content = content }

  /// Returns the path of an audience's file.
  package func path(of audience: String) -> String { "\(folder)/\(audience).json" }
  /// Returns the path of an audience's history.
  package func historyPath(of audience: String) -> String { "\(folder)/\(audience).history" }
  var folder: String { "\(content)/gate/keys" }
  private static let limit = 16 << 20

  /// Returns the names of all audiences, sorted.
  package func names() throws(GateFault) -> [String] {
    guard FileSource.disk.realPath(folder) != nil else { return [] }
    do {
      let files = try FileSource.disk.entries(folder).map(\.name).filter { $0.hasSuffix(".json") }
      return files.map { String($0.dropLast(5)) }.sorted()
    } catch {
      throw .file(folder, reason: Problem.reason(error))
    }
  }

  /// Reads the files of all audiences, ordered by name.
  package func audiences() throws(GateFault) -> [AudienceText] {
    var texts: [AudienceText] = []
    for name in try names() { texts.append(try audience(name)) }
    return texts
  }

  /// Reads the file of an audience.
  package func audience(_ name: String) throws(GateFault) -> AudienceText {
    guard AudienceFile.isName(name) else { throw .invalidAudience(name) }
    guard exists(name) else { throw .unknownAudience(name) }
    let (path, historyPath) = (path(of: name), historyPath(of: name))
    let history = FileSource.disk.realPath(historyPath) == nil ? [] : try read(historyPath)
    return try AudienceText(
      try read(path), path: path, history: AudienceHistory(history), historyPath: historyPath)
  }

  private func read(_ path: String) throws(GateFault) -> [UInt8] {
    do { return try FileSource.disk.read(path, Self.limit) } catch { throw .file(path, reason: Problem.reason(error)) }
  }

  /// Whether an audience has a file.
  package func exists(_ name: String) -> Bool { FileSource.disk.realPath(path(of: name)) != nil }
}
