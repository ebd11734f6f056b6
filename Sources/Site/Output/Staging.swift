import Diagnostics
import Platform

/// The folder in which a build creates files before they are moved to the output, invisible to readers.
///
/// It is a folder in ``WorkFolder``, which is normally on the same file system as the output, so that a rename moves a
/// file into place. If it cannot be created beside the output, a temporary folder of the system is used instead.
final class Staging: Sendable {
  /// The phases of a commit, in order: assets precede pages, so that a page never refers to an asset that is not there
  /// yet.
  enum Phase: String, Sendable, CaseIterable {
    case assets
    case pages
  }

  let folder: OpenFolder
  private let parent: OpenFolder
  private let name: String
  private let trees: [Phase: StagedTree]

  /// Creates an empty staging folder, removing the remains of an earlier build.
  init(_ work: WorkFolder, system: FileSystem) throws(FileSystemError) {
    (parent, name) = try Self.newFolder(work, system)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .changed) }
    self.folder = folder
    var trees: [Phase: StagedTree] = [:]
    for phase in Phase.allCases { trees[phase] = try StagedTree(phase.rawValue, in: folder) }
    self.trees = trees
  }

  /// Removes what an interrupted build left behind. For builds that have nothing to stage.
  static func removeRemains(in work: WorkFolder) throws(FileSystemError) {
    try work.open()?.removeAll(folderName(in: work))
  }

  private static func folderName(in work: WorkFolder) -> String { work.name + ".staging" }

  private static func newFolder(
    _ work: WorkFolder, _ system: FileSystem
  ) throws(FileSystemError) -> (parent: OpenFolder, name: String) {
    do throws(FileSystemError) {
      let parent = try work.openOrCreate()
      let name = folderName(in: work)
      try parent.removeAll(name)
      _ = try parent.makeFolder(name)
      return (parent, name)
    } catch {
      guard case .system(let code) = error.reason, error.operation == .makeFolder,
        [EACCES, EPERM, EROFS].contains(code)
      else { throw error }
      return try temporaryFolder(system)
    }
  }

  /// Creates a folder that is accessible only to the current user. Source: mkdtemp(3).
  private static func temporaryFolder(
    _ system: FileSystem
  ) throws(FileSystemError) -> (parent: OpenFolder, name: String) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(base)/xinglin-XXXXXX".utf8CString)
    let result = system.call(.makeFolder) { mkdtemp(&path) == nil ? -1 : 0 }
    guard result >= 0 else { throw FileSystemError(.makeFolder, base, result: result) }
    let name = String(
      decoding: path.dropFirst(base.utf8.count + 1).dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (try OpenFolder(base, system: system), name)
  }

  /// Returns the tree of files whose folders do not exist in the output yet.
  func tree(_ phase: Phase) -> StagedTree? { trees[phase] }

  /// Removes the staging folder and its contents.
  func remove() throws(FileSystemError) { try parent.removeAll(name) }
}
