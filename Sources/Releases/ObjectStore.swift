import Bytes
import Site

/// An rclone remote, which holds a single release whose files are replaced one at a time.
///
/// Assets are uploaded before the pages that refer to them, then feeds; obsolete files are deleted last. No page that a
/// reader receives refers to a missing file. The manifest of the release is `.xinglin/manifest`. Before the first
/// upload, the manifest of the new release is written to `.xinglin/pending`, and it is deleted after the last step. If
/// a publication is interrupted, the next one can tell which files may belong to either release. A store has no locks,
/// so each step first checks that the pending manifest is still its own.
struct ObjectStore: ReleaseHost {
  private let remote: String
  private let path: String
  private let folder: TemporaryFolder
  private let rclone: ExternalProgram
  /// A random value that distinguishes this publication's pending manifest from others.
  private let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 16)

  private static let (manifestName, pendingName) = (".xinglin/manifest", ".xinglin/pending")

  init(remote: String, path: String, system: FileSystem) throws(PublishError) {
    (self.remote, self.path) = (remote, path)
    folder = try TemporaryFolder(system)
    rclone = try ExternalProgram("rclone", package: "rclone", folder)
  }

  func state() throws(PublishError) -> HostState {
    HostState(current: try read(Self.manifestName), pending: try read(Self.pendingName))
  }

  func manifest(of id: ReleaseID) throws(PublishError) -> ReleaseManifest? { nil }

  /// Does nothing: a store has a single release.
  func remove(_ releases: [ReleaseID], of state: HostState) throws(PublishError) {}

  func activate(_ manifest: ReleaseManifest, replacing state: HostState) throws(PublishError) {
    throw .noReleaseHistory(option: "--rollback")
  }

  func publish(
    _ output: PublishedOutput, manifest: ReleaseManifest, plan: ReleasePlan, replacing state: HostState, keep: Int
  ) throws(PublishError) {
    var rclone = rclone
    rclone.inheritedLocks = output.roots
    // Files that an interrupted publication uploaded remain candidates for deletion.
    let newPaths = Set(manifest.entries.map(\.path))
    let obsolete = (state.pending?.entries ?? []).filter { !newPaths.contains($0.path) }
    let pending = ReleaseManifest(
      accessCodeVersions: manifest.accessCodeVersions, entries: Self.merged(manifest.entries, obsolete))
    let bytes = pending.bytes + Array("mark \(nonce)\n".utf8)
    try write(bytes, to: Self.pendingName)
    try removeObstacles(for: plan, rclone)
    for step in ReleasePlan.Step.allCases {
      for (index, root) in output.roots.enumerated() {
        let rootPaths = Set(output.files.lazy.filter { $0.rootIndex == index }.map(\.entry.path))
        let paths = plan.uploads.filter { $0.step == step && rootPaths.contains($0.entry.path) }.map(\.entry.path)
        guard !paths.isEmpty else { continue }
        try ensureNoConcurrentPublication(bytes)
        let list = try folder.write(paths, terminator: 0x0A, to: "files")
        // rclone skips files that the store already has, so an interrupted upload resumes.
        try rclone.run(
          [
            "copy", "--checksum", "--no-traverse", "--files-from-raw", list, "--retries", "3", root.path,
            remotePath(""),
          ])
      }
    }
    try ensureNoConcurrentPublication(bytes)
    try remove(plan.removals, rclone)
    try write(manifest.bytes, to: Self.manifestName)
    try rclone.run(["deletefile", remotePath(Self.pendingName)])
  }

  /// Removes files in the way of a folder, and folders in the way of a file.
  private func removeObstacles(for plan: ReleasePlan, _ rclone: ExternalProgram) throws(PublishError) {
    let (removals, folders) = plan.obstacles
    try remove(removals, rclone)
    // A failure is ignored: if the folder does not exist, nothing is in the way, and if it is not empty, the upload
    // fails.
    for path in folders { _ = try rclone.execute(["rmdirs", "--retries", "1", remotePath(path.text)]) }
  }

  private func remove(_ paths: [OutputPath], _ rclone: ExternalProgram) throws(PublishError) {
    guard !paths.isEmpty else { return }
    let list = try folder.write(paths, terminator: 0x0A, to: "files")
    try rclone.run(["delete", "--files-from-raw", list, remotePath("")])
  }

  /// Returns the union of both lists, sorted by path.
  private static func merged(_ a: [OutputList.Entry], _ b: [OutputList.Entry]) -> [OutputList.Entry] {
    b.isEmpty ? a : (a + b).sorted { $0.path.text.precedesBytewise($1.path.text) }
  }

  private func ensureNoConcurrentPublication(_ pending: [UInt8]) throws(PublishError) {
    guard try bytes(of: Self.pendingName) == pending else { throw .concurrentPublication }
  }

  private func read(_ name: String) throws(PublishError) -> ReleaseManifest? {
    guard var bytes = try bytes(of: name) else { return nil }
    // The last line is the nonce of the publication in progress.
    if name == Self.pendingName, let end = bytes.dropLast().lastIndex(of: 0x0A) { bytes = Array(bytes[...end]) }
    guard let manifest = ReleaseManifest(parsing: bytes) else { throw .unreadableManifest(remotePath(name)) }
    return manifest
  }

  /// Returns the contents of a file in the store, or nil if it does not exist. Source: rclone(1), "Exit code": 3 and 4
  /// mean not found.
  private func bytes(of name: String) throws(PublishError) -> [UInt8]? {
    let slash = name.lastIndex(of: "/") ?? name.startIndex
    let listed = try rclone.execute(["lsf", "--files-only", remotePath(String(name[..<slash]))])
    if listed.status == 3 || listed.status == 4 { return nil }
    guard listed.status == 0 else { throw rclone.failure(listed) }
    let names = String(decoding: listed.output, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard names.contains(name[name.index(after: slash)...]) else { return nil }
    return try rclone.run(["cat", remotePath(name)])
  }

  private func write(_ bytes: [UInt8], to name: String) throws(PublishError) {
    let file = try folder.write(bytes, to: "manifest")
    try rclone.run(["copyto", "--ignore-times", file, remotePath(name)])
  }

  /// Returns a path in the store in rclone's notation.
  private func remotePath(_ name: String) -> String {
    name.isEmpty ? remote + path : remote + (path.isEmpty || path.hasSuffix("/") ? path : path + "/") + name
  }
}
