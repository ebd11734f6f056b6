import Bytes
import Platform

/// What the system says of a file without opening it; as long as it says the same, the file holds the same bytes.
///
/// The time of the last change of the entry itself is part of it, which no program can set: a file whose times were put
/// back is found out. Only a change within the timestampResolution of the system's clock is not, see ``isSettled(at:timestampResolution:)``.
package struct FileStamp: Sendable, Hashable, Codable {
  /// The size in bytes.
  package var size: Int
  /// When the bytes were changed last, in nanoseconds since 1970-01-01T00:00:00Z.
  package var modified: Int
  /// When the file or what is said of it was changed last, in nanoseconds.
  package var changed: Int
  /// The number of the file in its file system.
  package var number: Int

  /// A stamp made of its parts.
  package init(size: Int, modified: Int = 0, changed: Int = 0, number: Int = 0) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.number = number
  }

  /// What the system says.
  package init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.modified
    changed = status.changed
    number = Int(truncatingIfNeeded: status.st_ino)
  }

  /// Writes the stamp.
  package func write(to encoder: RecordEncoder) {
    for number in [size, modified, changed, number] { encoder.write(number) }
  }

  /// Reads a stamp.
  package init(from decoder: inout RecordDecoder) throws {
    size = try decoder.integer()
    modified = try decoder.integer()
    changed = try decoder.integer()
    number = try decoder.integer()
  }

  /// Whether the file was left alone for `timestampResolution` before `time`, both in nanoseconds: one that was not may have been changed
  /// again without another stamp, for clocks of file systems are coarse. Source: Git, "racy-git".
  package func isSettled(at time: Int, timestampResolution: Int = coarsestResolution) -> Bool {
    max(modified, changed) < time - timestampResolution
  }

  /// Two seconds: no file system's clock in use is coarser.
  package static let coarsestResolution = 2_000_000_000

  /// The time now, in nanoseconds since 1970-01-01T00:00:00Z.
  package static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}
