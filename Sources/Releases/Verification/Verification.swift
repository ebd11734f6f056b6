import Bytes
import Diagnostics
import Site
import SourceFiles

/// Compares a published tree with the record of a build, possibly on another machine.
///
/// If the build's files are available, contents are compared; otherwise hashes, which detect accidents and stale files
/// but not deliberate collisions.
package struct Verification: Sendable {
  /// The record of the build.
  package let manifest: BuildManifest
  /// The record of an earlier build, whose members' files must have been removed.
  package var previousManifest: BuildManifest?
  /// Returns the batches of decisions that the first encrypted manifest names and the second does not, or nil if the
  /// available keys do not decrypt both.
  package var lostDecisions: @Sendable (_ built: [UInt8], _ published: [UInt8]) -> [String]? = { _, _ in nil }
  private let system: FileSystem

  /// The path of the encrypted manifest of decisions.
  private static let decisionManifestPath = "gate/members/manifest.sealed"
  /// The maximum number of bytes to read from a file of access codes or decisions.
  private static let maximumStateSize = 64 << 20
  /// The number of files to compare, and download, at a time.
  private static let batchSize = 200

  /// Creates a verification against `manifest`.
  package init(against manifest: BuildManifest, system: FileSystem = FileSystem()) {
    (self.manifest, self.system) = (manifest, system)
  }

  /// The number of compared files, and the differences sorted by path.
  package struct Outcome: Sendable {
    package var fileCount = 0
    package var differences: [Difference] = []
  }

  /// Verifies a folder.
  package func verify(folder path: String) throws(PublishError) -> Outcome {
    try verify(FolderTree(path, system: system))
  }

  /// Verifies a site that is downloaded.
  package func verify(_ site: SiteURL) throws(PublishError) -> Outcome {
    try verify(FetchedTree(site, largestFileSize: manifest.entries.map(\.size).max() ?? 0, system: system))
  }

  private func verify(_ tree: some PublishedTree) throws(PublishError) -> Outcome {
    var outcome = Outcome()
    let entries = manifest.entries.filter { !tree.isHostConfiguration($0.path) }
    outcome.fileCount = entries.count
    for batch in Self.batches(of: entries) {
      for (entry, file) in zip(batch, try tree.files(batch.map(\.path))) {
        do throws(FileSystemError) {
          if let difference = try difference(entry, file) { outcome.differences.append(difference) }
        } catch { throw .fileSystem(error) }
      }
    }
    let extras = try tree.extraPaths(notIn: manifest, candidates: candidates())
    outcome.differences += extras.map { .extra($0) }
    outcome.differences.sort { $0.path.precedesBytewise($1.path) }
    return outcome
  }

  /// Returns the members' files of the earlier build that this build does not contain: encrypted files, and files in
  /// the members' folders of either build.
  private func candidates() -> [OutputPath] {
    guard let previousManifest else { return [] }
    let (currentPaths, folders) = (
      Set(manifest.entries.map(\.path)), previousManifest.memberFolders.union(manifest.memberFolders)
    )
    return previousManifest.entries.map(\.path).filter { path in
      !currentPaths.contains(path) && (BuildManifest.isSealed(path) || BuildManifest.isContained(path, in: folders))
    }
  }

  /// Returns how a published file differs from the build's, or nil if it does not.
  private func difference(_ entry: OutputList.Entry, _ file: PublishedFile?) throws(FileSystemError) -> Difference? {
    let path = entry.path.text
    guard let file else { return .missing(path) }
    let built = try builtFile(at: entry.path)
    if try isSame(file, built, entry) { return nil }
    if BuildManifest.isShard(entry.path) {
      let size = try file.folder.stamp(file.name)?.size ?? 0
      if size != entry.size { return .shardSize(path, published: size, built: entry.size) }
    }
    let audience = AccessCodeVersion.audience(of: path)
    guard audience != nil || path == Self.decisionManifestPath else { return .changed(path) }
    let bytes =
      try file.folder.withFile(file.name) { file throws(FileSystemError) in
        try file.bytes(prefix: Self.maximumStateSize)
      } ?? []
    if let audience, let published = AccessCodeVersion(audience, json: bytes),
      let state = manifest.accessCodeVersions.first(where: { $0.audience == audience })
    {
      if published.isOlder(than: state) { return .olderCodes(path, published: published.epoch, built: state.epoch) }
      if state.isOlder(than: published) { return .newerCodes(path, published: published.epoch, built: state.epoch) }
    }
    if path == Self.decisionManifestPath, let built {
      let builtBytes = try built.folder.withFile(built.name) { file throws(FileSystemError) in try file.bytes() } ?? []
      if let lost = lostDecisions(builtBytes, bytes), !lost.isEmpty { return .lostDecisions(path, lost) }
    }
    return .changed(path)
  }

  private func isSame(
    _ file: PublishedFile, _ built: PublishedFile?, _ entry: OutputList.Entry
  ) throws(FileSystemError) -> Bool {
    guard let built else { return try file.folder.hasFile(matching: entry, at: file.name) }
    return try file.folder.withFile(file.name) { file throws(FileSystemError) in
      try built.folder.withFile(built.name) { built throws(FileSystemError) in
        try file.hash(ifEqualTo: built) != nil
      } ?? false
    } ?? false
  }

  /// Returns the build's file, or nil if only its hash is available.
  private func builtFile(at path: OutputPath) throws(FileSystemError) -> PublishedFile? {
    guard let root = manifest.output?.roots.first else { return nil }
    var walk = FolderWalk(root)
    return try walk.folder(path.folder).map { PublishedFile(folder: $0, name: String(path.name)) }
  }

  /// Splits an array into batches of `batchSize` elements.
  static func batches<Element>(of all: [Element]) -> [[Element]] {
    stride(from: 0, to: all.count, by: batchSize).map { Array(all[$0..<min(all.count, $0 + batchSize)]) }
  }
}
