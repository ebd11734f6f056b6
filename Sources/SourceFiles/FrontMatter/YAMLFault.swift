import Diagnostics
import Yams

/// A failure of the YAML parser, in the words of ours and at the place that helps an editor most.
struct YAMLFault {
  private let problem: Problem
  private let line: Int
  private let column: Int

  /// A failure told about `yaml`.
  init(_ error: YamlError, yaml: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if problem == Self.unexpectedColon, let before = Self.lineWithoutColon(before: mark, in: yaml) {
        self.problem = .yamlMissingColon
        (line, column) = before
        return
      }
      let isAlias = context?.text == "while scanning an alias"
      self.problem = isAlias ? .yamlUnknownAlias : Self.problem(problem)
      // What is never closed is mended where it was opened, not at the end of the file.
      let isUnclosed = problem.hasPrefix("found unexpected end") || problem.hasPrefix("could not find expected ':'")
      let place = isUnclosed || isAlias ? context?.mark ?? mark : mark
      (line, column) = (place.line, place.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let second = Self.secondPlace(of: key, after: context.mark, in: yaml)
      problem = .duplicateKey(key)
      (line, column) = (second.line, second.column)
    case .reader(_, let offset, _, _):
      problem = .yamlControlCharacter
      (line, column) = Self.place(of: offset ?? 0, in: yaml)
    default:
      problem = .yamlInvalid("\(error)")
      (line, column) = (1, 1)
    }
  }

  /// The diagnostic, for YAML that begins on `firstLine` of the file at `path`.
  func diagnostic(path: String, firstLine: Int) -> Diagnostic {
    problem.at(path, SourceRange(line: max(1, line + firstLine - 1), column: max(1, column)))
  }

  /// libyaml's words, each with the mistake of editors behind it.
  private static func problem(_ words: String) -> Problem {
    switch words {
    case unexpectedColon: .yamlColonInValue
    case "could not find expected ':'": .yamlMissingColon
    case "found character that cannot start any token": .yamlSpecialCharacter
    case "found unexpected end of stream", "found unexpected document indicator": .yamlUnclosedQuote
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .yamlUnclosedBracket
    case "found undefined alias": .yamlUnknownAlias
    case "found a tab character that violates indentation", "found a tab character that violates intendation":
      .yamlTab
    case "found unknown escape character": .yamlUnknownEscape
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      .yamlIndentation
    default: .yamlInvalid(words)
    }
  }

  private static let unexpectedColon = "mapping values are not allowed in this context"

  /// A line without a colon is taken for the beginning of a text that goes on below, so the colon of the next line is what
  /// the parser stumbles over.
  private static func lineWithoutColon(before mark: Mark, in yaml: String) -> (line: Int, column: Int)? {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    guard mark.line >= 2, mark.line <= lines.count else { return nil }
    let before = lines[mark.line - 2]
    let key = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    let indentation = before.prefix { $0 == " " }.count
    guard !key.contains(":"), !before.contains(":"), key.first != " ", indentation < before.count else { return nil }
    return (mark.line - 1, indentation + 1)
  }

  /// The parser names the first of two equal keys only; the second is the next line, or the next entry on the same line,
  /// that begins so.
  private static func secondPlace(of key: String, after mark: Mark, in yaml: String) -> (line: Int, column: Int) {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    for line in mark.line..<max(mark.line, lines.count) {
      let text = lines[line]
      let indentation = text.prefix { $0 == " " }.count
      let rest = text.dropFirst(indentation).drop { $0 == "\"" || $0 == "'" }
      if indentation == mark.column - 1, rest.hasPrefix(key), rest.dropFirst(key.count).contains(":") {
        return (line + 1, mark.column)
      }
    }
    return (mark.line, mark.column)
  }

  /// Line and column of a character of `yaml`, by its number.
  private static func place(of offset: Int, in yaml: String) -> (line: Int, column: Int) {
    let before = yaml.prefix(max(0, offset)).unicodeScalars
    let line = before.reduce(into: 1) { line, scalar in if scalar == "\n" { line += 1 } }
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return (line, column)
  }
}
