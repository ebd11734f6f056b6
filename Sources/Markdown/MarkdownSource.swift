/// The Markdown of a file: its body, and where in the file it begins.
package struct MarkdownSource: Sendable {
  /// UTF-8 of the body, front matter left out.
  package var bytes: ArraySlice<UInt8>
  /// The line of the file on which the body begins, from 1.
  package var firstLine: Int
  /// The path that diagnostics name.
  package var path: String

  /// The body `bytes` of the file at `path`.
  package init(bytes: ArraySlice<UInt8>, firstLine: Int = 1, path: String) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.path = path
  }

  /// A whole file.
  package init(bytes: [UInt8], firstLine: Int = 1, path: String) {
    self.init(bytes: bytes[...], firstLine: firstLine, path: path)
  }
}
