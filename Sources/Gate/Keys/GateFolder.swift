import Content
import Foundation
import SourceFiles

/// The files of all audiences below a content folder: `gate/keys/AUDIENCE.json`.
public struct GateFolder: Sendable {
  private let content: String

  /// The gate of the content at `content`.
  public init(content: String) { self.content = content }

  /// The path of an audience's file.
  public func path(of audience: String) -> String { "\(folder)/\(audience).json" }
  private var folder: String { "\(content)/gate/keys" }

  /// All audiences, by name.
  public func audiences() throws(GateFault) -> [AudienceFile] {
    guard FileSource.disk.realPath(folder) != nil else { return [] }
    var names: [String] = []
    do {
      names = try FileSource.disk.entries(folder).map(\.name).filter { $0.hasSuffix(".json") }
    } catch {
      throw .file(folder, reason: "\(error)")
    }
    var files: [AudienceFile] = []
    for name in names.sorted() { files.append(try audience(String(name.dropLast(5)))) }
    return files
  }

  /// The file of an audience.
  public func audience(_ name: String) throws(GateFault) -> AudienceFile {
    guard AudienceFile.isName(name) else { throw .invalidAudience(name) }
    guard exists(name) else { throw .unknownAudience(name) }
    do {
      let bytes = try FileSource.disk.read(path(of: name), 16 << 20)
      guard let file = AudienceFile(json: bytes), file.epoch.audience == name else {
        throw GateFault.damagedFile(path(of: name))
      }
      return file
    } catch let fault as GateFault {
      throw fault
    } catch {
      throw .file(path(of: name), reason: "\(error)")
    }
  }

  /// Whether an audience has a file.
  public func exists(_ name: String) -> Bool { FileSource.disk.realPath(path(of: name)) != nil }

  /// Writes the file of an audience: it is whole or as it was, whatever happens.
  public func write(_ file: AudienceFile) throws(GateFault) {
    let path = path(of: file.epoch.audience)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(try file.json).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .file(path, reason: error.localizedDescription)
    }
  }
}
