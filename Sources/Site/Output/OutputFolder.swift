import Bytes
import SourceFiles
import Synchronization

/// A folder into which a site is written; readers see whole files at any moment.
///
/// A build makes every file that is not there yet in ``Staging``. Then the list in the output names them all with their hashes;
/// they are renamed into their places, whole folders at once where that is possible; and what earlier builds wrote and
/// this one did not is removed. A build that is stopped before that leaves the old site as it was; one that is stopped later
/// leaves whole files of both, all of which the next one knows. One build at a time has the folder; others wait.
///
/// Nothing but the site's own files is changed: every path passes ``OutputPath``, folders are opened one beneath the other
/// without following links, and a file is removed only while it holds what a build wrote. A foreign file where a folder must
/// be, a folder where a file must be, or a link ends the build before anything is changed.
///
/// Nothing is flushed to the disk: what a machine loses with its power is found by size, times and hash and made again.
final class OutputFolder: Sendable {
  let root: OpenFolder
  let work: WorkFolder
  let system: FileSystem
  private let folders: Lock<[Substring: FolderState]> = Lock([:])
  private let blocked: Lock<Set<String>> = Lock([])

  /// Whether a folder of the site can take files.
  enum FolderState: Sendable {
    case present
    /// It is not there and can be made.
    case absent
    /// Something else stands in its place, or in that of a folder above it.
    case blocked
  }

  /// The folder at `path`, made if it is missing; `wait` is called once if another build has it, whose end is waited for.
  init(_ path: String, system: FileSystem = FileSystem(), wait: () -> Void = {}) throws(FileSystemError) {
    self.system = system
    try WorkFolder.refuseLink(in: path, system)
    try system.makeFolder(path)
    root = try OpenFolder(path, system: system)
    work = WorkFolder(beside: system.resolved(path), system: system)
    try root.lock(wait: wait)
  }

  /// The paths where something stands in the way of what was staged.
  var obstacles: Set<String> { blocked.withLock { $0 } }

  /// Notes that something stands in the way of a staged file or folder.
  func note(obstacle path: String) { _ = blocked.withLock { $0.insert(path) } }

  /// Returns whether the folder at a path of the site, empty for the root, can take files.
  func state(ofFolder path: Substring) throws(FileSystemError) -> FolderState {
    if path.isEmpty { return .present }
    if let known = folders.withLock({ $0[path] }) { return known }
    let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
    var state = try state(ofFolder: parent)
    if state == .present {
      switch try root.entry(String(path)) {
      case .folder: break
      case .absent: state = .absent
      case .file, .link, .special:
        state = .blocked
        note(obstacle: String(path))
      }
    }
    folders.withLock { $0[path] = state }
    return state
  }

  /// Returns the stamp of a file of the output; nil where there is none.
  func stamp(_ path: OutputPath) throws(FileSystemError) -> FileStamp? { try root.stamp(path.text) }

  /// Returns the stamp of the list of files; nil where there is none.
  var listStamp: FileStamp? { get throws(FileSystemError) { try root.stamp(OutputList.fileName) } }

  /// Returns the stamp that the file at `path` has now, where it has the recorded one or holds bytes of the recorded hash.
  func verified(_ path: OutputPath, stamp: FileStamp, hash: Hash64) throws(FileSystemError) -> FileStamp? {
    guard let now = try self.stamp(path), now.size == stamp.size else { return nil }
    if now == stamp { return now }
    // A site that was copied or restored has other stamps and the same bytes.
    guard try state(ofFolder: path.folder) == .present else { return nil }
    let found = try root.withFile(path.text) { file throws(FileSystemError) in try file.hash() }
    return found == hash ? now : nil
  }
}

extension OpenFolder {
  /// Returns the stamp of a regular file; nil where there is none.
  package func stamp(_ name: String) throws(FileSystemError) -> FileStamp? {
    if case .file(let stamp) = try entry(name) { stamp } else { nil }
  }
}
