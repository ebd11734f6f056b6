import Diagnostics

/// The offset that maps locations in an excerpt of a file to locations in the file.
package struct LocationShift {
  /// The number of lines before the excerpt.
  package var lines = 0
  /// The number of characters before the excerpt on each of its lines.
  package var columns = 0

  /// Creates a shift by a number of lines and characters.
  package init(lines: Int = 0, columns: Int = 0) {
    self.lines = lines
    self.columns = columns
  }

  /// Returns the range in the file.
  package func callAsFunction(_ range: SourceRange) -> SourceRange {
    SourceRange(self(range.start), to: self(range.end))
  }

  /// Returns the value with its range in the file.
  package func callAsFunction<Value>(_ value: Located<Value>) -> Located<Value> {
    Located(value.value, at: self(value.range))
  }

  /// Returns the diagnostic with its location in the file.
  package func callAsFunction(_ diagnostic: Diagnostic) -> Diagnostic {
    let location = SourceLocation(path: diagnostic.location.path, range: self(diagnostic.location.range))
    var shifted = Diagnostic(problem: diagnostic.problem, location: location, related: diagnostic.related)
    shifted.omittedCount = diagnostic.omittedCount
    return shifted
  }

  private func callAsFunction(_ position: SourcePosition) -> SourcePosition {
    SourcePosition(line: position.line + lines, column: position.column + columns)
  }
}
