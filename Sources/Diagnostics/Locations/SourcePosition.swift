/// A position in a file: line and column from 1, the column in characters (Unicode scalars), not bytes.
///
/// Each is stored in 32 bits, because a dozen positions are kept for each article.
package struct SourcePosition: Sendable, Hashable, Comparable {
  private var lineNumber: Int32
  private var columnNumber: Int32

  /// Creates a position; by default the beginning of a file.
  package init(line: Int = 1, column: Int = 1) {
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
  }

  /// The line in the file, from 1.
  package var line: Int {
    get { Int(lineNumber) }
    set { lineNumber = Int32(clamping: newValue) }
  }

  /// The column in the line, from 1, in characters.
  package var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(clamping: newValue) }
  }

  /// Whether `lhs` precedes `rhs`.
  package static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

extension SourcePosition: Codable {
  private enum CodingKeys: CodingKey { case line, column }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      line: try fields.decode(Int.self, forKey: .line), column: try fields.decode(Int.self, forKey: .column))
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(line, forKey: .line)
    try fields.encode(column, forKey: .column)
  }
}

/// A half-open range of positions in a file.
@usableFromInline
package struct SourceRange: Sendable, Hashable, Codable {
  /// The position of the first character.
  package var start: SourcePosition
  /// The position after the last character.
  package var end: SourcePosition

  /// Creates the range from `start` to `end`, or of one character if `end` is nil.
  package init(_ start: SourcePosition, to end: SourcePosition? = nil) {
    self.start = start
    self.end = end ?? SourcePosition(line: start.line, column: start.column + 1)
  }

  /// Creates the range of `length` characters at a line and column.
  package init(line: Int, column: Int, length: Int = 1) {
    start = SourcePosition(line: line, column: column)
    end = SourcePosition(line: line, column: column + max(1, length))
  }
}

/// A range in a file with a path.
package struct SourceLocation: Sendable, Hashable, Codable {
  /// The path as it was passed to the command, separated by `/`, for example `content/articles/2022/06/a.md`.
  package var path: String
  /// The range in the file.
  package var range: SourceRange

  /// Creates a location in the file at `path`; by default its first character.
  package init(path: String, range: SourceRange = SourceRange(SourcePosition())) {
    self.path = path
    self.range = range
  }
}
