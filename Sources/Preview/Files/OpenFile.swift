import Platform

/// A regular file that is open for reading. It is closed when the last response that sends it is released.
final class OpenFile {
  private let descriptor: Int32
  /// The size in bytes when the file was opened.
  let size: Int
  /// The entity tag of the file.
  let tag: EntityTag

  /// The reason that a file cannot be opened.
  enum Failure: Error {
    /// The process has too many files open.
    case outOfDescriptors
    /// There is no readable regular file at the path.
    case unavailable
  }

  /// Opens the file at a path without symbolic links.
  init(_ path: String) throws(Failure) {
    // Opening a FIFO would otherwise block until it has a writer.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw errno == EMFILE || errno == ENFILE ? .outOfDescriptors : .unavailable }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unavailable
    }
    size = Int(status.st_size)
    tag = EntityTag(modified: status.modificationTime, size: size, number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  deinit { close(descriptor) }

  /// Reads at most `count` bytes at an offset. Returns none at the end of the file or if reading fails.
  func read(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var result = 0
      repeat {
        result = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      } while result < 0 && errno == EINTR
      initialized = max(0, result)
    }
  }
}
