import Bytes
import Diagnostics
import SourceFiles

/// The steps after staging, in order.
extension OutputFolder {
  /// Returns the list of files that earlier builds wrote; empty if there is none.
  func recorded() throws(FileSystemError) -> OutputList { OutputList(parsing: try listBytes()) }

  private func listBytes() throws(FileSystemError) -> [UInt8] {
    try root.withFile(OutputList.fileName) { file throws(FileSystemError) in try file.bytes() } ?? []
  }

  /// Checks that everything that obstructs a staged file was written by a build.
  func verifyObstacles(_ record: OutputRecord) throws(FileSystemError) {
    var walk = FolderWalk(root)
    for path in obstacles.sorted() {
      guard let path = OutputPath(path), let folder = try walk.folder(path.folder) else { continue }
      try verify(path, String(path.name), in: folder, record)
    }
  }

  private func verify(
    _ path: OutputPath, _ name: String, in folder: OpenFolder, _ record: OutputRecord
  ) throws(FileSystemError) {
    switch try folder.entry(name) {
    case .file:
      if try record.hasMatch(for: path, at: name, in: folder) { return }
      throw FileSystemError(.rename, folder.path(of: name), .unmanaged)
    case .folder:
      guard let inner = try folder.folder(name) else { return }
      for name in try inner.names() {
        guard let entry = OutputPath("\(path.text)/\(name)") else {
          throw FileSystemError(.rename, inner.path(of: name), .unmanaged)
        }
        try verify(entry, name, in: inner, record)
      }
    case .link: throw FileSystemError(.rename, folder.path(of: name), .link)
    case .absent, .special: throw FileSystemError(.rename, folder.path(of: name), .unmanaged)
    }
  }

  /// Appends files to the list before they are moved into place, so that the next build recognizes them even if this
  /// one is interrupted.
  func recordPending(_ entries: [OutputList.Entry], in staging: Staging) throws(FileSystemError) {
    guard !entries.isEmpty else { return }
    var bytes = try listBytes()
    if !OutputList.isList(bytes) { bytes = Array(OutputList.header.utf8) }
    // A truncated last line is not an entry and must not be joined with the next one.
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    try writeList(bytes + OutputList(entries).lines, in: staging)
  }

  /// Writes the list of files to the output and returns its stamp.
  func write(_ list: OutputList, in staging: Staging) throws(FileSystemError) -> FileStamp {
    let bytes = list.bytes
    let isSame = try root.withFile(OutputList.fileName) { file throws(FileSystemError) in try file.contentsEqual(bytes)
    }
    if isSame != true { try writeList(bytes, in: staging) }
    guard let stamp = try listStamp else {
      throw FileSystemError(.stat, root.path(of: OutputList.fileName), .changed)
    }
    return stamp
  }

  private func writeList(_ bytes: [UInt8], in staging: Staging) throws(FileSystemError) {
    // If placing a file copies it, the previous list is still in the staging folder.
    try staging.folder.remove("list")
    try staging.folder.create("list") { file throws(FileSystemError) in try file.write(bytes) }
    try Placement(root: root, staging: staging.folder, obstacles: []).place(
      "list", of: staging.folder, in: root, as: OutputList.fileName, path: OutputList.fileName)
  }

  /// Moves staged files into place, phase by phase, and within each phase whole folders first.
  func commit(_ files: [StagedFile], in staging: Staging) throws(FileSystemError) {
    try root.remove(Placement.partName)
    let placement = Placement(root: root, staging: staging.folder, obstacles: obstacles)
    for phase in Staging.Phase.allCases {
      if let tree = staging.tree(phase) { try placement.merge(tree.folder, into: root, path: "") }
      var walk = FolderWalk(root)
      for file in files where file.phase == phase {
        guard case .single(let number) = file.location else { continue }
        guard let folder = try walk.folder(file.path.folder) else {
          throw FileSystemError(.open, root.path(of: file.path.text), .changed)
        }
        try placement.place(
          "\(number)", of: staging.folder, in: folder, as: String(file.path.name), path: file.path.text)
      }
    }
  }

  /// Returns the stamps of files that were just moved into place; throws if a size is not the expected one.
  func stamps(of files: [(path: OutputPath, size: Int)], jobs: Int) throws(FileSystemError) -> [FileStamp] {
    let results = Parallel.map(count: files.count, jobs: jobs) { index in
      Result<FileStamp?, FileSystemError> { () throws(FileSystemError) in try stamp(files[index].path) }
    }
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(files.count)
    for (file, result) in zip(files, results) {
      guard let stamp = try result.get(), stamp.size == file.size else {
        throw FileSystemError(.stat, root.path(of: file.path.text), .changed)
      }
      stamps.append(stamp)
    }
    return stamps
  }
}
