import Platform

/// Whole folders, and files below a folder that is open: the system need not find the way to it for each of them.
extension FileSystem {
  /// Opens a folder.
  static func openFolder(_ path: String) throws(FileSystemError) -> Int32 {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileSystemError("open", path) }
    return folder
  }

  /// Lets go of a folder.
  static func closeFolder(_ folder: Int32) { close(folder) }

  /// Makes a folder and those above it, below an open one; errors call that one `root`.
  static func makeFolder(_ path: String, in folder: Int32, shownAs root: String) throws(FileSystemError) {
    if mkdirat(folder, path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw FileSystemError("mkdir", root + "/" + path)
    }
    try makeFolder(String(path[..<slash]), in: folder, shownAs: root)
    guard mkdirat(folder, path, 0o777) == 0 || errno == EEXIST else {
      throw FileSystemError("mkdir", root + "/" + path)
    }
  }

  /// Makes a new file below an open folder, which errors call `root`; gives what the system says of it.
  static func create(
    _ path: String, in folder: Int32, with bytes: [UInt8], shownAs root: String
  ) throws(FileSystemError) -> OutputStamp {
    let file = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileSystemError("create", root + "/" + path) }
    var status = stat()
    do throws(FileSystemError) {
      try write(bytes, to: file, path: root + "/" + path)
      guard fstat(file, &status) == 0 else { throw FileSystemError("stat", root + "/" + path) }
    } catch {
      close(file)
      throw error
    }
    // Some file systems report a full disk only here.
    guard close(file) == 0 else { throw FileSystemError("close", root + "/" + path) }
    return OutputStamp(status)
  }

  /// Moves all that is in a folder into another one: a folder at a time where the other has none of that name, a file at a time
  /// where it has.
  static func merge(_ source: String, into target: String) throws(FileSystemError) {
    for name in names(in: source).sorted() {
      let (from, to) = (source + "/" + name, target + "/" + name)
      if rename(from, to) == 0 { continue }
      guard errno == ENOTEMPTY || errno == EEXIST else { throw FileSystemError("rename", to) }
      try merge(from, into: to)
    }
    _ = removeIfEmpty(source)
  }

  /// Removes a file, or a folder and all that is in it.
  static func removeAll(_ path: String) throws(FileSystemError) {
    if unlink(path) == 0 || errno == ENOENT { return }
    // Systems differ in what they say of a folder; what is none is refused when it is looked into.
    guard errno == EISDIR || errno == EPERM else { throw FileSystemError("remove", path) }
    for name in names(in: path) { try removeAll(path + "/" + name) }
    guard rmdir(path) == 0 else { throw FileSystemError("remove", path) }
  }
}
