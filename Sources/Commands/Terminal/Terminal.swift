import Bytes
import Diagnostics
import Essentials
import Platform
import SourceFiles
import Synchronization

/// A standard stream of the process. The first write error is stored until ``check()`` reports it.
final class Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  let descriptor: Int32
  private let failure = Lock<Int32?>(nil)

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// The error of a stream that did not accept all output.
  struct Failure: Error {
    let message: Message
  }

  /// Throws if any output could not be written, for example to a full disk.
  func check() throws(Failure) {
    guard let code = failure.withLock({ $0 }) else { return }
    throw Failure(message: .failed(.write, descriptor == STDOUT_FILENO ? "stdout" : "stderr", code: code))
  }

  /// Whether the stream is a terminal.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether standard input is a terminal.
  static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether the stream supports colours and they are not disabled. Source: no-color.org.
  var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isInteractive && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes all of `buffer`; stops at the first error.
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

  /// Writes `text` and a line feed.
  func writeLine(_ text: String = "") { write(text + "\n") }

  /// Returns the contents of a file, for excerpts; nil for a symbolic link, which may point outside the site.
  static func contents(of path: String) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? FileSource.disk.read(path, Int(status.st_size))
  }

  /// Reads all of standard input.
  static func readStandardInput() throws(StandardInputError) -> [UInt8] {
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

/// A failure to read standard input.
struct StandardInputError: Error {
  /// The value of `errno`.
  let code: Int32

  /// The message that describes the error.
  var message: Message {
    .failed(.read, "stdin", code: code)
  }
}
