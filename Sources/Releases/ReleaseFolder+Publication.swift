import Bytes
import Diagnostics
import Site
import SourceFiles

/// Publication of a release to the folder.
extension ReleaseFolder {
  /// The name of the staging directory.
  private static let staging = "release"
  /// The name of the record of the last release's files.
  private static let verified = "verified"

  func publish(
    _ output: PublishedOutput, manifest: ReleaseManifest, plan: ReleasePlan, replacing state: HostState, keep: Int
  ) throws(PublishError) {
    guard let id = manifest.id else { return }
    let changed: [String]
    do throws(FileSystemError) {
      // A staging directory left by an interrupted publication is reused, whatever it contains.
      if try work.entry(Self.staging) == .absent, let reusable = state.reusableRelease(for: id, keep: keep) {
        _ = try releases.move(reusable.text, to: work, as: Self.staging)
      }
      let tree = try StagedTree(in: work, at: Self.staging)
      let verifiedFiles = verifiesAll ? VerifiedFiles() : VerifiedFiles(Self.verified, in: work)
      let draft = ReleaseDraft(tree, of: output, verifiedFiles, jobs: jobs)
      var files = try draft.removeStaleFiles()
      changed = try draft.addMissingFiles(to: &files, linkingFrom: try state.current?.id.flatMap(folder))
      if changed.isEmpty {
        try write(manifest, as: Self.manifestName(id))
        work.flush()
        guard try work.move(Self.staging, to: releases, as: id.text) == .done else {
          throw FileSystemError(.rename, releases.path(of: id.text), .unmanaged)
        }
        try makeCurrent(id, replacing: state)
        if try prune(current: id, previous: state.current?.id, keep: keep) {
          try updateStamps(&files, of: output, in: tree.folder)
        }
        record(files)
      }
    } catch { throw .fileSystem(error) }
    if !changed.isEmpty { throw .changedFiles(changed, output: output.path) }
  }

  private func folder(of id: ReleaseID) throws(FileSystemError) -> OpenFolder? { try releases.folder(id.text) }

  func activate(_ manifest: ReleaseManifest, replacing state: HostState) throws(PublishError) {
    guard let id = manifest.id else { return }
    do throws(FileSystemError) {
      let faults = try damagedPaths(of: manifest, id: id)
      guard faults.isEmpty else { throw FileSystemError(.read, faults.joined(separator: "\n"), .changed) }
      try makeCurrent(id, replacing: state)
    } catch {
      if error.reason == .changed { throw .damagedRelease(id.text, error.path.split(separator: "\n").map(String.init)) }
      throw .fileSystem(error)
    }
  }

  /// Makes a release current. The last one becomes `previous`, so that pages still open in browsers can load its files.
  private func makeCurrent(_ id: ReleaseID, replacing state: HostState) throws(FileSystemError) {
    if let last = state.current?.id { try replaceLink(Self.previous, with: last) }
    try replaceLink(Self.current, with: id)
  }

  /// Updates the stamps of files after pruning: removing a hard link changes the inode's status time, but not the
  /// contents.
  private func updateStamps(
    _ files: inout [VerifiedFiles.File?], of output: PublishedOutput, in release: OpenFolder
  ) throws(FileSystemError) {
    let old = files
    let results = Parallel.map(count: files.count, jobs: jobs) { index in
      Result<VerifiedFiles.File?, FileSystemError> { () throws(FileSystemError) in
        guard var file = old[index], let stamp = try release.stamp(output.files[index].entry.path.text),
          stamp.size == file.stamp.size, stamp.modificationTime == file.stamp.modificationTime,
          stamp.inode == file.stamp.inode
        else { return nil }
        file.stamp = stamp
        return file
      }
    }
    for (index, result) in results.enumerated() { files[index] = try result.get() }
  }

  /// Records the files of a release, except those modified within the timestamp resolution: their stamps would not
  /// reveal another change, so the next publication reads them. Hard-linking alone does not change the modification
  /// time.
  private func record(_ files: [VerifiedFiles.File?]) {
    let last = FileStamp.now() - timestampResolution
    VerifiedFiles.write(
      files.compactMap(\.self).filter { $0.stamp.modificationTime < last }, to: work, as: Self.verified)
  }

  private func write(_ manifest: ReleaseManifest, as name: String) throws(FileSystemError) {
    let part = "manifest"
    try work.removeAll(part)
    try work.create(part) { file throws(FileSystemError) in try file.write(manifest.bytes) }
    guard try work.move(part, to: work, as: name) == .done else {
      throw FileSystemError(.rename, work.path(of: name), .unmanaged)
    }
  }

  /// Returns the paths of a release's files that are missing or modified.
  private func damagedPaths(of manifest: ReleaseManifest, id: ReleaseID) throws(FileSystemError) -> [String] {
    guard let release = try releases.folder(id.text) else { return [id.text] }
    let verifiedFiles = VerifiedFiles(Self.verified, in: work)
    let results = Parallel.map(count: manifest.entries.count, jobs: jobs) { index in
      Result<Bool, FileSystemError> { () throws(FileSystemError) in
        let (entry, path) = (manifest.entries[index], manifest.entries[index].path.text)
        return try release.stamp(path).map { stamp throws(FileSystemError) in
          try release.hasFile(matching: entry, at: path, stamp: stamp, verified: verifiedFiles)
        } ?? false
      }
    }
    var faults: [String] = []
    for (entry, result) in zip(manifest.entries, results) where try !result.get() { faults.append(entry.path.text) }
    return faults
  }
}
