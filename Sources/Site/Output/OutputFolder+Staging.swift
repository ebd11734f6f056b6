import Bytes
import SourceFiles

/// A file that is staged but not yet in the output.
struct StagedFile: Sendable {
  /// Where the file is staged.
  enum Location: Sendable {
    /// In the staging folder, named by its number, because its folder already exists in the output.
    case single(Int)
    /// In the tree for its phase.
    case inTree
  }

  let path: OutputPath
  let location: Location
  let phase: Staging.Phase
}

extension OutputFolder {
  /// The source of a file's bytes.
  enum Source: Sendable {
    case bytes([UInt8])
    /// A content file, copied in chunks.
    case copy(of: String)
  }

  /// The result of staging a file.
  struct StagingResult: Sendable {
    /// The hash and count of its bytes.
    var hash: Hash64
    var size: Int
    /// The stamp of the output file if it already holds these bytes; `nil` if the file was staged.
    var stamp: FileStamp?
    var file: StagedFile?
  }

  /// Stages the file for `path` without moving it into place. Skips the file if the output already holds its bytes,
  /// unless `always` is set.
  func stage(
    _ source: Source, at path: OutputPath, number: Int, phase: Staging.Phase, in staging: Staging, always: Bool
  ) throws(FileSystemError) -> StagingResult {
    let isTree = try state(ofFolder: path.folder) != .present
    let entry = isTree ? .absent : try root.entry(path.text)
    switch entry {
    case .file(let stamp) where !always:
      if let hash = try hash(ifHolding: source, path) {
        return StagingResult(hash: hash, size: stamp.size, stamp: stamp, file: nil)
      }
    case .folder: recordObstacle(at: path.text)
    case .absent, .file, .link, .special: break
    }
    var contents: (hash: Hash64, size: Int) = (.absent, 0)
    if isTree, let tree = staging.tree(phase) {
      try tree.create(path) { file throws(FileSystemError) in contents = try write(source, to: file) }
    } else {
      try staging.folder.create("\(number)") { file throws(FileSystemError) in contents = try write(source, to: file) }
    }
    let file = StagedFile(path: path, location: isTree ? .inTree : .single(number), phase: phase)
    return StagingResult(hash: contents.hash, size: contents.size, stamp: nil, file: file)
  }

  /// Returns the hash of a source's bytes if the file at `path` already holds them; otherwise `nil`.
  private func hash(ifHolding source: Source, _ path: OutputPath) throws(FileSystemError) -> Hash64? {
    let hash = try root.withFile(path.text) { file throws(FileSystemError) -> Hash64? in
      switch source {
      case .bytes(let bytes): return try file.contentsEqual(bytes) ? Hash64(bytes) : nil
      case .copy(let original):
        let hash = try system.withFile(original) { original throws(FileSystemError) in
          try original.hash(ifEqualTo: file)
        }
        guard let hash else { throw FileSystemError.missing(original) }
        return hash
      }
    }
    return hash ?? nil
  }

  private func write(_ source: Source, to file: OpenFile) throws(FileSystemError) -> (hash: Hash64, size: Int) {
    switch source {
    case .bytes(let bytes):
      try file.write(bytes)
      return (Hash64(bytes), bytes.count)
    case .copy(let path):
      let copied = try system.withFile(path) { original throws(FileSystemError) in try original.copy(to: file) }
      guard let copied else { throw FileSystemError.missing(path) }
      return copied
    }
  }
}
