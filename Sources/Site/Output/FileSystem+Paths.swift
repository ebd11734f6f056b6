import Diagnostics
import Platform
import SourceFiles

/// File system operations on paths, which follow symbolic links.
extension FileSystem {
  /// Calls `body` with the regular file at a path and returns its result, or `nil` if there is no such file.
  func withFile<Value>(
    _ path: String, _ body: (OpenFile) throws(FileSystemError) -> Value
  ) throws(FileSystemError) -> Value? {
    // Without O_NONBLOCK, opening a FIFO would block.
    let file = call(.open) { Int(open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) }
    guard file >= 0 else {
      if -file == ENOENT || -file == ENOTDIR || -file == ENXIO { return nil }
      throw FileSystemError(.open, path, result: file)
    }
    return try OpenFile.read(descriptor: Int32(file), system: self, parent: "", name: path, body)
  }

  /// Returns the contents of the regular file at a path, or its first `prefix` bytes; `nil` if there is no such file.
  package func read(_ path: String, prefix: Int = .max) throws(FileSystemError) -> [UInt8]? {
    try withFile(path) { file throws(FileSystemError) in try file.bytes(prefix: prefix) }
  }

  /// Returns the stamp of the item at a path, or `nil` if nothing exists there.
  func stamp(_ path: String) throws(FileSystemError) -> FileStamp? {
    var status = stat()
    let result = call(.stat) { Int(stat(path, &status)) }
    if result >= 0 { return FileStamp(status) }
    if -result == ENOENT || -result == ENOTDIR { return nil }
    throw FileSystemError(.stat, path, result: result)
  }

  /// Returns whether anything exists at a path, including a dangling symbolic link.
  package func exists(_ path: String) throws(FileSystemError) -> Bool {
    var status = stat()
    let result = call(.stat) { Int(lstat(path, &status)) }
    if result >= 0 { return true }
    if -result == ENOENT || -result == ENOTDIR { return false }
    throw FileSystemError(.stat, path, result: result)
  }

  /// Returns whether the item at a path is a symbolic link.
  package func isLink(_ path: String) throws(FileSystemError) -> Bool {
    var status = stat()
    let result = call(.stat) { Int(lstat(path, &status)) }
    if result >= 0 { return status.st_mode & S_IFMT == S_IFLNK }
    if -result == ENOENT || -result == ENOTDIR { return false }
    throw FileSystemError(.stat, path, result: result)
  }

  /// Returns whether the item at a path is a folder.
  package func isFolder(_ path: String) throws(FileSystemError) -> Bool { try folderIdentity(path + "/.") != nil }

  /// Creates a folder and any missing ancestors.
  package func makeFolder(_ path: String) throws(FileSystemError) {
    let result = call(.makeFolder) { Int(mkdir(path, 0o777)) }
    if path.isEmpty || result >= 0 || -result == EEXIST { return }
    guard -result == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw FileSystemError(.makeFolder, path, result: result)
    }
    try makeFolder(String(path[..<slash]))
    let second = call(.makeFolder) { Int(mkdir(path, 0o777)) }
    guard second >= 0 || -second == EEXIST else { throw FileSystemError(.makeFolder, path, result: second) }
  }

  /// Creates a file; fails if anything exists at its path.
  func create(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let file = call(.create) { Int(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)) }
    guard file >= 0 else { throw FileSystemError(.create, path, result: file) }
    try OpenFile.write(descriptor: Int32(file), system: self, parent: "", name: path) {
      file throws(FileSystemError) in try file.write(bytes)
    }
  }

  /// Resolves symbolic links, `.` and `..` as the system does for the part of the path that exists, and lexically
  /// beyond it.
  package func resolved(_ path: String) -> String {
    var resolved = Self.realPath(path.hasPrefix("/") ? "/" : ".") ?? "/"
    for name in path.split(separator: "/") where name != "." {
      if name == ".." {
        resolved = resolved.lastIndex(of: "/").map { String(resolved[..<$0]) } ?? ""
        if resolved.isEmpty { resolved = "/" }
      } else {
        let next = resolved == "/" ? "/\(name)" : "\(resolved)/\(name)"
        resolved = Self.realPath(next) ?? next
      }
    }
    return resolved
  }

  /// Whether a path leads into the data of a version control system, which a build or a publication would mix with its
  /// own.
  package func isInRepositoryData(_ path: String) -> Bool {
    resolved(path).split(separator: "/").contains { [".git", ".hg", ".svn"].contains($0.lowercased()) }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension FileSystem {
  /// Returns the device and inode numbers of a folder, or `nil` if there is none.
  func folderIdentity(_ path: String) throws(FileSystemError) -> [UInt64]? {
    var status = stat()
    let result = call(.stat) { Int(stat(path, &status)) }
    if result >= 0 { return [UInt64(status.st_dev), UInt64(status.st_ino)] }
    if -result == ENOENT || -result == ENOTDIR { return nil }
    throw FileSystemError(.stat, path, result: result)
  }
}
