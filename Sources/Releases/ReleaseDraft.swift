import Bytes
import Diagnostics
import Platform
import Site
import SourceFiles

/// A release being assembled: a tree that is made to match an output, whatever it contains at first.
///
/// The tree may be empty, a pruned release, or the remains of an interrupted publication. Its files may be hard-linked
/// from other releases, so they are never written in place: a file that must change is removed and created again.
struct ReleaseDraft {
  private let tree: StagedTree
  private let output: PublishedOutput
  private let verifiedFiles: VerifiedFiles
  private let jobs: Int
  /// The indices of the output's files by path.
  private let files: [String: Int]
  /// The paths of the folders that contain them.
  private let folders: Set<Substring>

  /// The number of files that a thread processes at a time.
  private static let batchSize = 128

  init(_ tree: StagedTree, of output: PublishedOutput, _ verifiedFiles: VerifiedFiles, jobs: Int) {
    (self.tree, self.output, self.verifiedFiles, self.jobs) = (tree, output, verifiedFiles, jobs)
    var folders: Set<Substring> = []
    for file in output.files {
      var folder = file.entry.path.folder
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? ""
      }
    }
    self.folders = folders
    files = Dictionary(output.files.indices.lazy.map { (output.files[$0].entry.path.text, $0) }) { first, _ in first }
  }

  /// The folders and files of the output that a folder of the tree contains.
  private struct ReusableEntries {
    var folders: [String] = []
    var files: [(index: Int, file: VerifiedFiles.File)] = []
  }

  /// Removes everything that is not in the output or not known to be up to date. Returns the files that remain, each at
  /// its index in the output.
  func removeStaleFiles() throws(FileSystemError) -> [VerifiedFiles.File?] {
    var retainedFiles = [VerifiedFiles.File?](repeating: nil, count: output.files.count)
    var level = [""]
    while !level.isEmpty {
      let paths = level
      let results = Parallel.map(count: paths.count, jobs: jobs) { index in
        Result<ReusableEntries, FileSystemError> { () throws(FileSystemError) in try removeStaleFiles(in: paths[index])
        }
      }
      level = []
      for result in results {
        let found = try result.get()
        level += found.folders
        for (index, file) in found.files { retainedFiles[index] = file }
      }
    }
    return retainedFiles
  }

  private func removeStaleFiles(in path: String) throws(FileSystemError) -> ReusableEntries {
    var found = ReusableEntries()
    guard let folder = path.isEmpty ? tree.folder : try tree.folder.folder(path) else { return found }
    for name in try folder.names() {
      let inner = path.isEmpty ? name : path + "/" + name
      switch try folder.entry(name) {
      case .folder where folders.contains(inner[...]): found.folders.append(inner)
      case .file(let stamp):
        // The record covers the last release. Another file with the same contents is replaced by a hard link to that
        // release's.
        if let index = files[inner], let hash = verifiedFiles.hash(of: stamp), output.files[index].entry.hash == hash,
          output.files[index].entry.size == stamp.size
        {
          found.files.append((index, VerifiedFiles.File(stamp: stamp, hash: hash)))
        } else {
          try folder.remove(name)
        }
      case .absent, .folder, .link, .special: try folder.removeAll(name)
      }
    }
    return found
  }

  /// Adds the missing files, which are nil in `draftFiles`, and records them there. A file that `release` contains is
  /// hard-linked; the others are copied. Returns the paths of output files that differ from what the build recorded.
  func addMissingFiles(
    to draftFiles: inout [VerifiedFiles.File?], linkingFrom release: OpenFolder?
  ) throws(FileSystemError) -> [String] {
    let missing = draftFiles.indices.filter { draftFiles[$0] == nil }
    let batchCount = (missing.count + Self.batchSize - 1) / Self.batchSize
    let results = Parallel.map(count: batchCount, jobs: jobs) { number in
      Result<[VerifiedFiles.File?], FileSystemError> { () throws(FileSystemError) in
        var walks = output.roots.map { FolderWalk($0) }
        var made: [VerifiedFiles.File?] = []
        for index in missing[number * Self.batchSize..<min(missing.count, (number + 1) * Self.batchSize)] {
          let file = output.files[index]
          if let linked = try link(file.entry, from: release) {
            made.append(linked)
          } else {
            made.append(try copy(file.entry, from: walks[file.rootIndex].folder(file.entry.path.folder)))
          }
        }
        return made
      }
    }
    var faults: [String] = []
    var missingIndex = 0
    for result in results {
      for file in try result.get() {
        draftFiles[missing[missingIndex]] = file
        if file == nil { faults.append(output.files[missing[missingIndex]].entry.path.text) }
        missingIndex += 1
      }
    }
    return faults
  }

  /// Hard-links a file of `release`. Returns nil if the release does not contain it, or if the file system does not
  /// allow another link.
  private func link(
    _ entry: OutputList.Entry, from release: OpenFolder?
  ) throws(FileSystemError) -> VerifiedFiles.File? {
    let path = entry.path.text
    guard let release, let stamp = try release.stamp(path),
      try release.hasFile(matching: entry, at: path, stamp: stamp, verified: verifiedFiles),
      try tree.link(path, of: release, to: entry.path), let linked = try tree.folder.stamp(path)
    else { return nil }
    return VerifiedFiles.File(stamp: linked, hash: entry.hash)
  }

  /// Copies a file from `folder`. Returns nil if it is missing or does not match its entry.
  private func copy(_ entry: OutputList.Entry, from folder: OpenFolder?) throws(FileSystemError) -> VerifiedFiles.File?
  {
    let isCopied = try folder?.withFile(String(entry.path.name)) { file throws(FileSystemError) in
      var copied: (hash: Hash64, size: Int) = (.absent, 0)
      try tree.create(entry.path) { part throws(FileSystemError) in copied = try file.copy(to: part) }
      return copied == (entry.hash, entry.size)
    }
    guard isCopied == true, let stamp = try tree.folder.stamp(entry.path.text) else { return nil }
    return VerifiedFiles.File(stamp: stamp, hash: entry.hash)
  }
}
