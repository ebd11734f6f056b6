import Bytes
import Site

/// A folder of another machine that holds releases side by side, in the layout of ``ReleaseFolder``: files go there by rsync, and
/// what must be one step is a script that runs there.
///
/// A release is uploaded beside the others, under a name that depends on its files alone, so that an upload that was stopped goes
/// on where it was. It begins as the tree of a release that is no longer kept, or with second names of the current one's files, so that
/// only what changed is looked at; where that cannot be, every file is compared by its checksum. The script that shows the release holds a lock for a
/// moment and refuses if the current release is no longer the one that the plan was made for.
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
        if current == nil { throw .foreignCurrent("\(host):\(path)/current") }
      }
    }
    state.releases.sort()
    guard let current else { return state }
    state.current = try manifest(of: current) ?? ReleaseManifest(id: current, entries: [])
    return state
  }

  func manifest(of id: ReleaseID) throws(PublishError) -> ReleaseManifest? {
    var manifest = ReleaseManifest(parsing: try run(.manifest, id.text))
    // Publications that go on with one upload write its manifest under names of their own.
    manifest?.id = id
    return manifest
  }

  func publish(
    _ output: PublishedOutput, _ manifest: ReleaseManifest, _ plan: ReleasePlan, over state: HostState, keep: Int
  ) throws(PublishError) {
    guard let id = manifest.id else { return }
    var rsync = rsync
    rsync.locked = output.roots
    let upload =
      "upload-" + Hash64(ReleaseManifest(previous: manifest.previous, entries: manifest.entries).bytes).hexadecimal
    let place = String(decoding: try run(.folder).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let work = place + "/" + ReleaseFolder.workName
    let changed = verifiesAll ? nil : try prepare(upload, for: manifest, at: "\(host):\(work)", over: state, keep: keep)
    for (index, root) in output.roots.enumerated() {
      let files = output.files.lazy.filter { $0.root == index }.map(\.entry.path).filter {
        changed?.contains($0) ?? true
      }
      guard !files.isEmpty else { continue }
      // Without the prefix, rsync would take a path that begins with `#` for a remark.
      let list = try folder.write(Array(files), prefix: "./", endedBy: 0, to: "files")
      // What is half uploaded when the connection ends is not among the files of the release. A checksum of every file, for a build elsewhere gives the same bytes other times; the shell there sees no path.
      var arguments = [
        "--recursive", "--checksum", "--compress", "--protect-args", "--temp-dir=\(work)/parts", "--from0",
        "--files-from=\(list)",
      ]
      if let last = state.current?.id {
        arguments.append("--link-dest=\(place)/\(ReleaseFolder.releasesName)/\(last.text)")
      }
      try rsync.run(arguments + [root.path + "/", "\(host):\(work)/\(upload)/"])
    }
    let file = try folder.write(manifest.bytes, to: "manifest")
    try rsync.run(["--protect-args", file, "\(host):\(work)/\(upload).manifest"])
    try show(id, upload: upload, over: state, keep: keep)
  }

  /// Makes the folder of an upload from a release that is there; returns the paths of the files that it has not. Nil where it must be
  /// compared file by file: another upload is gone on with, or the release is not as its manifest says.
  private func prepare(
    _ upload: String, for manifest: ReleaseManifest, at work: String, over state: HostState, keep: Int
  ) throws(PublishError) -> Set<OutputPath>? {
    guard let id = manifest.id, let last = state.current?.id else { return nil }
    let spare = state.spare(for: id, keep: keep)
    guard let base = try spare.map({ id throws(PublishError) in try self.manifest(of: id) }) ?? state.current else {
      return nil
    }
    let plan = ReleasePlan(from: base, to: manifest)
    let gone = plan.removals + plan.uploads.lazy.filter { !$0.isNew }.map(\.entry.path)
    let lists = [
      try folder.write(gone, endedBy: 0, to: upload + ".gone"),
      try folder.write(plan.emptied(by: manifest), endedBy: 0, to: upload + ".folders"),
    ]
    try rsync.run(["--protect-args"] + lists + [work + "/"])
    let answer = try run(
      .prepare, upload, (spare ?? last).text, ReleaseFolder.releasesName + "/" + last.text,
      spare == nil ? "link" : "move")
    return answer.isEmpty ? nil : Set(plan.uploads.map(\.entry.path))
  }

  func activate(_ manifest: ReleaseManifest, over state: HostState) throws(PublishError) {
    guard let id = manifest.id else { return }
    try show(id, upload: "-", over: state, keep: Int.max)
  }

  private func show(_ id: ReleaseID, upload: String, over state: HostState, keep: Int) throws(PublishError) {
    let current = state.current?.id.map { ReleaseFolder.releasesName + "/" + $0.text } ?? "-"
    // As many as any shell counts.
    try run(.show, upload, id.text, current, "\(min(keep, 1_000_000))")
  }

  @discardableResult
  private func run(_ script: RemoteScript, _ arguments: String...) throws(PublishError) -> [UInt8] {
    let result = try ssh.result([host, script.command([path] + arguments)])
    switch result.status {
    case 0: return result.output
    case RemoteScript.foreignStatus: throw .foreignCurrent("\(host):\(path)/current")
    case RemoteScript.overtakenStatus: throw .overtaken
    default: throw ssh.failure(result)
    }
  }
}
