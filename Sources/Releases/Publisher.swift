import Bytes
import Site
import SourceFiles

/// Publishes the output of a build, and takes a release back.
package struct Publisher: Sendable {
  /// The output folder.
  package var output: String
  /// Where the site goes.
  package var destination: Destination
  /// How many releases are kept, the current one included.
  package var keep = Publisher.defaultKeep
  /// Why access codes may be older than the published ones; nil where they may not.
  package var allowedRollback: String?
  /// The time, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// The number of threads.
  package var jobs: Int
  /// Whether texts have packed twins beside them.
  package var packs = false
  /// Whether every file is read, here and at the destination, whatever is known of it.
  package var verifiesAll = false
  /// Whether the files `_headers` and `_redirects` are published.
  package var addsHeaders = false
  /// How close to its change a file may be for its stamp to tell another one, in nanoseconds.
  package var timestampResolution = FileStamp.coarsestResolution
  /// The system calls.
  package var system = FileSystem()
  /// Called once where another process has the output or the destination, whose end is waited for.
  package var wait: @Sendable () -> Void = {}

  /// How many releases are kept where nothing else is said.
  package static let defaultKeep = 5

  /// Publishes `output` at a destination.
  package init(_ output: String, to destination: Destination, now: Int, jobs: Int) {
    (self.output, self.destination, self.now, self.jobs) = (output, destination, now, jobs)
  }

  /// What was done, or would be.
  package struct Outcome: Sendable {
    /// The release that readers see now; nil in a store.
    package var id: ReleaseID?
    /// The release that they saw before; nil where there was none, and in a store.
    package var previous: ReleaseID?
    /// What changed.
    package var plan: ReleasePlan
  }

  /// Publishes the output; with `isDry` only says what that would change.
  package func publish(isDry: Bool = false) throws(PublishError) -> Outcome {
    try refuseOverlap()
    let built = try PublishedOutput(output, system: system, wait: wait)
    try verify(built)
    let output = try withExtras(built, trusts: !verifiesAll)
    guard let host = try host(of: output, isDry: isDry) else {
      let manifest = ReleaseManifest(entries: output.files.map(\.entry))
      return Outcome(plan: ReleasePlan(from: nil, to: manifest))
    }
    var attempt = output
    for _ in 1..<Self.attempts {
      do throws(PublishError) { return try publish(attempt, at: host, isDry: isDry) } catch {
        switch error {
        // Who was overtaken plans once more, from what is there now.
        case .overtaken: break
        case .changedTwins: attempt = try withExtras(built, trusts: false)
        default: throw error
        }
      }
    }
    return try publish(attempt, at: host, isDry: isDry)
  }

  private static let attempts = 3

  /// Checks that every file of an output holds what was recorded; only one with another stamp than at the last publication is read.
  private func verify(_ output: PublishedOutput) throws(PublishError) {
    let work = WorkFolder(beside: system.resolved(output.path), system: system)
    let name = work.name + ".verified"
    // Where nothing can be recorded, every file is read.
    let folder = try? work.make()
    let known = verifiesAll ? nil : folder.map { VerifiedFiles(name, in: $0) }
    let start = FileStamp.now()
    let files = try output.verify(known ?? VerifiedFiles(), jobs: jobs)
    if let folder {
      VerifiedFiles.write(
        files.filter { $0.stamp.isSettled(at: start, timestampResolution: timestampResolution) }, to: folder, as: name)
    }
  }

  /// The output with what is made of it for publication; `trusts` says whether packed twins are taken for what was recorded of them.
  private func withExtras(_ output: PublishedOutput, trusts: Bool) throws(PublishError) -> PublishedOutput {
    guard packs || addsHeaders else { return output }
    let cache: TwinCache
    do throws(FileSystemError) { cache = try TwinCache(of: output.path, system: system) } catch {
      throw .fileSystem(error)
    }
    var entries: [OutputList.Entry] = []
    if addsHeaders { entries += try cache.write(Hosting(of: output).files, for: output) }
    if packs {
      let brotli = try ExternalProgram("brotli", package: "brotli", TemporaryFolder(system))
      entries += try cache.entries(for: output, brotli: brotli, trusts: trusts, jobs: jobs)
    }
    return output.adding(entries, from: cache.folder)
  }

  private func publish(
    _ output: PublishedOutput, at host: any ReleaseHost, isDry: Bool
  ) throws(PublishError) -> Outcome {
    let state = try host.state()
    var manifest = ReleaseManifest(gate: try output.gate(), entries: output.files.map(\.entry))
    let isStore = if case .store = destination { true } else { false }
    // A store compares files only when they are uploaded.
    let plan = ReleasePlan(
      from: state.current, to: manifest, uncertain: state.uncertain, trusts: !(isStore && verifiesAll))
    try refuseOlderCodes(manifest, than: state.current)
    if !isStore {
      manifest.id = ReleaseID(hash: manifest.hash, now: now, after: state.releases.last)
      manifest.previous = state.current?.id
    }
    try output.verifyExtras(plan.uploads)
    if plan.isEmpty, state.current != nil {
      if !isDry { ReleasedTexts(of: self.output, system: system).release() }
      return Outcome(id: state.current?.id, previous: state.current?.id, plan: plan)
    }
    if !isDry {
      try host.publish(output, manifest, plan, over: state, keep: keep)
      ReleasedTexts(of: self.output, system: system).release()
    }
    return Outcome(id: manifest.id, previous: state.current?.id, plan: plan)
  }

  /// Returns to the release that was current before the current one was published.
  package func rollBack(isDry: Bool = false) throws(PublishError) -> Outcome {
    if case .store = destination { throw .keepsNoReleases(option: "--rollback") }
    guard let host = try host(of: nil, isDry: isDry) else { throw .nothingBefore }
    let state = try host.state()
    guard let current = state.current, let id = current.id, let target = state.earlier else { throw .nothingBefore }
    guard state.releases.contains(target), let manifest = try host.manifest(of: target) else {
      throw .releaseGone(target)
    }
    try refuseOlderCodes(manifest, than: current)
    if !isDry {
      try host.activate(manifest, over: state)
      ReleasedTexts(of: output, system: system).forget()
    }
    return Outcome(id: target, previous: id, plan: ReleasePlan(from: current, to: manifest))
  }

  private func refuseOlderCodes(_ manifest: ReleaseManifest, than current: ReleaseManifest?) throws(PublishError) {
    guard allowedRollback == nil, let current else { return }
    for state in manifest.gate {
      if let published = current.gate.first(where: { $0.audience == state.audience }), state.isOlder(than: published) {
        throw .olderCodes(audience: state.audience)
      }
    }
  }

  private func refuseOverlap() throws(PublishError) {
    guard case .folder(let folder) = destination else { return }
    let (source, target) = (system.resolved(output) + "/", system.resolved(folder) + "/")
    if target.hasPrefix(source) { throw .overlapping(output: output, destination: folder) }
    // Builds would read the releases as content.
    let content: String?
    do throws(FileSystemError) { content = try contentFolder(at: system.resolved(folder)) } catch {
      throw .fileSystem(error)
    }
    if let content { throw .insideContent(content: content, destination: folder) }
  }

  /// The content folder at a path or above it; nil where there is none.
  private func contentFolder(at path: String) throws(FileSystemError) -> String? {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      if try system.exists("\(folder)/site.yml") { return String(folder) }
      folder = folder[..<slash]
    }
    return nil
  }

  /// The host of the destination; nil where a folder is not there and nothing may be made.
  private func host(of output: PublishedOutput?, isDry: Bool) throws(PublishError) -> (any ReleaseHost)? {
    switch destination {
    case .folder(let path):
      do throws(FileSystemError) {
        if isDry || output == nil, try !system.exists(path + "/" + ReleaseFolder.releasesName) { return nil }
        var folder = try ReleaseFolder(path, system: system, jobs: jobs, isReadOnly: isDry, wait: wait)
        (folder.verifiesAll, folder.timestampResolution) = (verifiesAll, timestampResolution)
        return folder
      } catch { throw .fileSystem(error) }
    case .host(let host, let path):
      return try RemoteReleases(
        host, path: path, isReadOnly: isDry, verifiesAll: verifiesAll, system: system)
    case .store(let remote, let path):
      return try ObjectStore(remote: remote, path: path, system: system)
    }
  }
}
