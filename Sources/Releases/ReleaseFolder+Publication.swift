import Bytes
import Diagnostics
import Site
import SourceFiles

/// The way of a release into the folder.
extension ReleaseFolder {
  /// Where a release is made.
  private static let staging = "release"

  func publish(
    _ output: PublishedOutput, _ manifest: ReleaseManifest, _ plan: ReleasePlan, over state: HostState, keep: Int
  ) throws(PublishError) {
    guard let id = manifest.id else { return }
    let changed: [String]
    do throws(FileSystemError) {
      try work.removeAll(Self.staging)
      changed = try stage(output, over: state)
      if changed.isEmpty {
        try write(manifest, as: Self.manifestName(id))
        work.flush()
        guard try work.move(Self.staging, to: releases, as: id.text) == .done else {
          throw FileSystemError(.rename, releases.path(of: id.text), .foreign)
        }
        try show(id, over: state)
        try prune(current: id, previous: state.current?.id, keep: keep)
      } else {
        try work.removeAll(Self.staging)
      }
    } catch { throw .fileSystem(error) }
    if !changed.isEmpty { throw .changedFiles(changed, output: output.path) }
  }

  func activate(_ manifest: ReleaseManifest, over state: HostState) throws(PublishError) {
    guard let id = manifest.id else { return }
    do throws(FileSystemError) {
      let faults = try damage(of: manifest, id)
      guard faults.isEmpty else { throw FileSystemError(.read, faults.joined(separator: "\n"), .changed) }
      try show(id, over: state)
    } catch {
      if error.reason == .changed { throw .damagedRelease(id.text, error.path.split(separator: "\n").map(String.init)) }
      throw .fileSystem(error)
    }
  }

  /// What readers saw stays reachable: pages that they have open ask for its files.
  private func show(_ id: ReleaseID, over state: HostState) throws(FileSystemError) {
    if let last = state.current?.id { try point(Self.previous, at: last) }
    try point(Self.current, at: id)
  }

  /// Makes the files of a release: those that the one before holds get a second name, the others are copied. Returns the paths of
  /// files that are not as the build recorded them.
  private func stage(_ output: PublishedOutput, over state: HostState) throws(FileSystemError) -> [String] {
    let tree = try StagedTree(Self.staging, in: work)
    let known = state.current?.files ?? [:]
    var release: OpenFolder?
    var written = Int.min
    if let last = state.current?.id {
      release = try releases.folder(last.text)
      written = try work.stamp(Self.manifestName(last))?.modified ?? .min
    }
    let time = written
    return try output.faults(companion: release, jobs: jobs) { file, folder, other throws(FileSystemError) in
      let (entry, name) = (file.entry, String(file.entry.path.name))
      // A file of the release that somebody changed since is not used again.
      if known[entry.path] == entry, let other, let stamp = try other.stamp(name), stamp.size == entry.size,
        stamp.modified <= time
      {
        guard try folder.holds(entry, at: name) else { return false }
        if try tree.link(name, of: other, to: entry.path) { return true }
      }
      return try folder.withFile(name) { file throws(FileSystemError) in
        var copied: (hash: Hash64, size: Int) = (.absent, 0)
        try tree.create(entry.path) { part throws(FileSystemError) in copied = try file.copy(to: part) }
        return copied == (entry.hash, entry.size)
      } ?? false
    }
  }

  private func write(_ manifest: ReleaseManifest, as name: String) throws(FileSystemError) {
    let part = "manifest"
    try work.removeAll(part)
    try work.create(part) { file throws(FileSystemError) in try file.write(manifest.bytes) }
    guard try work.move(part, to: work, as: name) == .done else {
      throw FileSystemError(.rename, work.path(of: name), .foreign)
    }
  }

  /// The paths of a release's files that are missing or have other bytes.
  private func damage(of manifest: ReleaseManifest, _ id: ReleaseID) throws(FileSystemError) -> [String] {
    guard let release = try releases.folder(id.text) else { return [id.text] }
    var walk = FolderWalk(release)
    var faults: [String] = []
    for entry in manifest.entries {
      if let folder = try walk.folder(entry.path.folder), try folder.holds(entry, at: String(entry.path.name)) {
        continue
      }
      faults.append(entry.path.text)
    }
    return faults
  }
}
