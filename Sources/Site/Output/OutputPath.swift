import Diagnostics

/// A path below an output folder at which a build may write or remove a file: every path passes this one gate.
///
/// Its parts are parted by single slashes; none is empty, `.` or `..`, holds a control character or has more bytes than file
/// systems take. The names that builds need themselves, which begin with `.xinglin`, are refused at the top.
package struct OutputPath: Sendable, Hashable {
  /// The most bytes that a part may have. Source: NAME_MAX of Linux, and of every file system in wide use.
  static let longestPart = 255
  /// The most bytes that a path may have. Source: PATH_MAX of Linux, less the NUL at its end.
  static let longest = 4095
  private static let reserved = Array(".xinglin".utf8)

  /// The path.
  package let text: String

  /// The path, where it may be one.
  package init?(_ text: String) {
    guard Self.isAcceptable(text) else { return nil }
    self.text = text
  }

  /// The path of a planned file.
  static func planned(_ text: String) throws(FileSystemError) -> OutputPath {
    guard let path = OutputPath(text) else { throw FileSystemError(.create, text, .path) }
    return path
  }

  /// The path of the folder that holds the file; empty at the top.
  package var folder: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }

  /// The name of the file.
  package var name: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
  }

  private static func isAcceptable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest, !isReserved(bytes) else { return false }
      var start = 0
      for (offset, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "/") {
          guard isPart(bytes[start..<offset]) else { return false }
          start = offset + 1
        } else if byte < 0x20 || byte == 0x7F || isSecondControl(byte, at: offset, in: bytes) {
          return false
        }
      }
      return isPart(bytes[start...])
    }
  }

  /// Whether a byte ends one of the control characters U+0080 to U+009F.
  private static func isSecondControl(_ byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    0x80...0x9F ~= byte && offset > 0 && bytes[offset - 1] == 0xC2
  }

  private static func isPart(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard 1...longestPart ~= part.count else { return false }
    return part.count > 2 || part.contains { $0 != UInt8(ascii: ".") }
  }

  /// Whether the first part is a name that builds need, in small letters or capitals, which some file systems do not tell apart.
  private static func isReserved(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= reserved.count, zip(bytes, reserved).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
      return false
    }
    guard bytes.count > reserved.count else { return true }
    return bytes[reserved.count] == UInt8(ascii: "/") || bytes[reserved.count] == UInt8(ascii: "-")
  }
}
