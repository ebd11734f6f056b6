import Diagnostics
import Platform

/// Links: the same bytes under two names, and a name that leads to another.
extension OpenFolder {
  /// Gives a file a second name in another folder; false where the file system lets it have no more, or none there.
  package func link(_ name: String, to target: OpenFolder, as newName: String) throws(FileSystemError) -> Bool {
    let result = system.call(.link) { Int(linkat(descriptor, name, target.descriptor, newName, 0)) }
    if result >= 0 { return true }
    if [EXDEV, EMLINK, EPERM, ENOSYS, EOPNOTSUPP].contains(Int32(-result)) { return false }
    throw FileSystemError(.link, target.path(of: newName), result: result)
  }

  /// Makes a symbolic link, which must not be there yet.
  package func makeLink(_ name: String, to target: String) throws(FileSystemError) {
    let result = system.call(.link) { Int(symlinkat(target, descriptor, name)) }
    guard result >= 0 else { throw FileSystemError(.link, path(of: name), result: result) }
  }

  /// Returns where a symbolic link leads; nil where there is none. Source: readlinkat(2).
  package func target(ofLink name: String) throws(FileSystemError) -> String? {
    var failure = 0
    let bytes = [CChar](unsafeUninitializedCapacity: OutputPath.longest) { buffer, count in
      let result = system.call(.read) { buffer.baseAddress.map { readlinkat(descriptor, name, $0, buffer.count) } ?? 0 }
      failure = min(0, result)
      count = max(0, result)
    }
    if failure == 0 { return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self) }
    if -failure == ENOENT || -failure == EINVAL || -failure == ENOTDIR { return nil }
    throw FileSystemError(.read, path(of: name), result: failure)
  }

  /// Writes to the disk what its file system still holds in memory, so that a link is never on it before what it leads to.
  package func flush() { flushFileSystem(descriptor) }
}
