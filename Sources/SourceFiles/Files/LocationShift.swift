import Diagnostics

/// How far a part of a file, read by itself, stands below and to the right of where its reader believes it to be.
package struct LocationShift {
  /// How many lines it begins below the first.
  package var lines = 0
  /// How many characters each of its lines stands to the right of the margin.
  package var columns = 0

  /// A shift by so many lines and characters.
  package init(lines: Int = 0, columns: Int = 0) {
    self.lines = lines
    self.columns = columns
  }

  /// The place in the file.
  package func callAsFunction(_ range: SourceRange) -> SourceRange {
    SourceRange(self(range.start), to: self(range.end))
  }

  /// The value at its place in the file.
  package func callAsFunction<Value>(_ value: Located<Value>) -> Located<Value> {
    Located(value.value, at: self(value.range))
  }

  /// The diagnostic at its place in the file.
  package func callAsFunction(_ diagnostic: Diagnostic) -> Diagnostic {
    let place = SourceLocation(path: diagnostic.place.path, range: self(diagnostic.place.range))
    var shifted = Diagnostic(problem: diagnostic.problem, place: place, related: diagnostic.related)
    shifted.repetitions = diagnostic.repetitions
    return shifted
  }

  private func callAsFunction(_ position: SourcePosition) -> SourcePosition {
    SourcePosition(line: position.line + lines, column: position.column + columns)
  }
}
