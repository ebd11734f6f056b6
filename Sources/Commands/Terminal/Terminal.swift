import Bytes
import Diagnostics
import Essentials
import Platform
import SourceFiles
import Synchronization

/// A standard stream of the command. Its first failure is kept until ``check()`` asks for it.
final class Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  let descriptor: Int32
  private let failure = Lock<Int32?>(nil)

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// A stream that did not take all that was written to it.
  struct Failure: Error {
    let message: Message
  }

  /// Throws where anything could not be written, such as to a full disk.
  func check() throws(Failure) {
    guard let code = failure.withLock({ $0 }) else { return }
    throw Failure(message: .failed(.write, descriptor == STDOUT_FILENO ? "stdout" : "stderr", code: code))
  }

  /// Whether it is a terminal.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether standard input is a terminal.
  static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether it shows colours. Source: no-color.org.
  var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isInteractive && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes all of `buffer`, or nothing more after a failure.
  func write(_ buffer: borrowing ByteBuffer) {
    buffer.withBytes { bytes in
      var done = 0
      while done < bytes.count, let base = bytes.baseAddress {
        let put = Platform.write(descriptor, base + done, bytes.count - done)
        if put < 0, errno == EINTR { continue }
        if put <= 0 {
          let code = put < 0 ? errno : EIO
          return failure.withLock { $0 = $0 ?? code }
        }
        done += put
      }
    }
  }

  /// Writes `text`.
  func write(_ text: String) { write(ByteBuffer(Array(text.utf8))) }

  /// Writes `text` and a line end.
  func line(_ text: String = "") { write(text + "\n") }

  /// Returns the bytes of a file, for excerpts; nil for a symbolic link, which may lead out of the site.
  static func contents(of path: String) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? FileSource.disk.read(path, Int(status.st_size))
  }

  /// Reads all of standard input.
  static func standardInput() throws(StandardInputError) -> [UInt8] {
    var input: [UInt8] = []
    while true {
      var result = 0
      input += [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        result = Platform.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        count = max(0, result)
      }
      if result < 0, errno == EINTR { continue }
      if result < 0 { throw StandardInputError(code: errno) }
      if result == 0 { return input }
    }
  }
}

/// Standard input that cannot be read.
struct StandardInputError: Error {
  /// The number of the system's error.
  let code: Int32

  /// The reason.
  var message: Message {
    .failed(.read, "stdin", code: code)
  }
}
