import Bytes
import SourceFiles
import Synchronization

/// A folder into which a site is written. Readers see only complete files at any time.
///
/// A build creates every new or changed file in ``Staging``. It then adds them, with their hashes, to the list in the
/// output, renames them into place, whole folders at once where possible, and removes files that earlier builds wrote
/// and this one did not. A build interrupted before the renames leaves the old site intact; one interrupted later
/// leaves complete files of both, all of them in the list for the next build. Builds of the same output are serialized
/// by a lock.
///
/// Nothing but the site's own files is modified: every path is validated by ``OutputPath``, folders are opened relative
/// to their parents without following links, and a file is removed only while it holds what a build wrote. If an
/// unmanaged file, a folder or a link occupies a path that the site needs, the build fails before it modifies anything.
///
/// Nothing is flushed to disk: files lost in a power failure are detected by size, times and hash, and written again.
final class OutputFolder: Sendable {
  let root: OpenFolder
  let work: WorkFolder
  let system: FileSystem
  private let folders: Lock<[Substring: FolderState]> = Lock([:])
  private let blocked: Lock<Set<String>> = Lock([])

  /// Whether files can be created in a folder of the site.
  enum FolderState: Sendable {
    case present
    /// The folder does not exist and can be created.
    case absent
    /// Something that is not a folder exists at its path or at that of an ancestor.
    case blocked
  }

  /// Opens the folder at `path`, creating it if necessary, and locks it. If another build holds the lock, calls `wait`
  /// once and blocks.
  init(_ path: String, system: FileSystem = FileSystem(), wait: () -> Void = {}) throws(FileSystemError) {
    self.system = system
    try WorkFolder.rejectLink(in: path, system)
    try system.makeFolder(path)
    root = try OpenFolder(path, system: system)
    work = WorkFolder(beside: system.resolved(path), system: system)
    try root.lock(wait: wait)
  }

  /// The paths at which existing items obstruct staged files or folders.
  var obstacles: Set<String> { blocked.withLock { $0 } }

  /// Records that an existing item obstructs a staged file or folder.
  func recordObstacle(at path: String) { _ = blocked.withLock { $0.insert(path) } }

  /// Returns whether files can be created in the folder at a path of the site. An empty path is the root.
  func state(ofFolder path: Substring) throws(FileSystemError) -> FolderState {
    if path.isEmpty { return .present }
    if let existing = folders.withLock({ $0[path] }) { return existing }
    let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
    var state = try state(ofFolder: parent)
    if state == .present {
      switch try root.entry(String(path)) {
      case .folder: break
      case .absent: state = .absent
      case .file, .link, .special:
        state = .blocked
        recordObstacle(at: String(path))
      }
    }
    folders.withLock { $0[path] = state }
    return state
  }

  /// Returns the stamp of a file in the output, or `nil` if there is none.
  func stamp(_ path: OutputPath) throws(FileSystemError) -> FileStamp? { try root.stamp(path.text) }

  /// The stamp of the list of files, or `nil` if there is none.
  var listStamp: FileStamp? { get throws(FileSystemError) { try root.stamp(OutputList.fileName) } }

  /// Returns the current stamp of the file at `path` if it equals the recorded stamp or the contents have the recorded
  /// hash.
  func verifiedStamp(_ path: OutputPath, stamp: FileStamp, hash: Hash64) throws(FileSystemError) -> FileStamp? {
    guard let current = try self.stamp(path), current.size == stamp.size else { return nil }
    if current == stamp { return current }
    // A copied or restored site has new stamps but the same bytes.
    guard try state(ofFolder: path.folder) == .present else { return nil }
    let currentHash = try root.withFile(path.text) { file throws(FileSystemError) in try file.hash() }
    return currentHash == hash ? current : nil
  }
}

extension OpenFolder {
  /// Returns the stamp of a regular file, or `nil` if there is none.
  package func stamp(_ name: String) throws(FileSystemError) -> FileStamp? {
    if case .file(let stamp) = try entry(name) { stamp } else { nil }
  }
}
