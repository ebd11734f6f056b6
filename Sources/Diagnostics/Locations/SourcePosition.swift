/// A place in a file: line and column from 1, the column in characters (Unicode scalars), not bytes.
///
/// In 32 bits each: a dozen places are kept for each article, and texts have no more lines than bytes.
package struct SourcePosition: Sendable, Hashable, Comparable {
  private var lineNumber: Int32
  private var columnNumber: Int32

  /// A place; the first of a file by default.
  package init(line: Int = 1, column: Int = 1) {
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
  }

  /// The line, from 1 in the whole file.
  package var line: Int {
    get { Int(lineNumber) }
    set { lineNumber = Int32(clamping: newValue) }
  }

  /// The column, from 1 in the line, in characters.
  package var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(clamping: newValue) }
  }

  /// Whether `lhs` stands before `rhs`.
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

/// A stretch of a file, from its first character to the one after its last.
@usableFromInline
package struct SourceRange: Sendable, Hashable, Codable {
  /// The first character.
  package var start: SourcePosition
  /// The character after the last.
  package var end: SourcePosition

  /// The stretch from `start` to `end`; one character where there is no `end`.
  package init(_ start: SourcePosition, to end: SourcePosition? = nil) {
    self.start = start
    self.end = end ?? SourcePosition(line: start.line, column: start.column + 1)
  }

  /// The stretch of `length` characters from a line and column.
  package init(line: Int, column: Int, length: Int = 1) {
    start = SourcePosition(line: line, column: column)
    end = SourcePosition(line: line, column: column + max(1, length))
  }
}

/// A stretch of a named file.
package struct SourceLocation: Sendable, Hashable, Codable {
  /// The path as the command was given it, with `/`, for example `content/articles/2022/06/a.md`.
  package var path: String
  /// Where in the file.
  package var range: SourceRange

  /// A stretch of the file at `path`; its first character by default.
  package init(path: String, range: SourceRange = SourceRange(SourcePosition())) {
    self.path = path
    self.range = range
  }
}
