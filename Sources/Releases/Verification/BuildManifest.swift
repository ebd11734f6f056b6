import Diagnostics
import Site

/// What a build recorded of its files, by which a published tree is verified, perhaps on another machine.
package struct BuildManifest: Sendable {
  /// The files in the order of their paths.
  let entries: [OutputList.Entry]
  /// How far the access codes of each audience have come; empty where only a list of files is at hand.
  let gate: [GateState]
  /// The files themselves; nil where only their hashes are at hand.
  let output: PublishedOutput?

  /// Reads an output folder, its list of files, or the manifest of a release.
  package init(_ path: String, jobs: Int, system: FileSystem = FileSystem()) throws(PublishError) {
    do throws(FileSystemError) {
      if try !system.isFolder(path) {
        guard let bytes = try system.read(path), let manifest = ReleaseManifest(parsingAny: bytes) else {
          throw FileSystemError(.list, path, .foreign)
        }
        (entries, gate, output) = (manifest.entries, manifest.gate, nil)
        return
      }
    } catch {
      if error.reason == .foreign { throw .noManifest(path) }
      throw .fileSystem(error)
    }
    let output = try PublishedOutput(path, system: system, wait: {})
    try output.verify(jobs: jobs)
    (entries, gate, self.output) = (output.files.map(\.entry), try output.gate(), output)
  }

  /// The folders that hold nothing but what a build makes for members: that of the gate, and those of pages with a sealed text.
  var memberFolders: Set<Substring> {
    var folders: Set<Substring> = [Self.gate]
    for entry in entries where Self.isSealed(entry.path) && !entry.path.folder.isEmpty {
      folders.insert(entry.path.folder)
    }
    return folders
  }

  /// The paths of shards that the build would have if it had twice as many, as an earlier one may.
  var furtherShards: [OutputPath] {
    let count = entries.count { Self.isShard($0.path) }
    return (count..<min(2 * count, 65_536)).compactMap { number in
      let digits = String(number, radix: 16)
      return OutputPath(Self.shards + String(repeating: "0", count: 4 - digits.utf8.count) + digits + Self.shardEnding)
    }
  }

  private static let (gate, sealedEnding) = ("gate"[...], ".sealed")
  private static let (shards, shardEnding) = ("gate/members/", ".bin")

  /// Whether a file is sealed for members.
  static func isSealed(_ path: OutputPath) -> Bool { path.text.hasSuffix(sealedEnding) }
  /// Whether a file holds the records of readers who applied.
  static func isShard(_ path: OutputPath) -> Bool { path.text.hasPrefix(shards) && path.text.hasSuffix(shardEnding) }
  /// Whether a file lies in one of some folders, or below it.
  static func lies(_ path: OutputPath, in folders: Set<Substring>) -> Bool {
    var folder = path.folder
    while !folder.isEmpty {
      if folders.contains(folder) { return true }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
    return false
  }
}

extension ReleaseManifest {
  /// Reads a manifest, or the list of files in an output; nil for anything else.
  fileprivate init?(parsingAny bytes: [UInt8]) {
    if OutputList.isList(bytes) {
      guard bytes.last == UInt8(ascii: "\n") else { return nil }
      self.init(entries: OutputList(parsing: bytes).entries)
    } else {
      self.init(parsing: bytes)
    }
  }
}
