import Diagnostics
import Site

/// The record of a build's files, against which a published tree is verified, possibly on another machine.
package struct BuildManifest: Sendable {
  /// The files, sorted by path.
  let entries: [OutputList.Entry]
  /// The version of each audience's access codes; empty if it was read from a file list.
  let accessCodeVersions: [AccessCodeVersion]
  /// The files themselves, or nil if only their hashes are available.
  let output: PublishedOutput?

  /// Reads an output folder, its file list, or the manifest of a release.
  package init(_ path: String, jobs: Int, system: FileSystem = FileSystem()) throws(PublishError) {
    do throws(FileSystemError) {
      if try !system.isFolder(path) {
        guard let bytes = try system.read(path), let manifest = ReleaseManifest(parsingAny: bytes) else {
          throw FileSystemError(.list, path, .unmanaged)
        }
        (entries, accessCodeVersions, output) = (manifest.entries, manifest.accessCodeVersions, nil)
        return
      }
    } catch {
      if error.reason == .unmanaged { throw .invalidManifest(path) }
      throw .fileSystem(error)
    }
    let output = try PublishedOutput(path, system: system, onWait: {})
    try output.verify(jobs: jobs)
    (entries, accessCodeVersions, self.output) = (output.files.map(\.entry), try output.accessCodeVersions(), output)
  }

  /// The folders that contain only what a build creates for members: the gate's, and those of pages with encrypted
  /// text.
  var memberFolders: Set<Substring> {
    var folders: Set<Substring> = [Self.gate]
    for entry in entries where Self.isSealed(entry.path) && !entry.path.folder.isEmpty {
      folders.insert(entry.path.folder)
    }
    return folders
  }

  /// The paths of the additional shards of a build with twice as many, which an earlier build may have left behind.
  var staleShardCandidates: [OutputPath] {
    let count = entries.count { Self.isShard($0.path) }
    return (count..<min(2 * count, 65_536)).compactMap { number in
      let digits = String(number, radix: 16)
      return OutputPath(Self.shards + String(repeating: "0", count: 4 - digits.utf8.count) + digits + Self.shardSuffix)
    }
  }

  private static let (gate, sealedSuffix) = ("gate"[...], ".sealed")
  private static let (shards, shardSuffix) = ("gate/members/", ".bin")

  /// Whether a file is encrypted for members.
  static func isSealed(_ path: OutputPath) -> Bool { path.text.hasSuffix(sealedSuffix) }
  /// Whether a file contains records of readers who applied for membership.
  static func isShard(_ path: OutputPath) -> Bool { path.text.hasPrefix(shards) && path.text.hasSuffix(shardSuffix) }
  /// Whether a file is in one of `folders` or their subfolders.
  static func isContained(_ path: OutputPath, in folders: Set<Substring>) -> Bool {
    var folder = path.folder
    while !folder.isEmpty {
      if folders.contains(folder) { return true }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
    return false
  }
}

extension ReleaseManifest {
  /// Parses a manifest or the file list of an output, or returns nil if `bytes` is neither.
  fileprivate init?(parsingAny bytes: [UInt8]) {
    if OutputList.isList(bytes) {
      guard bytes.last == UInt8(ascii: "\n") else { return nil }
      self.init(entries: OutputList(parsing: bytes).entries)
    } else {
      self.init(parsing: bytes)
    }
  }
}
