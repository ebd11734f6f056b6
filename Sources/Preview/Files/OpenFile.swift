import Platform

/// A regular file that is open for reading; it closes with the last response that sends it.
final class OpenFile {
  private let descriptor: Int32
  /// The size in bytes when it was opened.
  let size: Int
  /// The validator of its bytes.
  let tag: EntityTag

  /// Why a file cannot be opened.
  enum Failure: Error {
    /// The process has too many files open.
    case outOfDescriptors
    /// There is none that may be read.
    case unavailable
  }

  /// Opens the file at a path whose links are resolved.
  init(_ path: String) throws(Failure) {
    // Opening a pipe would wait for its writer.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw errno == EMFILE || errno == ENFILE ? .outOfDescriptors : .unavailable }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unavailable
    }
    size = Int(status.st_size)
    tag = EntityTag(modified: status.modified, size: size, number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  deinit { close(descriptor) }

  /// Reads at most `count` bytes at an offset; none at the end of the file or where it cannot be read.
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
