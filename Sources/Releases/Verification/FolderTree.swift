import Bytes
import Diagnostics
import Site

/// A published site in a folder on this machine.
struct FolderTree: PublishedTree {
  private let root: OpenFolder

  /// Opens the folder at a path, which may be a symbolic link such as `current`.
  init(_ path: String, system: FileSystem) throws(PublishError) {
    do throws(FileSystemError) { root = try OpenFolder(path, system: system) } catch { throw .fileSystem(error) }
  }

  func files(_ paths: [OutputPath]) throws(PublishError) -> [PublishedFile?] {
    var walk = FolderWalk(root)
    var files: [PublishedFile?] = []
    do throws(FileSystemError) {
      for path in paths {
        let name = String(path.name)
        guard let folder = try walk.folder(path.folder), case .file = try folder.entry(name) else {
          files.append(nil)
          continue
        }
        files.append(PublishedFile(folder: folder, name: name))
      }
    } catch { throw .fileSystem(error) }
    return files
  }

  func extraPaths(notIn manifest: BuildManifest, candidates: [OutputPath]) throws(PublishError) -> [String] {
    let entries = Dictionary(manifest.entries.map { ($0.path.text, $0) }) { first, _ in first }
    let folders = manifest.memberFolders
    var extras: [String] = []
    do throws(FileSystemError) {
      try forEachFile(in: root, below: "") { path in
        if entries[path] != nil || Self.isCompressedVariant(path, of: entries) { return }
        // A path that `OutputPath` rejects, for example with a control character, cannot be from this build.
        let isMembers = OutputPath(path).map {
          BuildManifest.isSealed($0) || BuildManifest.isContained($0, in: folders)
        }
        if isMembers ?? true { extras.append(path) }
      }
    } catch { throw .fileSystem(error) }
    return extras
  }

  func isHostConfiguration(_ path: OutputPath) -> Bool { false }

  /// Calls `body` with the path of everything except folders. The internal files of builds and publications are
  /// skipped.
  private func forEachFile(
    in folder: OpenFolder, below path: String, _ body: (String) -> Void
  ) throws(FileSystemError) {
    for name in try folder.names().sorted(by: { $0.precedesBytewise($1) }) {
      if path.isEmpty, name.hasPrefix(".xinglin") { continue }
      if let inner = try folder.folder(name) {
        try forEachFile(in: inner, below: path + name + "/", body)
      } else {
        body(path + name)
      }
    }
  }

  /// Whether a file is the compressed variant of one of the build's files, as `publish --compress` creates it.
  private static func isCompressedVariant(_ path: String, of entries: [String: OutputList.Entry]) -> Bool {
    CompressionFormat.allCases.contains { format in
      path.hasSuffix(format.suffix)
        && entries[String(path.dropLast(format.suffix.count))].map(CompressionFormat.isCompressible) ?? false
    }
  }
}
