import Bytes
import Site
import SourceFiles

/// Publishes the output of a build and rolls back releases.
package struct Publisher: Sendable {
  /// The output folder.
  package var output: String
  /// The destination to which the site is published.
  package var destination: Destination
  /// The number of releases to keep, including the current one.
  package var keep = Publisher.defaultKeep
  /// The reason for which access codes may be older than the published ones, or nil if they must not be.
  package var allowedRollback: String?
  /// The current time, in seconds since 1970-01-01T00:00:00Z.
  package var now: Int
  /// The number of threads.
  package var jobs: Int
  /// Whether compressed variants of text files are published.
  package var addsCompressedFiles = false
  /// Whether to read every file, here and at the destination, regardless of what was recorded.
  package var verifiesAll = false
  /// Whether the files `_headers` and `_redirects` are published.
  package var addsHeaders = false
  /// The interval after a modification within which another one may leave the file's stamp unchanged, in nanoseconds.
  package var timestampResolution = FileStamp.coarsestResolution
  /// The system calls.
  package var system = FileSystem()
  /// Called once if another process holds the lock of the output or the destination and has to be waited for.
  package var onWait: @Sendable () -> Void = {}

  /// The default number of releases to keep.
  package static let defaultKeep = 5

  /// Creates a publisher of `output`.
  package init(_ output: String, to destination: Destination, now: Int, jobs: Int) {
    (self.output, self.destination, self.now, self.jobs) = (output, destination, now, jobs)
  }

  /// What a publication or rollback did, or would do.
  package struct Outcome: Sendable {
    /// The release that readers see now; nil for a store.
    package var id: ReleaseID?
    /// The release that readers saw before; nil if there was none, and for a store.
    package var previous: ReleaseID?
    /// The changes to the published files.
    package var plan: ReleasePlan
  }

  /// Publishes the output. With `isDryRun`, only determines the changes.
  package func publish(isDryRun: Bool = false) throws(PublishError) -> Outcome {
    try rejectOverlap()
    let built = try PublishedOutput(output, system: system, onWait: onWait)
    try verify(built)
    let output = try addingGeneratedFiles(to: built, trustsCache: !verifiesAll)
    guard let host = try host(of: output, isDryRun: isDryRun) else {
      let manifest = ReleaseManifest(entries: output.files.map(\.entry))
      return Outcome(plan: ReleasePlan(from: nil, to: manifest))
    }
    var attempt = output
    for _ in 1..<Self.maximumAttempts {
      do throws(PublishError) { return try publish(attempt, at: host, isDryRun: isDryRun) } catch {
        switch error {
        // Another publication came first; plan again from its state.
        case .concurrentPublication: break
        case .changedCompressedFiles: attempt = try addingGeneratedFiles(to: built, trustsCache: false)
        default: throw error
        }
      }
    }
    return try publish(attempt, at: host, isDryRun: isDryRun)
  }

  private static let maximumAttempts = 3

  /// Checks that the files of `output` match their entries. Only files whose stamps changed since the last publication
  /// are read.
  private func verify(_ output: PublishedOutput) throws(PublishError) {
    let work = WorkFolder(beside: system.resolved(output.path), system: system)
    let name = work.name + ".verified"
    // Without a work folder there is no record, so every file is read.
    let folder = try? work.openOrCreate()
    let verifiedFiles = verifiesAll ? nil : folder.map { VerifiedFiles(name, in: $0) }
    let start = FileStamp.now()
    let files = try output.verify(verifiedFiles ?? VerifiedFiles(), jobs: jobs)
    if let folder {
      VerifiedFiles.write(
        files.filter { $0.stamp.isSettled(at: start, timestampResolution: timestampResolution) }, to: folder, as: name)
    }
  }

  /// Returns the output with the files generated for publication. With `trustsCache`, cached compressed variants are
  /// not verified.
  private func addingGeneratedFiles(to output: PublishedOutput, trustsCache: Bool) throws(PublishError)
    -> PublishedOutput
  {
    guard addsCompressedFiles || addsHeaders else { return output }
    let cache: CompressedFileCache
    do throws(FileSystemError) { cache = try CompressedFileCache(of: output.path, system: system) } catch {
      throw .fileSystem(error)
    }
    var entries: [OutputList.Entry] = []
    if addsHeaders { entries += try cache.write(Hosting(of: output).files, for: output) }
    if addsCompressedFiles {
      let brotli = try ExternalProgram("brotli", package: "brotli", TemporaryFolder(system))
      entries += try cache.entries(for: output, brotli: brotli, trustsCache: trustsCache, jobs: jobs)
    }
    return output.adding(entries, from: cache.folder)
  }

  private func publish(
    _ output: PublishedOutput, at host: any ReleaseHost, isDryRun: Bool
  ) throws(PublishError) -> Outcome {
    let state = try host.state()
    var manifest = ReleaseManifest(
      accessCodeVersions: try output.accessCodeVersions(), entries: output.files.map(\.entry))
    let isStore = if case .store = destination { true } else { false }
    // With a store, `verifiesAll` schedules every file for upload, since rclone compares checksums only then.
    let plan = ReleasePlan(
      from: state.current, to: manifest, pending: state.pending, skipsUnchanged: !(isStore && verifiesAll))
    try rejectOlderCodes(manifest, than: state.current)
    if !isStore {
      manifest.id = ReleaseID(hash: manifest.hash, now: now, after: state.releases.last)
      manifest.previous = state.current?.id
    }
    try output.verifyGeneratedFiles(plan.uploads)
    let hasNoChanges = plan.isEmpty && state.current != nil
    if !isDryRun {
      // Before anything is written, so that fewer releases make room on a full disk.
      let obsolete = state.removableReleases(before: hasNoChanges ? nil : manifest.id, keep: keep)
      if !obsolete.isEmpty { try host.remove(obsolete, of: state) }
    }
    if hasNoChanges {
      if !isDryRun { ReleasedTexts(of: self.output, system: system).recordRelease() }
      return Outcome(id: state.current?.id, previous: state.current?.id, plan: plan)
    }
    if !isDryRun {
      try host.publish(output, manifest: manifest, plan: plan, replacing: state, keep: keep)
      ReleasedTexts(of: self.output, system: system).recordRelease()
    }
    return Outcome(id: manifest.id, previous: state.current?.id, plan: plan)
  }

  /// Rolls back to the release that was current when the current one was published.
  package func rollBack(isDryRun: Bool = false) throws(PublishError) -> Outcome {
    if case .store = destination { throw .noReleaseHistory(option: "--rollback") }
    guard let host = try host(of: nil, isDryRun: isDryRun) else { throw .noPreviousRelease }
    let state = try host.state()
    guard let current = state.current, let id = current.id, let target = state.rollbackTarget else {
      throw .noPreviousRelease
    }
    guard state.releases.contains(target), let manifest = try host.manifest(of: target) else {
      throw .releasePruned(target)
    }
    try rejectOlderCodes(manifest, than: current)
    if !isDryRun {
      try host.activate(manifest, replacing: state)
      ReleasedTexts(of: output, system: system).discardReleaseRecord()
    }
    return Outcome(id: target, previous: id, plan: ReleasePlan(from: current, to: manifest))
  }

  private func rejectOlderCodes(_ manifest: ReleaseManifest, than current: ReleaseManifest?) throws(PublishError) {
    guard allowedRollback == nil, let current else { return }
    for state in manifest.accessCodeVersions {
      if let published = current.accessCodeVersions.first(where: { $0.audience == state.audience }),
        state.isOlder(than: published)
      {
        throw .olderCodes(audience: state.audience)
      }
    }
  }

  /// Rejects a destination that other folders would be mixed up with.
  private func rejectOverlap() throws(PublishError) {
    guard case .folder(let folder) = destination else { return }
    let (source, target) = (system.resolved(output) + "/", system.resolved(folder) + "/")
    // An empty variable in a script: publish "$FOLDER/".
    if target == "//" { throw .rootFolder }
    if system.isInRepositoryData(folder) { throw .repositoryData(folder) }
    if target.hasPrefix(source) { throw .overlapping(output: output, destination: folder) }
    // Builds would read the releases as content.
    let content: String?
    do throws(FileSystemError) { content = try contentFolder(at: system.resolved(folder)) } catch {
      throw .fileSystem(error)
    }
    if let content { throw .insideContent(content: content, destination: folder) }
  }

  /// Returns the content folder at `path` or the innermost one that contains it, or nil if there is none.
  private func contentFolder(at path: String) throws(FileSystemError) -> String? {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      if try system.exists("\(folder)/site.yml") { return String(folder) }
      folder = folder[..<slash]
    }
    return nil
  }

  /// Returns the host of the destination, or nil if the folder does not exist and must not be created.
  private func host(of output: PublishedOutput?, isDryRun: Bool) throws(PublishError) -> (any ReleaseHost)? {
    switch destination {
    case .folder(let path):
      do throws(FileSystemError) {
        if isDryRun || output == nil, try !system.exists(path + "/" + ReleaseFolder.releasesName) { return nil }
        var folder = try ReleaseFolder(path, system: system, jobs: jobs, isReadOnly: isDryRun, onWait: onWait)
        (folder.verifiesAll, folder.timestampResolution) = (verifiesAll, timestampResolution)
        return folder
      } catch { throw .fileSystem(error) }
    case .host(let host, let path):
      return try RemoteReleases(
        host, path: path, isReadOnly: isDryRun, verifiesAll: verifiesAll, system: system)
    case .store(let remote, let path):
      return try ObjectStore(remote: remote, path: path, system: system)
    }
  }
}
