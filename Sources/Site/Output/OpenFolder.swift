import Diagnostics
import Platform
import SourceFiles

/// An open folder. Its entries are accessed by name relative to its descriptor, and symbolic links are not followed.
package final class OpenFolder: Sendable {
  package let descriptor: Int32
  /// The path, for error messages.
  package let path: String
  let system: FileSystem

  private init(descriptor: Int32, path: String, system: FileSystem) {
    self.descriptor = descriptor
    self.path = path
    self.system = system
  }

  deinit { _ = system.closeDescriptor(descriptor) }

  /// Opens the folder at a path, following symbolic links.
  package convenience init(_ path: String, system: FileSystem) throws(FileSystemError) {
    let result = system.call(.open) { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    guard result >= 0 else { throw FileSystemError(.open, path, result: result) }
    self.init(descriptor: Int32(result), path: path, system: system)
  }

  /// Returns the path of an entry, for error messages.
  package func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  /// The type of the entry at a name.
  package enum Entry: Sendable, Equatable {
    case absent
    case file(FileStamp)
    case folder
    case link
    /// A FIFO, socket or device.
    case special
  }

  /// Returns the type of the entry at a name.
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

  /// Opens a subfolder; returns `nil` if there is none or if it is a symbolic link.
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

  /// Creates a subfolder; returns `false` if the name is already in use.
  package func makeFolder(_ name: String) throws(FileSystemError) -> Bool {
    let result = system.call(.makeFolder) { Int(mkdirat(descriptor, name, 0o777)) }
    guard result >= 0 || -result == EEXIST else {
      throw FileSystemError(.makeFolder, path(of: name), result: result)
    }
    return result >= 0
  }

  /// Opens a subfolder, creating it if necessary; throws if a symbolic link has its name.
  func openOrCreateFolder(_ name: String) throws(FileSystemError) -> OpenFolder {
    _ = try makeFolder(name)
    if let folder = try folder(name) { return folder }
    throw FileSystemError(.open, path(of: name), try entry(name) == .link ? .link : .system(ENOTDIR))
  }

  /// Creates a file and calls `fill` to write it.
  package func create(
    _ name: String, _ fill: (OpenFile) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    let file = system.call(.create) {
      Int(openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666))
    }
    guard file >= 0 else { throw FileSystemError(.create, path(of: name), result: file) }
    try OpenFile.write(descriptor: Int32(file), system: system, parent: path, name: name, fill)
  }

  /// Calls `body` with a regular file and returns its result, or `nil` if there is no such file.
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

  /// The result of a rename.
  package enum MoveResult: Equatable {
    case done
    /// The source is a folder and the target a nonempty folder.
    case targetNotEmpty
    /// One of source and target is a folder and the other is not.
    case typeMismatch
    /// Source and target are on different file systems.
    case crossDevice
  }

  /// Renames an entry, possibly moving it to another folder.
  package func move(_ name: String, to target: OpenFolder, as newName: String) throws(FileSystemError) -> MoveResult {
    let result = system.call(.rename) { Int(renameat(descriptor, name, target.descriptor, newName)) }
    switch Int32(-result) {
    case ENOTEMPTY, EEXIST: return .targetNotEmpty
    case ENOTDIR, EISDIR: return .typeMismatch
    case EXDEV: return .crossDevice
    default:
      guard result >= 0 else { throw FileSystemError(.rename, target.path(of: newName), result: result) }
      return .done
    }
  }

  /// Atomically exchanges two entries; returns `false` if the file system does not support that.
  func exchange(_ name: String, with other: OpenFolder, _ otherName: String) throws(FileSystemError) -> Bool {
    let result = system.call(.exchange) { Int(exchangeNames(descriptor, name, other.descriptor, otherName)) }
    if result >= 0 { return true }
    if [ENOSYS, EINVAL, EXDEV, EOPNOTSUPP].contains(Int32(-result)) { return false }
    throw FileSystemError(.exchange, other.path(of: otherName), result: result)
  }
}
