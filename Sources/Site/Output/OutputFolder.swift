import Bytes
import Synchronization

/// A folder into which a site is written so that who reads it meanwhile never sees half a file.
///
/// Files are written in a folder of their own, which no page leads to, and renamed into their place, where none has one yet in
/// whole folders (``FreshTree``); what is the same already is left alone; what earlier builds wrote and this one did not is
/// removed last. Nothing else in the folder is touched.
///
/// Before the first file is written, the list of files names all that will be: a build that is killed at any moment leaves
/// nothing that the next one does not know of. One build at a time has the folder; others wait.
final class OutputFolder: Sendable {
  /// What became of a file.
  struct Outcome: Sendable {
    /// Whether it was written; it held the bytes already otherwise.
    let isWritten: Bool
    /// What the system says of it now.
    let stamp: OutputStamp
  }

  /// The folder in which files are made.
  private static let workshop = ".xinglin-new"

  private let root: String
  private let made: Mutex<Set<String>> = Mutex([])
  private let lock: Int32

  /// The folder at `path`, made if it is missing; `wait` is called once if another build has it, until whose end this waits.
  init(_ path: String, wait: () -> Void = {}) throws(FileSystemError) {
    root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try FileSystem.makeFolder(root)
    lock = try FileSystem.lock(root, wait: wait)
  }

  deinit { FileSystem.unlock(lock) }

  /// The path of a file of the output as the system knows it.
  func absolute(_ path: String) -> String { root + "/" + path }

  /// What the system says of a file of the output; nil when there is none.
  func stamp(_ path: String) -> OutputStamp? { FileSystem.stamp(path, in: lock) }

  /// The paths of what earlier builds wrote, or would have written if nothing had stopped them.
  ///
  /// Where the list is still the one that the last build wrote, `known` says the same as it.
  func earlier(_ known: (list: OutputStamp, paths: Set<String>)? = nil) throws(FileSystemError) -> Set<String> {
    if let known, stamp(OutputList.fileName) == known.list { return known.paths }
    let list = OutputList(parsing: try FileSystem.read(absolute(OutputList.fileName)) ?? [])
    return Set(list.entries.map(\.path))
  }

  /// Makes ready for writing: what a build that was stopped left half done goes, and the list names old and new files.
  func begin(_ earlier: Set<String>, adding paths: [String]) throws(FileSystemError) {
    try clear()
    try announce(earlier, adding: paths)
  }

  /// Removes what was made and did not get into its place.
  func clear() throws(FileSystemError) {
    for name in FileSystem.names(in: absolute(Self.workshop)) {
      try FileSystem.removeAll(absolute(Self.workshop + "/" + name))
    }
  }

  /// Makes the list name old and new files.
  func announce(_ earlier: Set<String>, adding paths: [String]) throws(FileSystemError) {
    guard !paths.isEmpty else { return }
    // What the files hold will be known at the end.
    try writeList(OutputList(earlier.union(paths).map { OutputList.Entry(path: $0, hash: 0, size: 0) }))
  }

  /// Puts the list of files in place.
  @discardableResult
  func writeList(_ list: OutputList) throws(FileSystemError) -> OutputStamp {
    try write(list.bytes, to: OutputList.fileName, worker: 0).stamp
  }

  /// Clears up after the last file.
  func end() { _ = FileSystem.removeIfEmpty(absolute(Self.workshop)) }

  /// Makes the file at `path` hold `bytes`; with `always` it is written even if it does already. No two files are written with the
  /// same number of a worker at the same time.
  func write(
    _ bytes: [UInt8], to path: String, worker: Int, always: Bool = false
  ) throws(FileSystemError) -> Outcome {
    let place = absolute(path)
    if !always, let stamp = stamp(path), stamp.size == bytes.count, try FileSystem.read(place) == bytes {
      return Outcome(isWritten: false, stamp: stamp)
    }
    try makeFolder(Self.workshop)
    try makeFolder(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "")
    let temporary = absolute("\(Self.workshop)/\(worker)")
    return Outcome(isWritten: true, stamp: try FileSystem.replace(place, with: bytes, temporary: temporary))
  }

  /// A tree for the files at `paths`; nil where something is already where one of them goes, or a folder for it.
  func freshTree(for paths: some Sequence<String>) throws(FileSystemError) -> FreshTree? {
    var roots: Set<Substring> = []
    for path in paths {
      // Where a site is already, its first file says so.
      let root = path[..<(path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex)]
      if roots.insert(root).inserted, FileSystem.exists(absolute(String(root))) { return nil }
    }
    return try FreshTree(absolute(Self.workshop + "/tree"))
  }

  /// Puts the files of a tree in their places.
  func place(_ tree: FreshTree) throws(FileSystemError) { try tree.place(in: root) }

  /// A file that is made and not in its place yet.
  struct Staged: Sendable {
    fileprivate let path: String
    fileprivate let temporary: String
  }

  /// Makes the file that `path` is to hold, without putting it in its place; no file where it holds the bytes already.
  func stage(
    _ bytes: [UInt8], for path: String, number: Int, always: Bool = false
  ) throws(FileSystemError) -> (outcome: Outcome, staged: Staged?) {
    let place = absolute(path)
    if !always, let stamp = stamp(path), stamp.size == bytes.count, try FileSystem.read(place) == bytes {
      return (Outcome(isWritten: false, stamp: stamp), nil)
    }
    try makeFolder(Self.workshop)
    let temporary = absolute("\(Self.workshop)/\(number).made")
    let stamp = try FileSystem.replace(temporary, with: bytes, temporary: absolute("\(Self.workshop)/\(number)"))
    return (Outcome(isWritten: true, stamp: stamp), Staged(path: path, temporary: temporary))
  }

  /// Puts a file that was made in its place.
  func commit(_ staged: Staged) throws(FileSystemError) {
    try makeFolder(staged.path.lastIndex(of: "/").map { String(staged.path[..<$0]) } ?? "")
    try FileSystem.move(staged.temporary, to: absolute(staged.path))
  }

  /// Whether the file at `path` is the one that a stamp was taken of, or holds bytes of that hash; its stamp now if so.
  func verified(_ path: String, stamp: OutputStamp, hash: UInt64) -> OutputStamp? {
    guard let now = self.stamp(path), now.size == stamp.size else { return nil }
    if now == stamp { return now }
    // A site that was copied or restored has other stamps and the same bytes.
    guard let bytes = try? FileSystem.read(absolute(path)), Hash64(bytes).value == hash else { return nil }
    return now
  }

  private func makeFolder(_ path: String) throws(FileSystemError) {
    if made.withLock({ $0.contains(path) }) { return }
    try FileSystem.makeFolder(path.isEmpty ? root : absolute(path))
    _ = made.withLock { $0.insert(path) }
  }

  /// Removes what `earlier` lists and `now` does not, and the folders that this leaves empty; gives the number of files.
  func remove(_ earlier: Set<String>, butNot now: OutputList) throws(FileSystemError) -> Int {
    let kept = Set(now.entries.map(\.path))
    var count = 0
    var folders: Set<String> = []
    for path in earlier where !kept.contains(path) {
      if try FileSystem.remove(absolute(path)) { count += 1 }
      var rest = path[...]
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
