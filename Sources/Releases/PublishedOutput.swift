import Bytes
import Diagnostics
import Site
import SourceFiles

/// The output of a complete build: exactly the files in its file list. No build can change it while it is open.
final class PublishedOutput: Sendable {
  /// A file to publish.
  struct File: Sendable {
    let entry: OutputList.Entry
    /// The folder that contains the file, as an index into ``roots``.
    let rootIndex: Int
  }

  /// The path of the output folder.
  let path: String
  /// The output folder, followed by the folder of files generated for publication, if any.
  let roots: [OpenFolder]
  /// The files, sorted by path.
  let files: [File]

  /// The number of files that a thread processes at a time.
  private static let batchSize = 128

  /// Opens and locks the output at a path. If a build holds the lock, calls `onWait` once and waits for it to finish.
  init(_ path: String, system: FileSystem, onWait: () -> Void) throws(PublishError) {
    self.path = path
    do throws(FileSystemError) {
      guard try system.exists(path + "/" + OutputList.fileName) else { throw FileSystemError.missingList(path) }
      let root = try OpenFolder(path, system: system)
      try root.lock(wait: onWait)
      let bytes = try root.withFile(OutputList.fileName) { file throws(FileSystemError) in try file.bytes() } ?? []
      guard OutputList.isList(bytes) else { throw FileSystemError.missingList(path) }
      let entries = OutputList(parsing: bytes).entries
      // After an interrupted build, the list ends with the files that the build announced.
      let isWhole = entries.count + 1 == bytes.count { $0 == UInt8(ascii: "\n") } && bytes.last == UInt8(ascii: "\n")
      let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.path.text.precedesBytewise($1.path.text) }
      guard isWhole, isSorted else { throw FileSystemError(.read, path, .changed) }
      roots = [root]
      files = entries.map { File(entry: $0, rootIndex: 0) }
    } catch {
      switch error.reason {
      case .unmanaged where error.operation == .list: throw .noOutput(path)
      case .changed where error.path == path: throw .unfinishedBuild(path)
      default: throw .fileSystem(error)
      }
    }
  }

  private init(path: String, roots: [OpenFolder], files: [File]) {
    (self.path, self.roots, self.files) = (path, roots, files)
  }

  /// Returns the output combined with files of another folder, whose paths must not occur in it.
  func adding(_ entries: [OutputList.Entry], from root: OpenFolder) -> PublishedOutput {
    let files = files + entries.map { File(entry: $0, rootIndex: roots.count) }
    return PublishedOutput(
      path: path, roots: roots + [root],
      files: BytewiseOrder.indices(of: files.map(\.entry.path.text)).map { files[$0] })
  }

  /// Returns the stamps and hashes of the files. Throws an error with the paths of those that differ from the record. A
  /// file whose stamp is in `verifiedFiles` is not read.
  @discardableResult
  func verify(_ verifiedFiles: VerifiedFiles = VerifiedFiles(), jobs: Int) throws(PublishError) -> [VerifiedFiles.File]
  {
    let batchCount = (files.count + Self.batchSize - 1) / Self.batchSize
    let results = Parallel.map(count: batchCount, jobs: jobs) { number in
      Result<[VerifiedFiles.File?], FileSystemError> { () throws(FileSystemError) in
        var walks = roots.map { FolderWalk($0) }
        var found: [VerifiedFiles.File?] = []
        for file in files[number * Self.batchSize..<min(files.count, (number + 1) * Self.batchSize)] {
          found.append(try verified(file, verifiedFiles, &walks[file.rootIndex]))
        }
        return found
      }
    }
    var sound: [VerifiedFiles.File] = []
    var changed: [String] = []
    sound.reserveCapacity(files.count)
    for (number, result) in results.enumerated() {
      do throws(FileSystemError) {
        for (offset, file) in try result.get().enumerated() {
          let path = files[number * Self.batchSize + offset].entry.path
          if let file { sound.append(file) } else { changed.append(path.text) }
        }
      } catch { throw .fileSystem(error) }
    }
    if !changed.isEmpty { throw .changedFiles(changed, output: path) }
    return sound
  }

  /// Returns a file if it matches its entry, or nil if it does not.
  private func verified(
    _ file: File, _ verifiedFiles: VerifiedFiles, _ walk: inout FolderWalk
  ) throws(FileSystemError) -> VerifiedFiles.File? {
    let (entry, root) = (file.entry, roots[file.rootIndex])
    guard let stamp = try root.stamp(entry.path.text), stamp.size == entry.size else { return nil }
    let sound = VerifiedFiles.File(stamp: stamp, hash: entry.hash)
    // A stamp identifies a file regardless of symbolic links in its path; the contents are read without following any.
    if let hash = verifiedFiles.hash(of: stamp) { return hash == entry.hash ? sound : nil }
    guard let folder = try walk.folder(entry.path.folder) else { return nil }
    return try folder.hasFile(matching: entry, at: String(entry.path.name)) ? sound : nil
  }

  /// Checks that the generated files among `uploads` match their entries.
  func verifyGeneratedFiles(_ uploads: [ReleasePlan.Upload]) throws(PublishError) {
    guard roots.count > 1 else { return }
    let extras = Set(files.lazy.filter { $0.rootIndex > 0 }.map(\.entry.path))
    var changed: [String] = []
    do throws(FileSystemError) {
      for upload in uploads where extras.contains(upload.entry.path) {
        let path = upload.entry.path.text
        if try !roots[1].hasFile(matching: upload.entry, at: path) { changed.append(path) }
      }
    } catch { throw .fileSystem(error) }
    if !changed.isEmpty { throw .changedCompressedFiles(changed) }
  }

  /// Returns the version of each audience's access codes.
  func accessCodeVersions() throws(PublishError) -> [AccessCodeVersion] {
    var versions: [AccessCodeVersion] = []
    do throws(FileSystemError) {
      for file in files {
        guard let audience = AccessCodeVersion.audience(of: file.entry.path.text) else { continue }
        var walk = FolderWalk(roots[file.rootIndex])
        let bytes = try walk.folder(file.entry.path.folder)?.withFile(String(file.entry.path.name)) {
          file throws(FileSystemError) in try file.bytes()
        }
        if let bytes, let version = AccessCodeVersion(audience, json: bytes) { versions.append(version) }
      }
    } catch { throw .fileSystem(error) }
    return versions
  }
}

extension OpenFolder {
  /// Returns whether the regular file at `name` has the size and hash of `entry`.
  func hasFile(matching entry: OutputList.Entry, at name: String) throws(FileSystemError) -> Bool {
    try withFile(name) { file throws(FileSystemError) in
      guard file.size == entry.size else { return false }
      return try file.hash() == entry.hash
    } ?? false
  }
}

extension FileSystemError {
  /// Returns the error for a folder without a file list.
  fileprivate static func missingList(_ path: String) -> FileSystemError { FileSystemError(.list, path, .unmanaged) }
}
