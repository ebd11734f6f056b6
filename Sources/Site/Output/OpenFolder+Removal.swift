import Diagnostics
import Platform

extension OpenFolder {
  /// Returns the names of all entries in an unspecified order.
  package func names() throws(FileSystemError) -> [String] {
    // `closedir` closes the descriptor, so the stream needs its own.
    let copy = system.call(.open) { Int(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    guard copy >= 0 else { throw FileSystemError(.open, path, result: copy) }
    guard let stream = fdopendir(Int32(copy)) else {
      let error = FileSystemError(.list, path, .system(errno))
      _ = system.closeDescriptor(Int32(copy))
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      var record: UnsafeMutablePointer<dirent>?
      let result = system.call(.list) {
        errno = 0
        record = readdir(stream)
        return record == nil && errno != 0 ? -1 : 0
      }
      guard result >= 0 else { throw FileSystemError(.list, path, result: result) }
      guard let record else { return names }
      let name = withUnsafePointer(to: &record.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// Removes a file or a link; returns `false` if there is none.
  @discardableResult
  package func remove(_ name: String) throws(FileSystemError) -> Bool {
    let result = system.call(.remove) { Int(unlinkat(descriptor, name, 0)) }
    if result >= 0 { return true }
    if -result == ENOENT || -result == ENOTDIR { return false }
    throw FileSystemError(.remove, path(of: name), result: result)
  }

  /// Removes a folder if it is empty and not a mount point.
  package func removeIfEmpty(_ name: String) throws(FileSystemError) {
    let result = system.call(.remove) { Int(unlinkat(descriptor, name, AT_REMOVEDIR)) }
    if result >= 0 || [ENOTEMPTY, EEXIST, ENOENT, ENOTDIR, EBUSY].contains(Int32(-result)) { return }
    throw FileSystemError(.remove, path(of: name), result: result)
  }

  /// Removes a file, a link, or a folder and its contents.
  package func removeAll(_ name: String) throws(FileSystemError) {
    guard let folder = try folder(name) else {
      try remove(name)
      return
    }
    for entry in try folder.names() { try folder.removeAll(entry) }
    let result = system.call(.remove) { Int(unlinkat(descriptor, name, AT_REMOVEDIR)) }
    guard result >= 0 || -result == ENOENT else { throw FileSystemError(.remove, path(of: name), result: result) }
  }
}
