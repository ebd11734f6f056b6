import Content
import Platform
import SourceFiles

/// What a machine refused to do with a file.
public struct FileSystemError: Error, Sendable, CustomStringConvertible {
  /// What was tried: `write`.
  public let operation: String
  /// With which file.
  public let path: String
  /// The number of the error.
  public let code: Int32

  init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// `write site/index.html: No space left on device`.
  public var description: String { "\(operation) \(path): \(String(cString: strerror(code)))" }
}

/// The few calls that the output needs, straight to the system.
enum FileSystem {
  /// The bytes of a file, or with `prefix` the first so many of them; nil when there is none.
  static func read(_ path: String, prefix: Int = .max) throws(FileSystemError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileSystemError("open", path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileSystemError("stat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = min(Int(status.st_size), prefix)
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Platform.read(file, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = FileSystemError("read", path) }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// What the system says of a regular file below an open folder; nil when there is none.
  static func stamp(_ path: String, in folder: Int32) -> OutputStamp? {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG ? OutputStamp(status) : nil
  }

  /// What the system says of what is copied; nil when there is nothing. Links are looked through.
  static func fileStamp(_ path: String) -> FileStamp? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStamp(status) : nil
  }

  /// Whether anything is at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a new file; fails where there is something already.
  static func create(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileSystemError("create", path) }
    defer { close(file) }
    try write(bytes, to: file, path: path)
  }

  /// Puts a file in place in one step: written under another name, then renamed. Gives what the system says of it.
  @discardableResult
  static func replace(
    _ path: String, with bytes: [UInt8], temporary: String
  ) throws(FileSystemError) -> OutputStamp {
    try replace(path, with: [bytes], temporary: temporary)
  }

  /// The same with a file that is written in several parts.
  @discardableResult
  static func replace(
    _ path: String, with parts: [[UInt8]], temporary: String
  ) throws(FileSystemError) -> OutputStamp {
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileSystemError("open", temporary) }
    var status = stat()
    do throws(FileSystemError) {
      for bytes in parts { try write(bytes, to: file, path: temporary) }
      guard fstat(file, &status) == 0 else { throw FileSystemError("stat", temporary) }
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    // Some file systems report a full disk only here.
    guard close(file) == 0 else {
      let error = FileSystemError("close", temporary)
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let error = FileSystemError("rename", path)
      unlink(temporary)
      throw error
    }
    return OutputStamp(status)
  }

  /// Writes all of `bytes` to an open file.
  static func write(_ bytes: [UInt8], to file: Int32, path: @autoclosure () -> String) throws(FileSystemError) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { Platform.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if put < 0, errno == EINTR { continue }
      if put < 0 { throw FileSystemError("write", path()) }
      done += put
    }
  }

  /// Puts a file in the place of another, in one step.
  static func move(_ path: String, to place: String) throws(FileSystemError) {
    guard rename(path, place) == 0 else { throw FileSystemError("rename", place) }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileSystemError) {
    if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw FileSystemError("mkdir", path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileSystemError("mkdir", path) }
  }

  /// Removes a file; true when there was one.
  static func remove(_ path: String) throws(FileSystemError) -> Bool {
    if unlink(path) == 0 { return true }
    if errno == ENOENT || errno == ENOTDIR { return false }
    throw FileSystemError("remove", path)
  }

  /// Opens a folder and waits until nobody else holds it; `wait` is called once if somebody does. Ends with the program.
  static func lock(_ path: String, wait: () -> Void) throws(FileSystemError) -> Int32 {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileSystemError("open", path) }
    if flock(folder, LOCK_EX | LOCK_NB) == 0 { return folder }
    guard errno == EWOULDBLOCK else {
      let error = FileSystemError("lock", path)
      close(folder)
      throw error
    }
    wait()
    while flock(folder, LOCK_EX) != 0 {
      if errno == EINTR { continue }
      let error = FileSystemError("lock", path)
      close(folder)
      throw error
    }
    return folder
  }

  /// Lets go of what ``lock(_:wait:)`` gave.
  static func unlock(_ folder: Int32) { close(folder) }

  /// The names in a folder; none where there is no folder.
  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a folder if it is empty; true when it is gone.
  static func removeIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Resolves links, `.` and `..` as the system does, as far as the path exists, and the rest by its names alone.
  static func resolved(_ path: String) -> String {
    var resolved = realPath(path.hasPrefix("/") ? "/" : ".") ?? "/"
    for name in path.split(separator: "/") where name != "." {
      if name == ".." {
        resolved = resolved.lastIndex(of: "/").map { String(resolved[..<$0]) } ?? ""
        if resolved.isEmpty { resolved = "/" }
      } else {
        let next = resolved == "/" ? "/\(name)" : "\(resolved)/\(name)"
        resolved = realPath(next) ?? next
      }
    }
    return resolved
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
