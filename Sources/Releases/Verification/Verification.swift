import Bytes
import Diagnostics
import Site
import SourceFiles

/// Compares a published tree with what a build recorded, perhaps on another machine.
///
/// Where the build's files are at hand, bytes are compared; else their hashes, which find accidents and old files, and not one who
/// makes other bytes of the same hash.
package struct Verification: Sendable {
  /// What the build recorded.
  package let manifest: BuildManifest
  /// What an earlier build recorded, whose members' files must be gone.
  package var earlier: BuildManifest?
  /// Returns the batches of decisions that the first sealed manifest names and the second does not; nil where no keys open both.
  package var lostDecisions: @Sendable (_ built: [UInt8], _ published: [UInt8]) -> [String]? = { _, _ in nil }
  private let system: FileSystem

  /// The path of the file by which a release knows its decisions.
  private static let decisions = "gate/members/manifest.sealed"
  /// The most bytes that are read of a file that says how far codes or decisions have come.
  private static let largestState = 64 << 20
  /// How many files are looked at, and fetched, at once.
  private static let portion = 200

  /// Compares with a manifest.
  package init(against manifest: BuildManifest, system: FileSystem = FileSystem()) {
    (self.manifest, self.system) = (manifest, system)
  }

  /// The number of files compared, and the differences in the order of paths.
  package struct Outcome: Sendable {
    package var count = 0
    package var differences: [Difference] = []
  }

  /// Compares a folder.
  package func verify(folder path: String) throws(PublishError) -> Outcome {
    try verify(FolderTree(path, system: system))
  }

  /// Compares a site that is fetched.
  package func verify(_ site: SiteURL) throws(PublishError) -> Outcome {
    try verify(FetchedTree(site, largest: manifest.entries.map(\.size).max() ?? 0, system: system))
  }

  private func verify(_ tree: some PublishedTree) throws(PublishError) -> Outcome {
    var outcome = Outcome()
    let entries = manifest.entries.filter { !tree.isForHost($0.path) }
    outcome.count = entries.count
    for portion in Self.portions(entries) {
      for (entry, file) in zip(portion, try tree.files(portion.map(\.path))) {
        do throws(FileSystemError) {
          if let difference = try difference(entry, file) { outcome.differences.append(difference) }
        } catch { throw .fileSystem(error) }
      }
    }
    let extras = try tree.extras(manifest, candidates: candidates())
    outcome.differences += extras.map { .extra($0) }
    outcome.differences.sort { $0.path.precedesInBytes($1.path) }
    return outcome
  }

  /// The members' files of the earlier build that this one has not, in the earlier one's folders of members or in this one's.
  private func candidates() -> [OutputPath] {
    guard let earlier else { return [] }
    let (known, folders) = (
      Set(manifest.entries.map(\.path)), earlier.memberFolders.union(manifest.memberFolders)
    )
    return earlier.entries.map(\.path).filter { path in
      !known.contains(path) && (BuildManifest.isSealed(path) || BuildManifest.lies(path, in: folders))
    }
  }

  /// In what a published file differs from the build's; nil where it does not.
  private func difference(_ entry: OutputList.Entry, _ file: PublishedFile?) throws(FileSystemError) -> Difference? {
    let path = entry.path.text
    guard let file else { return .missing(path) }
    let built = try built(entry.path)
    if try isSame(file, built, entry) { return nil }
    if BuildManifest.isShard(entry.path) {
      let size = try file.folder.stamp(file.name)?.size ?? 0
      if size != entry.size { return .shardSize(path, published: size, built: entry.size) }
    }
    let audience = GateState.audience(of: path)
    guard audience != nil || path == Self.decisions else { return .changed(path) }
    let bytes =
      try file.folder.withFile(file.name) { file throws(FileSystemError) in
        try file.bytes(prefix: Self.largestState)
      } ?? []
    if let audience, let published = GateState(audience, json: bytes),
      let state = manifest.gate.first(where: { $0.audience == audience })
    {
      if published.isOlder(than: state) { return .olderCodes(path, published: published.epoch, built: state.epoch) }
      if state.isOlder(than: published) { return .newerCodes(path, published: published.epoch, built: state.epoch) }
    }
    if path == Self.decisions, let built {
      let own = try built.folder.withFile(built.name) { file throws(FileSystemError) in try file.bytes() } ?? []
      if let lost = lostDecisions(own, bytes), !lost.isEmpty { return .lostDecisions(path, lost) }
    }
    return .changed(path)
  }

  private func isSame(
    _ file: PublishedFile, _ built: PublishedFile?, _ entry: OutputList.Entry
  ) throws(FileSystemError) -> Bool {
    guard let built else { return try file.folder.holds(entry, at: file.name) }
    return try file.folder.withFile(file.name) { file throws(FileSystemError) in
      try built.folder.withFile(built.name) { built throws(FileSystemError) in
        try file.hash(sharedWith: built) != nil
      } ?? false
    } ?? false
  }

  /// The file that the build made; nil where only its hash is at hand.
  private func built(_ path: OutputPath) throws(FileSystemError) -> PublishedFile? {
    guard let root = manifest.output?.roots.first else { return nil }
    var walk = FolderWalk(root)
    return try walk.folder(path.folder).map { PublishedFile(folder: $0, name: String(path.name)) }
  }

  /// Returns the elements in their order, some at a time.
  static func portions<Element>(_ all: [Element]) -> [[Element]] {
    stride(from: 0, to: all.count, by: portion).map { Array(all[$0..<min(all.count, $0 + portion)]) }
  }
}
