import Diagnostics
import Platform

/// Hard links and symbolic links.
extension OpenFolder {
  /// Creates a hard link to a file in another folder. Returns `false` if the file system does not support one there or
  /// the file has too many links.
  package func link(_ name: String, to target: OpenFolder, as newName: String) throws(FileSystemError) -> Bool {
    let result = system.call(.link) { Int(linkat(descriptor, name, target.descriptor, newName, 0)) }
    if result >= 0 { return true }
    if [EXDEV, EMLINK, EPERM, ENOSYS, EOPNOTSUPP].contains(Int32(-result)) { return false }
    throw FileSystemError(.link, target.path(of: newName), result: result)
  }

  /// Creates a symbolic link; fails if anything exists at its name.
  package func makeLink(_ name: String, to target: String) throws(FileSystemError) {
    let result = system.call(.link) { Int(symlinkat(target, descriptor, name)) }
    guard result >= 0 else { throw FileSystemError(.link, path(of: name), result: result) }
  }

  /// Returns the destination of a symbolic link, or `nil` if there is none. Source: readlinkat(2).
  package func target(ofLink name: String) throws(FileSystemError) -> String? {
    var failure = 0
    let bytes = [CChar](unsafeUninitializedCapacity: OutputPath.maximumLength) { buffer, count in
      let result = system.call(.read) { buffer.baseAddress.map { readlinkat(descriptor, name, $0, buffer.count) } ?? 0 }
      failure = min(0, result)
      count = max(0, result)
    }
    if failure == 0 { return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self) }
    if -failure == ENOENT || -failure == EINVAL || -failure == ENOTDIR { return nil }
    throw FileSystemError(.read, path(of: name), result: failure)
  }

  /// Flushes the file system's pending writes to disk, so that a link never becomes durable before its destination.
  package func flush() { flushFileSystem(descriptor) }
}
