import Diagnostics
import Platform

/// Where a build makes files before they go to the output, out of readers' sight.
///
/// It is a folder in ``WorkFolder``, which as a rule lies on the file system of the output, so that a rename puts a file there in
/// one step. Where no such folder can be made beside the output, it is a temporary folder of the system.
final class Staging: Sendable {
  /// The parts of a site in the order in which they go to the output: pages refer only to assets that are there already.
  enum Phase: String, Sendable, CaseIterable {
    case assets
    case pages
  }

  let folder: OpenFolder
  private let parent: OpenFolder
  private let name: String
  private let trees: [Phase: StagedTree]

  /// An empty staging folder; what an earlier build left there is removed.
  init(_ work: WorkFolder, system: FileSystem) throws(FileSystemError) {
    (parent, name) = try Self.newFolder(work, system)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .changed) }
    self.folder = folder
    var trees: [Phase: StagedTree] = [:]
    for phase in Phase.allCases { trees[phase] = try StagedTree(phase.rawValue, in: folder) }
    self.trees = trees
  }

  /// Removes what a build that was stopped left behind, for one that has nothing to stage.
  static func removeRemains(in work: WorkFolder) throws(FileSystemError) {
    try work.open()?.removeAll(folderName(in: work))
  }

  private static func folderName(in work: WorkFolder) -> String { work.name + ".staging" }

  private static func newFolder(
    _ work: WorkFolder, _ system: FileSystem
  ) throws(FileSystemError) -> (parent: OpenFolder, name: String) {
    do throws(FileSystemError) {
      let parent = try work.make()
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

  /// Makes a folder that only this user can enter. Source: mkdtemp(3).
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

  /// The tree of files whose folders are not in the output yet.
  func tree(_ phase: Phase) -> StagedTree? { trees[phase] }

  /// Removes the folder with all that is left in it.
  func remove() throws(FileSystemError) { try parent.removeAll(name) }
}
