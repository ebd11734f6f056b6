/// A place in a file: line and column from 1, the column in characters (Unicode scalars), not bytes.
public struct SourcePosition: Sendable, Hashable, Comparable, Codable {
  /// The line, from 1 in the whole file.
  public var line: Int
  /// The column, from 1 in the line, in characters.
  public var column: Int

  /// A place; the first of a file by default.
  public init(line: Int = 1, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// Whether `lhs` stands before `rhs`.
  public static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// A stretch of a file, from its first character to the one after its last.
public struct SourceRange: Sendable, Hashable, Codable {
  /// The first character.
  public var start: SourcePosition
  /// The character after the last.
  public var end: SourcePosition

  /// The stretch from `start` to `end`; one character where there is no `end`.
  public init(_ start: SourcePosition, to end: SourcePosition? = nil) {
    self.start = start
    self.end = end ?? SourcePosition(line: start.line, column: start.column + 1)
  }

  /// The stretch of `length` characters from a line and column.
  public init(line: Int, column: Int, length: Int = 1) {
    start = SourcePosition(line: line, column: column)
    end = SourcePosition(line: line, column: column + max(1, length))
  }
}

/// A stretch of a named file.
public struct Place: Sendable, Hashable, Codable {
  /// The path as the command was given it, with `/`, for example `content/articles/2022/06/a.md`.
  public var path: String
  /// Where in the file.
  public var range: SourceRange

  /// A stretch of the file at `path`; its first character by default.
  public init(path: String, range: SourceRange = SourceRange(SourcePosition())) {
    self.path = path
    self.range = range
  }
}
