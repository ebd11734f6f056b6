import Diagnostics
import Platform
import Site

/// A folder for the input and output of external programs, which only this user can enter. It is removed when the value
/// is deallocated.
final class TemporaryFolder: Sendable {
  /// The path.
  let path: String
  private let system: FileSystem

  /// Creates a folder. Source: mkdtemp(3).
  init(_ system: FileSystem) throws(PublishError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(base)/xinglin-publish-XXXXXX".utf8CString)
    let result = system.call(.makeFolder) { mkdtemp(&path) == nil ? -1 : 0 }
    guard result >= 0 else { throw .fileSystem(FileSystemError(.makeFolder, base, .system(Int32(-result)))) }
    self.path = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.system = system
  }

  deinit {
    guard let slash = path.lastIndex(of: "/") else { return }
    try? OpenFolder(String(path[..<slash]), system: system).removeAll(String(path[path.index(after: slash)...]))
  }

  /// Writes a file, replacing an existing one, and returns its path.
  func write(_ bytes: [UInt8], to name: String) throws(PublishError) -> String {
    do throws(FileSystemError) {
      let folder = try OpenFolder(path, system: system)
      try folder.remove(name)
      try folder.create(name) { file throws(FileSystemError) in try file.write(bytes) }
    } catch { throw .fileSystem(error) }
    return path + "/" + name
  }

  /// Writes a list of paths, each with a prefix and a terminator, and returns the path of the list.
  func write(
    _ paths: [OutputPath], prefix: String = "", terminator end: UInt8, to name: String
  ) throws(PublishError) -> String {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += prefix.utf8
      bytes += path.text.utf8
      bytes.append(end)
    }
    return try write(bytes, to: name)
  }

  /// Returns the contents of a file, or an empty array if it does not exist.
  func read(_ name: String) throws(PublishError) -> [UInt8] {
    do throws(FileSystemError) { return try system.read(path + "/" + name) ?? [] } catch { throw .fileSystem(error) }
  }
}
