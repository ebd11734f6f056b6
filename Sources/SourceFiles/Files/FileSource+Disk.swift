import Diagnostics
import Platform

extension FileSource {
  /// The file system of the machine.
  package static let disk = FileSource(
    entries: { folder throws(FileError) in try Disk.entries(of: folder) },
    read: { path, limit throws(FileError) in try Disk.read(path, limit: limit) },
    imageSize: { ImageSize.read(path: $0) },
    realPath: { Disk.realPath($0) }
  )
}

/// The POSIX calls, as few as possible.
private enum Disk {
  static func entries(of folder: String) throws(FileError) -> [FileEntry] {
    guard let stream = opendir(folder) else { throw fault() }
    defer { closedir(stream) }
    // Relative to the open directory, `fstatat` resolves one path component instead of the whole path.
    let folderDescriptor = dirfd(stream)
    var entries: [FileEntry] = []
    while let record = readdir(stream) {
      let found = withUnsafePointer(to: &record.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          entry($0, in: folderDescriptor)
        }
      }
      if found.name != ".", found.name != ".." { entries.append(found) }
    }
    return entries
  }

  private static func entry(_ path: UnsafePointer<CChar>, in folder: Int32) -> FileEntry {
    guard let name = String(validatingCString: path) else {
      return FileEntry(name: String(cString: path), kind: .invalidName)
    }
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return FileEntry(name: name, kind: .missing) }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, fstatat(folder, path, &status, 0) != 0 { return FileEntry(name: name, kind: .missing, isLink: true) }
    let kind: FileEntry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .special
      }
    var entry = FileEntry(name: name, kind: kind, isLink: isLink, stamp: FileStamp(status))
    // Checked only for files that are not readable by everybody.
    let everybody = S_IRUSR | S_IRGRP | S_IROTH
    if status.st_mode & everybody != everybody { entry.isReadable = faccessat(folder, path, R_OK, AT_EACCESS) == 0 }
    return entry
  }

  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let bytes = try read(path, count: limit + 1)
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }

  /// Reads to the end of the file, or `count` bytes. The reported size is only a hint: files grow, and some report
  /// none.
  private static func read(_ path: String, count: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would block.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw fault() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw fault() }
    guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      throw .failed(Message(zh: "不是普通文件", en: "not a regular file"))
    }
    let guess = min(count, Int(status.st_size) + 1)
    var bytes = try readSome(file, room: guess)
    while !bytes.isEmpty, bytes.count < count {
      let more = try readSome(file, room: min(65_536, count - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Calls read(2), retrying if a signal interrupts it; returns an empty array at the end of the file.
  private static func readSome(_ file: Int32, room: Int) throws(FileError) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, room)) { buffer, count in
      repeat {
        result = Platform.read(file, buffer.baseAddress, buffer.count)
      } while result < 0 && errno == EINTR
      count = max(0, result)
    }
    guard result >= 0 else { throw fault() }
    return bytes
  }

  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func fault() -> FileError {
    errno == ENOENT ? .missing : .failed(.systemReason(errno))
  }
}
