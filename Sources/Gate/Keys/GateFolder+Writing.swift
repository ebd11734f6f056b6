import Diagnostics
import Platform
import SourceFiles

extension GateFolder {
  /// Runs `work`, which reads, changes and rewrites a file, while holding an exclusive lock against other processes.
  ///
  /// The folder is created if needed and locked. If `work` throws before it writes anything, no empty folder is left
  /// behind.
  package func withExclusiveLock<Value>(_ work: () throws(GateError) -> Value) throws(GateError) -> Value {
    let descriptor = try openAndLockFolder()
    defer { close(descriptor) }
    do {
      return try work()
    } catch {
      rmdir(keysPath)
      throw error
    }
  }

  /// Opens the folder and waits for its lock, which is held until the descriptor is closed.
  private func openAndLockFolder() throws(GateError) -> Int32 {
    // Retry if another process removed its empty folder in the meantime, but not forever, because a symbolic link may
    // be dangling.
    for _ in 0..<100 {
      try Self.makeFolder(keysPath)
      let descriptor = open(keysPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else {
        if errno == ENOENT { continue }
        throw Self.systemError(keysPath)
      }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let error = Self.systemError(keysPath)
          close(descriptor)
          throw error
        }
      }
      if isCurrentFolder(descriptor) { return descriptor }
      close(descriptor)
    }
    errno = ENOENT
    throw Self.systemError(keysPath)
  }

  /// Whether an open folder is still the one at the path, and was not removed while waiting for the lock.
  private func isCurrentFolder(_ descriptor: Int32) -> Bool {
    var (opened, current) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(keysPath, &current) == 0 && opened.st_ino == current.st_ino
      && opened.st_dev == current.st_dev
  }

  /// Writes the file of an audience atomically.
  package func write(_ file: AudienceFile) throws(GateError) {
    let path = path(of: file.epoch.audience)
    let json: [UInt8]
    do {
      json = try file.json
    } catch {
      throw .inaccessibleFile(path, reason: Problem.reason(error))
    }
    try Self.replaceAtomically(path, with: json)
  }

  /// Writes the file of an audience, then the line of its new epoch, so that the history never lists an epoch that the
  /// file did not have. The day is in the editors' time zone, written as `2025-06-01`.
  package func write(_ file: AudienceFile, _ event: AudienceHistory.Event, day: String) throws(GateError) {
    try write(file)
    let path = historyPath(of: file.epoch.audience)
    var history: [UInt8] = []
    if FileSource.disk.realPath(path) != nil {
      do { history = try FileSource.disk.read(path, 16 << 20) } catch {
        throw .inaccessibleFile(path, reason: Problem.reason(error))
      }
    }
    if let last = history.last, last != 0x0A { history.append(0x0A) }
    try Self.replaceAtomically(
      path, with: history + Array(AudienceHistory.line(file.epoch.number, event, day: day).utf8))
  }

  /// Replaces a file atomically, and creates its folder if needed; `mode` and `folderMode` are the permissions of new
  /// files and folders.
  static func replaceAtomically(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o666, folderMode: mode_t = 0o777
  ) throws(GateError) {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash]), mode: folderMode) }
    let temporary = "\(path).new"
    guard writeAndSync(bytes, at: temporary, mode: mode), rename(temporary, path) == 0 else {
      let error = systemError(path)
      unlink(temporary)
      throw error
    }
  }

  /// Creates a folder and its ancestors.
  static func makeFolder(_ path: String, mode: mode_t = 0o777) throws(GateError) {
    if path.isEmpty || mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else { throw systemError(path) }
    try makeFolder(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw systemError(path) }
  }

  /// Writes a file and waits until it is on disk; on failure, the error is in `errno`.
  private static func writeAndSync(_ bytes: [UInt8], at path: String, mode: mode_t) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { return false }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Platform.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { break }
      done += count
    }
    let isWritten = done == bytes.count && fsync(file) == 0
    let code = errno
    let isClosed = close(file) == 0
    if !isWritten { errno = code }
    return isWritten && isClosed
  }

  static func systemError(_ path: String) -> GateError { .inaccessibleFile(path, reason: .systemReason(errno)) }
}
