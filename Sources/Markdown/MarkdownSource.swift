/// The Markdown of a file: its body, and where in the file it begins.
public struct MarkdownSource: Sendable {
  /// UTF-8 of the body, front matter left out.
  public var bytes: ArraySlice<UInt8>
  /// The line of the file on which the body begins, from 1.
  public var firstLine: Int
  /// The path that diagnostics name.
  public var path: String

  /// The body `bytes` of the file at `path`.
  public init(bytes: ArraySlice<UInt8>, firstLine: Int = 1, path: String) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.path = path
  }

  /// A whole file.
  public init(bytes: [UInt8], firstLine: Int = 1, path: String) {
    self.init(bytes: bytes[...], firstLine: firstLine, path: path)
  }
}
