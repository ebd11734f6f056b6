import Diagnostics

/// Puts staged files and folders in their places in an output.
///
/// A rename does it in one step. What an earlier build wrote and stands in the way, a file where a folder goes or a folder where a
/// file goes, is exchanged for the new one in one step where the file system can do that; else it goes first. On another
/// file system than the output's, files are copied to a hidden name in the output and renamed from there.
struct Placement {
  /// The name of a file that is being copied into the output.
  static let partName = ".xinglin-part"

  let root: OpenFolder
  let staging: OpenFolder
  /// The paths of what earlier builds wrote and may go because it stands in the way.
  let obstacles: Set<String>

  /// Puts a staged file or folder at a name of an open folder of the output, at a path of the site.
  func place(
    _ name: String, of source: OpenFolder, in target: OpenFolder, as newName: String, path: String
  ) throws(FileSystemError) {
    switch try source.move(name, to: target, as: newName) {
    case .done: return
    case .occupied: try merge(name, of: source, into: newName, of: target, path: path)
    case .blocked: try replace(name, of: source, in: target, as: newName, path: path)
    case .elsewhere: try copy(name, of: source, in: target, as: newName, path: path)
    }
  }

  /// Puts everything in a staged folder into a folder of the output; the emptied one is left to who clears the staging.
  private func merge(
    _ name: String, of source: OpenFolder, into newName: String, of target: OpenFolder, path: String
  ) throws(FileSystemError) {
    guard let from = try source.folder(name) else { throw FileSystemError(.open, source.path(of: name), .changed) }
    guard let to = try target.folder(newName) else { throw FileSystemError(.open, target.path(of: newName), .changed) }
    try merge(from, into: to, path: path)
  }

  /// Puts everything in a staged folder into an open folder of the output, whose path is empty for the root.
  func merge(_ source: OpenFolder, into target: OpenFolder, path: String) throws(FileSystemError) {
    for name in try source.names().sorted() {
      try place(name, of: source, in: target, as: name, path: path.isEmpty ? name : "\(path)/\(name)")
    }
  }

  /// Puts something in the place of what blocks it.
  private func replace(
    _ name: String, of source: OpenFolder, in target: OpenFolder, as newName: String, path: String
  ) throws(FileSystemError) {
    guard obstacles.contains(path) else { throw FileSystemError(.rename, target.path(of: newName), .foreign) }
    if try source.exchange(name, with: target, newName) { return }
    let removed = "replaced"
    try staging.removeAll(removed)
    guard try target.move(newName, to: staging, as: removed) == .done,
      try source.move(name, to: target, as: newName) == .done
    else { throw FileSystemError(.rename, target.path(of: newName), .changed) }
  }

  /// Copies a file or a folder from another file system.
  private func copy(
    _ name: String, of source: OpenFolder, in target: OpenFolder, as newName: String, path: String
  ) throws(FileSystemError) {
    let isFolder = try source.entry(name) == .folder
    switch try target.entry(newName) {
    case .absent: break
    case .folder where isFolder: break
    case .file where !isFolder, .link where !isFolder, .special where !isFolder: break
    default:
      guard obstacles.contains(path) else { throw FileSystemError(.rename, target.path(of: newName), .foreign) }
      try target.removeAll(newName)
    }
    if isFolder {
      _ = try target.makeFolder(newName)
      return try merge(name, of: source, into: newName, of: target, path: path)
    }
    do throws(FileSystemError) {
      try copyFile(name, of: source, in: target, as: newName)
    } catch {
      // The first error is the one to report.
      _ = try? root.remove(Self.partName)
      throw error
    }
  }

  private func copyFile(
    _ name: String, of source: OpenFolder, in target: OpenFolder, as newName: String
  ) throws(FileSystemError) {
    try root.remove(Self.partName)
    let copied: Void? = try source.withFile(name) { file throws(FileSystemError) in
      try root.create(Self.partName) { part throws(FileSystemError) in _ = try file.copy(to: part) }
    }
    guard copied != nil, try root.move(Self.partName, to: target, as: newName) == .done else {
      throw FileSystemError(.rename, target.path(of: newName), .changed)
    }
  }
}
