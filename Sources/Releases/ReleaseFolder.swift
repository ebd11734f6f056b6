import Diagnostics
import Site
import SourceFiles

/// A folder on this machine that holds releases side by side.
///
/// `releases/ID` is a release. `current` links to the one that readers see, and `previous` to the one before, whose
/// files may still be requested by open pages. `.xinglin` holds everything that is not part of a release: the
/// manifests, the lock and the staging directory. A release is assembled there, if possible from the tree of a pruned
/// one, and renamed into place; then a new link is renamed over `current`. Readers see a complete release at all times,
/// even if the process is interrupted.
struct ReleaseFolder: ReleaseHost {
  let root: OpenFolder
  let releases: OpenFolder
  let work: OpenFolder
  let jobs: Int
  /// Whether to read every file, regardless of what was recorded.
  var verifiesAll = false
  /// The interval after a modification within which another one may leave the file's stamp unchanged, in nanoseconds.
  var timestampResolution = FileStamp.coarsestResolution

  static let releasesName = "releases"
  static let workName = ".xinglin"
  static let (current, previous) = ("current", "previous")
  private static let manifestSuffix = ".manifest"

  /// Opens the folder at a path. Unless it is opened only for reading, creates it if necessary and locks it; if another
  /// process holds the lock, calls `onWait` once and waits for it.
  init(
    _ path: String, system: FileSystem, jobs: Int, isReadOnly: Bool, onWait: () -> Void
  ) throws(FileSystemError) {
    if !isReadOnly { try system.makeFolder(path) }
    root = try OpenFolder(path, system: system)
    if !isReadOnly {
      _ = try root.makeFolder(Self.workName)
      _ = try root.makeFolder(Self.releasesName)
    }
    work = try root.realFolder(Self.workName)
    releases = try root.realFolder(Self.releasesName)
    self.jobs = jobs
    if !isReadOnly { try work.lock(wait: onWait) }
  }

  func state() throws(PublishError) -> HostState {
    var state = HostState()
    do throws(FileSystemError) {
      state.releases = try releases.names().compactMap { ReleaseID($0) }.sorted()
      guard let target = try root.target(ofLink: Self.current) else {
        if try root.entry(Self.current) != .absent { throw FileSystemError(.rename, Self.current, .unmanaged) }
        return state
      }
      guard let id = Self.id(ofTarget: target), state.releases.contains(id) else {
        throw FileSystemError(.rename, Self.current, .unmanaged)
      }
      state.previous = try root.target(ofLink: Self.previous).flatMap(Self.id(ofTarget:))
      // A release whose manifest is lost is treated as having no files in common with the next.
      state.current = try read(id) ?? ReleaseManifest(id: id, entries: [])
    } catch {
      if error.reason == .unmanaged, error.path == Self.current {
        throw .invalidCurrentLink(root.path(of: Self.current))
      }
      throw .fileSystem(error)
    }
    return state
  }

  func manifest(of id: ReleaseID) throws(PublishError) -> ReleaseManifest? {
    do throws(FileSystemError) { return try read(id) } catch { throw .fileSystem(error) }
  }

  private func read(_ id: ReleaseID) throws(FileSystemError) -> ReleaseManifest? {
    let bytes = try work.withFile(Self.manifestName(id)) { file throws(FileSystemError) in try file.bytes() }
    return bytes.flatMap { ReleaseManifest(parsing: $0) }
  }

  static func manifestName(_ id: ReleaseID) -> String { id.text + manifestSuffix }

  /// Returns the release with the manifest `name`, or nil if it is not the name of a manifest.
  static func id(ofManifest name: String) -> ReleaseID? {
    name.hasSuffix(manifestSuffix) ? ReleaseID(String(name.dropLast(manifestSuffix.count))) : nil
  }

  /// Returns the release that `target` refers to, or nil if it is not the path of a release.
  static func id(ofTarget target: String) -> ReleaseID? {
    target.hasPrefix(releasesName + "/") ? ReleaseID(String(target.dropFirst(releasesName.count + 1))) : nil
  }

  /// Atomically replaces a link with one to a release.
  func replaceLink(_ name: String, with id: ReleaseID) throws(FileSystemError) {
    try work.removeAll(name)
    try work.makeLink(name, to: Self.releasesName + "/" + id.text)
    guard try work.move(name, to: root, as: name) == .done else {
      throw FileSystemError(.rename, root.path(of: name), .unmanaged)
    }
  }
}

extension OpenFolder {
  /// Opens a folder that must not be a symbolic link, since only publications write to it.
  fileprivate func realFolder(_ name: String) throws(FileSystemError) -> OpenFolder {
    if let folder = try folder(name) { return folder }
    throw FileSystemError(.open, path(of: name), try entry(name) == .link ? .link : .unmanaged)
  }
}
