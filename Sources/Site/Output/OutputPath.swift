import Diagnostics

/// A validated path below an output folder. Builds write and remove files only at such paths.
///
/// Components are separated by single slashes; none is empty, `.` or `..`, contains a control character, or is longer
/// than file systems allow. Top-level names that begin with `.xinglin` are reserved for builds.
package struct OutputPath: Sendable, Hashable {
  /// The maximum length of a component in bytes. Source: NAME_MAX on Linux; the limit of every file system in wide use.
  static let maximumComponentLength = 255
  /// The maximum length of a path in bytes. Source: PATH_MAX on Linux, less the terminating NUL.
  static let maximumLength = 4095
  private static let reserved = Array(".xinglin".utf8)

  /// The path as text.
  package let text: String

  /// Creates a path, or returns `nil` if the text is not a valid one.
  package init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    self.text = text
  }

  /// Returns the path of a planned file; throws if it is not valid.
  static func validated(_ text: String) throws(FileSystemError) -> OutputPath {
    guard let path = OutputPath(text) else { throw FileSystemError(.create, text, .invalidPath) }
    return path
  }

  /// The path of the containing folder; empty at the top level.
  package var folder: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }

  /// The name of the file.
  package var name: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
  }

  private static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= maximumLength, !isReserved(bytes) else { return false }
      var start = 0
      for (offset, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "/") {
          guard isValidComponent(bytes[start..<offset]) else { return false }
          start = offset + 1
        } else if byte < 0x20 || byte == 0x7F || isC1Control(byte, at: offset, in: bytes) {
          return false
        }
      }
      return isValidComponent(bytes[start...])
    }
  }

  /// Whether a byte is the second one of a control character U+0080 to U+009F in UTF-8.
  private static func isC1Control(_ byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    0x80...0x9F ~= byte && offset > 0 && bytes[offset - 1] == 0xC2
  }

  private static func isValidComponent(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard 1...maximumComponentLength ~= part.count else { return false }
    return part.count > 2 || part.contains { $0 != UInt8(ascii: ".") }
  }

  /// Whether the first component is reserved for builds, ignoring ASCII case, as some file systems do.
  private static func isReserved(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= reserved.count, zip(bytes, reserved).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
      return false
    }
    guard bytes.count > reserved.count else { return true }
    return bytes[reserved.count] == UInt8(ascii: "/") || bytes[reserved.count] == UInt8(ascii: "-")
  }
}
