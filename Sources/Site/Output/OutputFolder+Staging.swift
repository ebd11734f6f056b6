import Bytes
import SourceFiles

/// A file of a site on its way to the output.
struct StagedFile: Sendable {
  /// How it is kept until then.
  enum Form: Sendable {
    /// Under its number in the staging folder: its own folder is in the output already.
    case single(Int)
    /// In the tree of its phase.
    case inTree
  }

  let path: OutputPath
  let form: Form
  let phase: Staging.Phase
}

extension OutputFolder {
  /// Where the bytes of a file come from.
  enum Source: Sendable {
    case bytes([UInt8])
    /// A file of the content, which is copied a chunk at a time.
    case copy(of: String)
  }

  /// The outcome of staging a file.
  struct Staged: Sendable {
    /// The hash and the number of its bytes.
    var hash: Hash64
    var size: Int
    /// The stamp of the file that holds the bytes already; nil where it was staged.
    var stamp: FileStamp?
    var file: StagedFile?
  }

  /// Makes the file that `path` is to hold, without putting it there; does nothing where the output holds the bytes, unless it
  /// `always` writes.
  func stage(
    _ source: Source, at path: OutputPath, number: Int, phase: Staging.Phase, in staging: Staging, always: Bool
  ) throws(FileSystemError) -> Staged {
    let isTree = try state(ofFolder: path.folder) != .present
    let entry = isTree ? .absent : try root.entry(path.text)
    switch entry {
    case .file(let stamp) where !always:
      if let hash = try hash(ifHolding: source, path) {
        return Staged(hash: hash, size: stamp.size, stamp: stamp, file: nil)
      }
    case .folder: note(obstacle: path.text)
    case .absent, .file, .link, .special: break
    }
    var made: (hash: Hash64, size: Int) = (.absent, 0)
    if isTree, let tree = staging.tree(phase) {
      try tree.create(path) { file throws(FileSystemError) in made = try write(source, to: file) }
    } else {
      try staging.folder.create("\(number)") { file throws(FileSystemError) in made = try write(source, to: file) }
    }
    let file = StagedFile(path: path, form: isTree ? .inTree : .single(number), phase: phase)
    return Staged(hash: made.hash, size: made.size, stamp: nil, file: file)
  }

  /// The hash of the bytes of a source, where the file at `path` holds them.
  private func hash(ifHolding source: Source, _ path: OutputPath) throws(FileSystemError) -> Hash64? {
    let hash = try root.withFile(path.text) { file throws(FileSystemError) -> Hash64? in
      switch source {
      case .bytes(let bytes): return try file.holds(bytes) ? Hash64(bytes) : nil
      case .copy(let original):
        let hash = try system.withFile(original) { original throws(FileSystemError) in
          try original.hash(sharedWith: file)
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
