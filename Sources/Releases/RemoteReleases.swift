import Bytes
import Site

/// A folder on another machine that holds releases side by side, in the layout of ``ReleaseFolder``. rsync transfers
/// the files, and scripts that run there perform the atomic steps.
///
/// A release is uploaded beside the others, under a name that depends only on its files, so that an interrupted upload
/// resumes. It starts as the tree of a pruned release or as hard links to the current one, so that only changed files
/// need to be compared; if neither is possible, rsync compares every file by checksum. The script that makes the
/// release current holds a lock for a moment, and refuses if the current release is no longer the one that the plan was
/// made for.
struct RemoteReleases: ReleaseHost {
  private let host: String
  private let path: String
  private let isReadOnly: Bool
  private let verifiesAll: Bool
  private let folder: TemporaryFolder
  private let ssh: ExternalProgram
  private let rsync: ExternalProgram

  init(
    _ host: String, path: String, isReadOnly: Bool, verifiesAll: Bool, system: FileSystem
  ) throws(PublishError) {
    (self.host, self.path, self.isReadOnly, self.verifiesAll) = (host, path, isReadOnly, verifiesAll)
    folder = try TemporaryFolder(system)
    ssh = try ExternalProgram("ssh", package: "openssh-client", folder)
    rsync = try ExternalProgram("rsync", package: "rsync", folder)
  }

  func state() throws(PublishError) -> HostState {
    let answer = try run(.state, isReadOnly ? "" : "make")
    var state = HostState()
    var lines = answer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    var current: ReleaseID?
    while let line = lines.popFirst(), !line.isEmpty {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      if words[0] == "release", let id = ReleaseID(words[1]) { state.releases.append(id) }
      if words[0] == "previous" { state.previous = ReleaseFolder.id(ofTarget: words[1]) }
      if words[0] == "current" {
        current = ReleaseFolder.id(ofTarget: words[1])
        if current == nil { throw .invalidCurrentLink("\(host):\(path)/current") }
      }
    }
    state.releases.sort()
    guard let current else { return state }
    state.current = try manifest(of: current) ?? ReleaseManifest(id: current, entries: [])
    return state
  }

  func manifest(of id: ReleaseID) throws(PublishError) -> ReleaseManifest? {
    var manifest = ReleaseManifest(parsing: try run(.manifest, id.text))
    // Publications that resume the same upload may have written its manifest under different IDs.
    manifest?.id = id
    return manifest
  }

  func publish(
    _ output: PublishedOutput, manifest: ReleaseManifest, plan: ReleasePlan, replacing state: HostState, keep: Int
  ) throws(PublishError) {
    guard let id = manifest.id else { return }
    var rsync = rsync
    rsync.inheritedLocks = output.roots
    let upload =
      "upload-" + Hash64(ReleaseManifest(previous: manifest.previous, entries: manifest.entries).bytes).hexadecimal
    let destination = String(decoding: try run(.folder).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let work = destination + "/" + ReleaseFolder.workName
    let changed =
      verifiesAll ? nil : try prepareUpload(upload, for: manifest, at: "\(host):\(work)", replacing: state, keep: keep)
    for (index, root) in output.roots.enumerated() {
      let files = output.files.lazy.filter { $0.rootIndex == index }.map(\.entry.path).filter {
        changed?.contains($0) ?? true
      }
      guard !files.isEmpty else { continue }
      // rsync treats a line that begins with `#` as a comment.
      let list = try folder.write(Array(files), prefix: "./", terminator: 0, to: "files")
      // Partial files go to a separate folder, so an interrupted transfer leaves none in the release. Files are
      // compared by checksum, since a build on another machine gives identical files different times. `--protect-args`
      // keeps paths from the remote shell.
      var arguments = [
        "--recursive", "--checksum", "--compress", "--protect-args", "--temp-dir=\(work)/parts", "--from0",
        "--files-from=\(list)",
      ]
      if let last = state.current?.id {
        arguments.append("--link-dest=\(destination)/\(ReleaseFolder.releasesName)/\(last.text)")
      }
      try rsync.run(arguments + [root.path + "/", "\(host):\(work)/\(upload)/"])
    }
    let file = try folder.write(manifest.bytes, to: "manifest")
    try rsync.run(["--protect-args", file, "\(host):\(work)/\(upload).manifest"])
    try makeCurrent(id, upload: upload, replacing: state, keep: keep)
  }

  /// Creates the folder of an upload from an existing release, and returns the paths of the files that are still
  /// missing from it. Returns nil if every file must be compared, because an interrupted upload is resumed or the
  /// release does not match its manifest.
  private func prepareUpload(
    _ upload: String, for manifest: ReleaseManifest, at work: String, replacing state: HostState, keep: Int
  ) throws(PublishError) -> Set<OutputPath>? {
    guard let id = manifest.id, let last = state.current?.id else { return nil }
    let reusable = state.reusableRelease(for: id, keep: keep)
    guard let base = try reusable.map({ id throws(PublishError) in try self.manifest(of: id) }) ?? state.current else {
      return nil
    }
    let plan = ReleasePlan(from: base, to: manifest)
    let replacedPaths = plan.removals + plan.uploads.lazy.filter { !$0.isNew }.map(\.entry.path)
    let lists = [
      try folder.write(replacedPaths, terminator: 0, to: upload + ".gone"),
      try folder.write(plan.emptiedFolders(in: manifest), terminator: 0, to: upload + ".folders"),
    ]
    try rsync.run(["--protect-args"] + lists + [work + "/"])
    let answer = try run(
      .prepare, upload, (reusable ?? last).text, ReleaseFolder.releasesName + "/" + last.text,
      reusable == nil ? "link" : "move")
    return answer.isEmpty ? nil : Set(plan.uploads.map(\.entry.path))
  }

  func activate(_ manifest: ReleaseManifest, replacing state: HostState) throws(PublishError) {
    guard let id = manifest.id else { return }
    try makeCurrent(id, upload: "-", replacing: state, keep: Int.max)
  }

  func remove(_ releases: [ReleaseID], of state: HostState) throws(PublishError) {
    try run(.remove, ["", "", Self.currentTarget(state)] + releases.map(\.text))
  }

  /// Returns the target of the link to the current release, as the scripts expect it.
  private static func currentTarget(_ state: HostState) -> String {
    state.current?.id.map { ReleaseFolder.releasesName + "/" + $0.text } ?? "-"
  }

  private func makeCurrent(_ id: ReleaseID, upload: String, replacing state: HostState, keep: Int) throws(PublishError)
  {
    // Stay within the integers that every shell supports.
    try run(.makeCurrent, upload, id.text, Self.currentTarget(state), "\(min(keep, 1_000_000))")
  }

  @discardableResult
  private func run(_ script: RemoteScript, _ arguments: String...) throws(PublishError) -> [UInt8] {
    try run(script, arguments)
  }

  @discardableResult
  private func run(_ script: RemoteScript, _ arguments: [String]) throws(PublishError) -> [UInt8] {
    let result = try ssh.execute([host, script.command([path] + arguments)])
    switch result.status {
    case 0: return result.output
    case RemoteScript.invalidCurrentStatus: throw .invalidCurrentLink("\(host):\(path)/current")
    case RemoteScript.conflictStatus: throw .concurrentPublication
    default: throw ssh.failure(result)
    }
  }
}
