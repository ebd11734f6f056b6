import Diagnostics
import Platform

extension FileSystem {
  /// Writes the file at `path`, atomically replacing an existing file while preserving its permissions.
  package func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) {
    guard try exists(path) else { return try create(path, with: bytes) }
    _ = try replace(path, with: bytes) { _ in true }
  }

  /// Atomically replaces the contents of the file at `path`, preserving its permissions. Returns `false`, leaving the
  /// file alone, if `isExpected` rejects the contents read just before the replacement.
  func replace(
    _ path: String, with bytes: [UInt8], ifHolding isExpected: ([UInt8]) -> Bool
  ) throws(FileSystemError) -> Bool {
    var status = stat()
    let result = call(.stat) { Int(lstat(path, &status)) }
    guard result >= 0 else { throw FileSystemError(.stat, path, result: result) }
    let draft = path + ".xinglin-\(getpid())"
    try create(draft, with: bytes)
    var isRenamed = false
    defer { if !isRenamed { _ = unlink(draft) } }
    let mode = call(.create) { Int(chmod(draft, status.st_mode & 0o7777)) }
    guard mode >= 0 else { throw FileSystemError(.create, draft, result: mode) }
    guard let current = try read(path), isExpected(current) else { return false }
    let renamed = call(.rename) { Int(rename(draft, path)) }
    guard renamed >= 0 else { throw FileSystemError(.rename, path, result: renamed) }
    isRenamed = true
    return true
  }
}
