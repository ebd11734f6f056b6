import Diagnostics

/// Validates the first line of a table: whether it is a header line at all, and whether its headers are known.
struct HeaderCheck {
  private let headers: [Located<String>]
  private let path: String
  private let known: [String]
  private let required: [String]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether every header is known and unique, and none is missing.
  var isComplete: Bool { diagnostics.isEmpty }
  /// Whether the rows can be read with the headers that are known.
  private(set) var isUsable = true

  /// Creates a check of `headers`, which must be among `known` and include all of `required`.
  init(_ headers: [Located<String>], path: String, known: [String], required: [String]) {
    self.headers = headers
    self.path = path
    self.known = known
    self.required = required
  }

  /// Checks the headers of a table with `rows`.
  mutating func run(rows: [CSVTable.Row]) {
    if let fault = wrongLine(rows) ?? wrongSeparator() {
      diagnostics = [fault]
      isUsable = false
      return
    }
    var seen: Set<String> = []
    var suggested: Set<String> = []
    var isAnyUnknown = false
    for (index, header) in headers.enumerated() {
      let isRepeated = !seen.insert(header.value).inserted
      if header.value.isEmpty {
        report(.emptyHeader(index + 1), header)
      } else if !known.contains(header.value) {
        let suggestion = meaning(of: header.value)
        if let suggestion { suggested.insert(suggestion) }
        isAnyUnknown = isAnyUnknown || suggestion == nil
        report(.unknownHeader(header.value, suggestion: suggestion, known: known), header)
      } else if isRepeated {
        report(.duplicateHeader(header.value), header)
      }
    }
    for name in required where !seen.contains(name) {
      isUsable = false
      // A misspelled header is not reported as missing too.
      guard !suggested.contains(name), !isAnyUnknown else { continue }
      diagnostics.append(Problem.missingHeader(name).at(SourceLocation(path: path)))
    }
  }

  /// Returns the header that an unknown one means; a header that is already present is not suggested.
  private func meaning(of header: String) -> String? {
    KeySynonyms.key(for: header, among: known.filter { name in !headers.contains { $0.value == name } })
  }

  private func isHeader(_ cell: Located<String>) -> Bool { known.contains(cell.value.trimmed) }

  /// Returns the diagnostic for a first line that has no headers but a title, a row of data, or Excel's separator
  /// directive.
  private func wrongLine(_ rows: [CSVTable.Row]) -> Diagnostic? {
    guard let first = headers.first, !headers.contains(where: isHeader) else { return nil }
    if first.value.hasPrefix("sep=") {
      return Problem.separatorLine(first.value).at(path, first.range)
    }
    if let line = rows.first(where: { row in
      required.allSatisfy { name in row.cells.contains { $0.value.trimmed == name } }
    }) {
      return Problem.misplacedHeaders(line: line.line).at(path, first.range)
    }
    guard !headers.contains(where: { meaning(of: $0.value) != nil }), separatedHeader == nil else { return nil }
    return Problem.noHeaders(known).at(path, first.range)
  }

  /// The header that contains several headers joined by a separator other than a comma.
  private var separatedHeader: (header: Located<String>, mark: String, offset: Int)? {
    for header in headers where !known.contains(header.value) {
      guard let (mark, offset) = CSVTable.separator(in: header.value, ";；\t，、| ") else { continue }
      let first = String(header.value.unicodeScalars.prefix(offset))
      guard known.contains(first) || meaning(of: first) != nil || mark != " " && headers.count == 1 else { continue }
      return (header, mark, offset)
    }
    return nil
  }

  private func wrongSeparator() -> Diagnostic? {
    guard let (header, mark, offset) = separatedHeader else { return nil }
    let start = header.range.start
    return Problem.wrongSeparator(mark).at(path, SourceRange(line: start.line, column: start.column + offset))
  }

  private mutating func report(_ problem: Problem, _ header: Located<String>) {
    diagnostics.append(problem.at(path, header.range))
  }
}
