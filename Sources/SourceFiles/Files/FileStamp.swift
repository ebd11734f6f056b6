import Bytes
import Platform

/// File metadata that is available without opening the file. As long as it is unchanged, so are the file's bytes.
///
/// It includes the inode's status change time, which no program can set, so a file whose modification time was restored
/// is still detected. Only a second change within the resolution of the file system's clock goes unnoticed; see
/// ``isSettled(at:timestampResolution:)``.
package struct FileStamp: Sendable, Hashable, Codable {
  /// The size in bytes.
  package var size: Int
  /// The time of the last change to the contents, in nanoseconds since 1970-01-01T00:00:00Z.
  package var modificationTime: Int
  /// The time of the last change to the contents or the metadata, in nanoseconds since 1970-01-01T00:00:00Z.
  package var statusChangeTime: Int
  /// The inode number.
  package var inode: Int

  /// Creates a stamp from its fields.
  package init(size: Int, modificationTime: Int = 0, statusChangeTime: Int = 0, inode: Int = 0) {
    self.size = size
    self.modificationTime = modificationTime
    self.statusChangeTime = statusChangeTime
    self.inode = inode
  }

  /// Creates a stamp from the result of `stat`.
  package init(_ status: stat) {
    size = Int(status.st_size)
    modificationTime = status.modificationTime
    statusChangeTime = status.statusChangeTime
    inode = Int(truncatingIfNeeded: status.st_ino)
  }

  /// Encodes the stamp.
  package func write(to encoder: RecordEncoder) {
    for number in [size, modificationTime, statusChangeTime, inode] { encoder.write(number) }
  }

  /// Decodes a stamp.
  package init(from decoder: inout RecordDecoder) throws {
    size = try decoder.integer()
    modificationTime = try decoder.integer()
    statusChangeTime = try decoder.integer()
    inode = try decoder.integer()
  }

  /// Whether the last change is more than `timestampResolution` before `time`, both in nanoseconds. A file that changed
  /// more recently may change again without getting another stamp, because file system clocks are coarse. Source: Git,
  /// "racy-git".
  package func isSettled(at time: Int, timestampResolution: Int = coarsestResolution) -> Bool {
    max(modificationTime, statusChangeTime) < time - timestampResolution
  }

  /// Two seconds; no file system in use has a coarser clock.
  package static let coarsestResolution = 2_000_000_000

  /// Returns the current time, in nanoseconds since 1970-01-01T00:00:00Z.
  package static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}
