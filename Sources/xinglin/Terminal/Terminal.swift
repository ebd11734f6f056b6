import Bytes
import Foundation

/// A stream to which the command writes.
struct Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Whether a person looks at it.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether it shows colours. Source: no-color.org.
  var isColored: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isInteractive && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes all of `buffer`; what cannot be written, because nobody reads any more, is dropped.
  func write(_ buffer: borrowing ByteBuffer) {
    buffer.withBytes { bytes in
      var done = 0
      while done < bytes.count, let base = bytes.baseAddress {
        let put = Foundation.write(descriptor, base + done, bytes.count - done)
        if put < 0, errno == EINTR { continue }
        if put <= 0 { return }
        done += put
      }
    }
  }

  /// Writes `text`.
  func write(_ text: String) { write(ByteBuffer(Array(text.utf8))) }

  /// Writes `text` and a line end.
  func line(_ text: String = "") { write(text + "\n") }

  /// The bytes of a file, for excerpts; none of what a symbolic link leads to, which may be no file of the site's.
  static func contents(of path: String) -> [UInt8]? {
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    return isLink ? nil : FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
