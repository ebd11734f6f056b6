import Bytes
import Platform

/// What the system says of a file of the output; while it says the same, nobody has changed the file.
struct OutputStamp: Sendable, Hashable {
  /// The size in bytes.
  var size: Int
  /// When the bytes were changed last, in nanoseconds since 1970-01-01T00:00:00Z.
  var modified: Int
  /// The number of the file in its file system.
  var number: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.modified
    number = Int(truncatingIfNeeded: status.st_ino)
  }

  /// The stamp of a file that is not written yet: no file has it.
  init(size: Int) {
    self.size = size
    (modified, number) = (0, 0)
  }

  /// Writes the stamp.
  func write(to encoder: RecordEncoder) {
    for number in [size, modified, number] { encoder.write(number) }
  }

  /// Reads a stamp.
  init(from reader: inout RecordReader) throws {
    size = try reader.integer()
    modified = try reader.integer()
    number = try reader.integer()
  }
}
