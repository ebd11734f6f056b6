import Diagnostics
import Site
import SourceFiles

/// A folder of this machine that holds releases side by side.
///
/// `releases/ID` is a release, `current` the link to the one that readers see, `previous` the link to the one that they saw
/// before, whose files pages still open in browsers may ask for. `.xinglin` holds everything that is not part of a release: the manifests, the lock, and
/// a release on its way. A release is made there, where possible from the tree of one that is no longer kept, and renamed to its place
/// whole; the link is renamed over the one before. Whenever the process is stopped, readers see one whole release.
struct ReleaseFolder: ReleaseHost {
  let root: OpenFolder
  let releases: OpenFolder
  let work: OpenFolder
  let jobs: Int
  /// Whether every file is read, whatever is known of it.
  var verifiesAll = false
  /// How close to its change a file may be for its stamp to tell another one, in nanoseconds.
  var timestampResolution = FileStamp.coarsestResolution

  static let releasesName = "releases"
  static let workName = ".xinglin"
  static let (current, previous) = ("current", "previous")
  private static let manifestEnding = ".manifest"

  /// The folder at a path, made if it is missing and not only read; `wait` is called once if another process has it.
  init(
    _ path: String, system: FileSystem, jobs: Int, isReadOnly: Bool, wait: () -> Void
  ) throws(FileSystemError) {
    if !isReadOnly { try system.makeFolder(path) }
    root = try OpenFolder(path, system: system)
    if !isReadOnly {
      _ = try root.makeFolder(Self.workName)
      _ = try root.makeFolder(Self.releasesName)
    }
    work = try root.ownFolder(Self.workName)
    releases = try root.ownFolder(Self.releasesName)
    self.jobs = jobs
    if !isReadOnly { try work.lock(wait: wait) }
  }

  func state() throws(PublishError) -> HostState {
    var state = HostState()
    do throws(FileSystemError) {
      state.releases = try releases.names().compactMap { ReleaseID($0) }.sorted()
      guard let target = try root.target(ofLink: Self.current) else {
        if try root.entry(Self.current) != .absent { throw FileSystemError(.rename, Self.current, .foreign) }
        return state
      }
      guard let id = Self.id(ofTarget: target), state.releases.contains(id) else {
        throw FileSystemError(.rename, Self.current, .foreign)
      }
      state.previous = try root.target(ofLink: Self.previous).flatMap(Self.id(ofTarget:))
      // One whose manifest is lost is replaced as if it had no files in common with the next.
      state.current = try read(id) ?? ReleaseManifest(id: id, entries: [])
    } catch {
      if error.reason == .foreign, error.path == Self.current { throw .foreignCurrent(root.path(of: Self.current)) }
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

  static func manifestName(_ id: ReleaseID) -> String { id.text + manifestEnding }

  /// The release whose manifest has a name; nil for other names.
  static func id(ofManifest name: String) -> ReleaseID? {
    name.hasSuffix(manifestEnding) ? ReleaseID(String(name.dropLast(manifestEnding.count))) : nil
  }

  /// The release to which a link leads; nil where it leads elsewhere.
  static func id(ofTarget target: String) -> ReleaseID? {
    target.hasPrefix(releasesName + "/") ? ReleaseID(String(target.dropFirst(releasesName.count + 1))) : nil
  }

  /// Replaces a link by one that leads to a release, in one step.
  func point(_ name: String, at id: ReleaseID) throws(FileSystemError) {
    try work.removeAll(name)
    try work.makeLink(name, to: Self.releasesName + "/" + id.text)
    guard try work.move(name, to: root, as: name) == .done else {
      throw FileSystemError(.rename, root.path(of: name), .foreign)
    }
  }
}

extension OpenFolder {
  /// Opens a folder that only publications write.
  fileprivate func ownFolder(_ name: String) throws(FileSystemError) -> OpenFolder {
    if let folder = try folder(name) { return folder }
    throw FileSystemError(.open, path(of: name), try entry(name) == .link ? .link : .foreign)
  }
}
