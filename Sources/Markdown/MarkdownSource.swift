/// The Markdown body of a file and its position in that file.
package struct MarkdownSource: Sendable {
  /// The body in UTF-8, without front matter.
  package var bytes: ArraySlice<UInt8>
  /// The line of the file on which the body begins, counting from 1.
  package var firstLine: Int
  /// The path shown in diagnostics.
  package var path: String

  /// Creates a source from the body `bytes` of the file at `path`.
  package init(bytes: ArraySlice<UInt8>, firstLine: Int = 1, path: String) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.path = path
  }

  /// Creates a source from an array of bytes.
  package init(bytes: [UInt8], firstLine: Int = 1, path: String) {
    self.init(bytes: bytes[...], firstLine: firstLine, path: path)
  }
}
