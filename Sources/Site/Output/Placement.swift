import Diagnostics

/// Moves staged files and folders into place in an output.
///
/// Normally this is a rename, which is atomic. A file in the way of a folder, or a folder in the way of a file, must
/// come from an earlier build; it is exchanged with the new item atomically where the file system supports that, and
/// moved away first otherwise. If staging and output are on different file systems, files are copied to a hidden name
/// in the output and renamed from there.
struct Placement {
  /// The temporary name of a file being copied into the output.
  static let partName = ".xinglin-part"

  let root: OpenFolder
  let staging: OpenFolder
  /// The paths of items from earlier builds that may be replaced because they obstruct staged ones.
  let obstacles: Set<String>

  /// Moves a staged file or folder to a name in an open output folder. `path` is its path in the site.
  func place(
    _ name: String, of source: OpenFolder, in target: OpenFolder, as newName: String, path: String
  ) throws(FileSystemError) {
    switch try source.move(name, to: target, as: newName) {
    case .done: return
    case .targetNotEmpty: try merge(name, of: source, into: newName, of: target, path: path)
    case .typeMismatch: try replace(name, of: source, in: target, as: newName, path: path)
    case .crossDevice: try copy(name, of: source, in: target, as: newName, path: path)
    }
  }

  /// Merges a staged folder into an output folder. The emptied staged folder is removed with the staging folder.
  private func merge(
    _ name: String, of source: OpenFolder, into newName: String, of target: OpenFolder, path: String
  ) throws(FileSystemError) {
    guard let from = try source.folder(name) else { throw FileSystemError(.open, source.path(of: name), .changed) }
    guard let to = try target.folder(newName) else { throw FileSystemError(.open, target.path(of: newName), .changed) }
    try merge(from, into: to, path: path)
  }

  /// Merges a staged folder into an open output folder, whose path is empty for the root.
  func merge(_ source: OpenFolder, into target: OpenFolder, path: String) throws(FileSystemError) {
    for name in try source.names().sorted() {
      try place(name, of: source, in: target, as: name, path: path.isEmpty ? name : "\(path)/\(name)")
    }
  }

  /// Replaces an item that blocks a staged one.
  private func replace(
    _ name: String, of source: OpenFolder, in target: OpenFolder, as newName: String, path: String
  ) throws(FileSystemError) {
    guard obstacles.contains(path) else { throw FileSystemError(.rename, target.path(of: newName), .unmanaged) }
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
      guard obstacles.contains(path) else { throw FileSystemError(.rename, target.path(of: newName), .unmanaged) }
      try target.removeAll(newName)
    }
    if isFolder {
      _ = try target.makeFolder(newName)
      return try merge(name, of: source, into: newName, of: target, path: path)
    }
    do throws(FileSystemError) {
      try copyFile(name, of: source, in: target, as: newName)
    } catch {
      // Report the original error, not one from cleaning up.
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
