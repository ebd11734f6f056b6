import Bytes
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A folder into which a site is written so that who reads it meanwhile never sees half a file.
///
/// Files are written beside their place and renamed; what is the same already is left alone; what earlier builds wrote
/// and this one did not is removed last. Nothing else in the folder is touched.
final class OutputFolder: Sendable {
  /// What became of a file.
  enum Outcome: Sendable { case written, unchanged }

  private let root: String
  private let made: Mutex<Set<String>> = Mutex([])
  private let token: String

  /// The folder at `path`, made if it is missing.
  init(_ path: String) throws {
    root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    token = ".xinglin-\(getpid())"
    try FileSystem.makeFolder(root)
  }

  /// The path of a file of the output as the system knows it.
  func absolute(_ path: String) -> String { root + "/" + path }

  /// What earlier builds wrote.
  func earlier() throws -> OutputList {
    OutputList(parsing: try FileSystem.read(absolute(OutputList.fileName)) ?? [])
  }

  /// Makes the file at `path` hold `bytes`; with `always` it is written even if it does already.
  func write(_ bytes: [UInt8], to path: String, worker: Int, always: Bool = false) throws -> Outcome {
    let place = absolute(path)
    if !always, FileSystem.size(place) == bytes.count, try FileSystem.read(place) == bytes { return .unchanged }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    try makeFolder(folder)
    let temporary = absolute(folder.isEmpty ? "\(token)-\(worker)" : "\(folder)/\(token)-\(worker)")
    try FileSystem.replace(place, with: bytes, temporary: temporary)
    return .written
  }

  private func makeFolder(_ path: String) throws {
    if made.withLock({ $0.contains(path) }) { return }
    try FileSystem.makeFolder(path.isEmpty ? root : absolute(path))
    _ = made.withLock { $0.insert(path) }
  }

  /// Removes what `earlier` lists and `now` does not, and the folders that this leaves empty; gives the number of files.
  func remove(_ earlier: OutputList, butNot now: OutputList) throws -> Int {
    let kept = Set(now.entries.map(\.path))
    var count = 0
    var folders: Set<String> = []
    for entry in earlier.entries where !kept.contains(entry.path) {
      if try FileSystem.remove(absolute(entry.path)) { count += 1 }
      var rest = entry.path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        folders.insert(String(rest))
      }
    }
    // The deepest first, so that a folder of empty folders goes too.
    for folder in folders.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
      _ = FileSystem.removeIfEmpty(absolute(folder))
    }
    return count
  }
}
