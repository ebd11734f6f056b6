import Diagnostics
import Platform
import SourceFiles

/// An open folder, whose entries are reached from it by their names; no link is followed.
package final class OpenFolder: Sendable {
  package let descriptor: Int32
  /// The path, for errors.
  package let path: String
  let system: FileSystem

  private init(descriptor: Int32, path: String, system: FileSystem) {
    self.descriptor = descriptor
    self.path = path
    self.system = system
  }

  deinit { _ = system.end(descriptor) }

  /// Opens the folder at a path, links followed.
  package convenience init(_ path: String, system: FileSystem) throws(FileSystemError) {
    let result = system.call(.open) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    guard result >= 0 else { throw FileSystemError(.open, path, result: result) }
    self.init(descriptor: Int32(result), path: path, system: system)
  }

  /// The path of an entry, for errors.
  package func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  /// What stands at a name.
  package enum Entry: Sendable, Equatable {
    case absent
    case file(FileStamp)
    case folder
    case link
    /// A pipe, a socket, a device.
    case special
  }

  /// Returns what stands at a name.
  package func entry(_ name: String) throws(FileSystemError) -> Entry {
    var status = stat()
    let result = system.call(.stat) { Int(fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW)) }
    guard result >= 0 else {
      if -result == ENOENT || -result == ENOTDIR || -result == ELOOP { return .absent }
      throw FileSystemError(.stat, path(of: name), result: result)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(FileStamp(status))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }

  /// Opens a folder in this one; nil where there is none, or a link to one.
  package func folder(_ name: String) throws(FileSystemError) -> OpenFolder? {
    let result = system.call(.open) {
      Int(openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }
    guard result >= 0 else {
      if -result == ENOENT || -result == ENOTDIR || -result == ELOOP { return nil }
      throw FileSystemError(.open, path(of: name), result: result)
    }
    return OpenFolder(descriptor: Int32(result), path: path(of: name), system: system)
  }

  /// Makes a folder in this one; false where something stands there.
  package func makeFolder(_ name: String) throws(FileSystemError) -> Bool {
    let result = system.call(.makeFolder) { Int(mkdirat(descriptor, name, 0o777)) }
    guard result >= 0 || -result == EEXIST else {
      throw FileSystemError(.makeFolder, path(of: name), result: result)
    }
    return result >= 0
  }

  /// Opens a folder in this one, made if it is missing; a link in its place is not followed.
  func makingFolder(_ name: String) throws(FileSystemError) -> OpenFolder {
    _ = try makeFolder(name)
    if let folder = try folder(name) { return folder }
    throw FileSystemError(.open, path(of: name), try entry(name) == .link ? .link : .system(ENOTDIR))
  }

  /// Makes a new file, which `fill` writes.
  package func create(
    _ name: String, _ fill: (OpenFile) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    let file = system.call(.create) {
      Int(openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666))
    }
    guard file >= 0 else { throw FileSystemError(.create, path(of: name), result: file) }
    try OpenFile.write(descriptor: Int32(file), system: system, parent: path, name: name, fill)
  }

  /// Returns what `body` makes of a regular file; nil where there is none.
  package func withFile<Value>(
    _ name: String, _ body: (OpenFile) throws(FileSystemError) -> Value
  ) throws(FileSystemError) -> Value? {
    let file = system.call(.open) {
      Int(openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    }
    guard file >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(Int32(-file)) { return nil }
      throw FileSystemError(.open, path(of: name), result: file)
    }
    return try OpenFile.read(descriptor: Int32(file), system: system, parent: path, name: name, body)
  }

  /// How a rename ended.
  package enum Move: Equatable {
    case done
    /// A folder that is not empty stands in the way of a folder.
    case occupied
    /// A file stands in the way of a folder, or a folder in the way of a file.
    case blocked
    /// The names lie on two file systems.
    case elsewhere
  }

  /// Gives an entry another name, perhaps in another folder.
  package func move(_ name: String, to target: OpenFolder, as newName: String) throws(FileSystemError) -> Move {
    let result = system.call(.rename) { Int(renameat(descriptor, name, target.descriptor, newName)) }
    switch Int32(-result) {
    case ENOTEMPTY, EEXIST: return .occupied
    case ENOTDIR, EISDIR: return .blocked
    case EXDEV: return .elsewhere
    default:
      guard result >= 0 else { throw FileSystemError(.rename, target.path(of: newName), result: result) }
      return .done
    }
  }

  /// Exchanges two entries in one step; false where the file system cannot.
  func exchange(_ name: String, with other: OpenFolder, _ otherName: String) throws(FileSystemError) -> Bool {
    let result = system.call(.exchange) { Int(exchangeNames(descriptor, name, other.descriptor, otherName)) }
    if result >= 0 { return true }
    if [ENOSYS, EINVAL, EXDEV, EOPNOTSUPP].contains(Int32(-result)) { return false }
    throw FileSystemError(.exchange, other.path(of: otherName), result: result)
  }
}
