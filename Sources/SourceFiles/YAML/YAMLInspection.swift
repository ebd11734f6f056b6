import Bytes
import Diagnostics

/// A mistake in YAML, with its line from 0, its column from 1 and its length in characters.
struct YAMLMistake {
  var problem: Problem
  var line: Int
  var column: Int
  var length = 1

  /// Returns the range in the file, whose YAML begins on line `firstLine`.
  func range(firstLine: Int) -> SourceRange { SourceRange(line: line + firstLine, column: column, length: length) }
}

/// Searches unparsable YAML line by line for mistakes that are typical of Chinese text: full-width punctuation, a
/// missing space, quotation marks around part of a value.
struct YAMLInspection {
  private let lines: [[Unicode.Scalar]]
  private var lineIndex = 0
  /// Lines indented deeper than this belong to the literal block above.
  private var literal: Int?
  /// Lines indented deeper than this continue the value above.
  private var continued: Int?
  /// Whether the line above is a key without a value, or a list item.
  private var expectsEntry = false
  /// The open quotation mark or bracket, and the mistake to report if it is never closed.
  private var open: (mark: YAMLValueLine.OpenConstruct, mistake: YAMLMistake)?

  /// Creates an inspection of well-formed UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    }
  }

  /// Returns the first mistake up to a line, numbered from 0; nil if every line looks correct.
  mutating func firstMistake(through last: Int = .max, failure: YAMLParserError? = nil) -> YAMLMistake? {
    while lineIndex < min(lines.count, last == .max ? last : last + 1) {
      if let mistake = check(YAMLLine(lines[lineIndex])) { return mistake }
      lineIndex += 1
    }
    guard case .syntax = failure else { return nil }
    return open?.mistake
  }

  private mutating func check(_ line: YAMLLine) -> YAMLMistake? {
    if let open { return check(line.scalars[...], from: 0, as: .continuation(open.mark), level: 0) }
    if line.isBlank { return nil }
    if let literal {
      if line.indentation > literal { return nil }
      self.literal = nil
    }
    if let column = line.invalidIndentOffset {
      return mistake(line.scalars[column] == "\t" ? .yamlTab : .yamlWideIndent, column)
    }
    if line.isComment { return nil }
    if let continued {
      if line.indentation > continued {
        guard line.dashesEnd == nil, line.key?.isASCII == true, line.hasValue else { return nil }
        return mistake(.yamlIndentation, line.indentation)
      }
      self.continued = nil
    }
    let expectedEntry = expectsEntry
    expectsEntry = line.dashesEnd != nil
    return checkEntry(line, isExpected: expectedEntry)
  }

  /// Checks a line that begins a key or a list item.
  private mutating func checkEntry(_ line: YAMLLine, isExpected: Bool) -> YAMLMistake? {
    if let fence = line.wrongFence { return mistake(.yamlFence(fence), 0, length: fence.unicodeScalars.count) }
    if line.dashesEnd == nil, isExpected, line.hasDashWithoutSpace {
      let isTab = line.contentStart + 1 < line.scalars.count && line.scalars[line.contentStart + 1] == "\t"
      return isTab ? mistake(.yamlTabAfterDash, line.contentStart + 1) : mistake(.yamlDash, line.contentStart)
    }
    guard let key = line.key else {
      if line.isMarker { return nil }
      if let equals = line.equals { return mistake(.yamlEquals(equals.key, equals.value), equals.offset) }
      guard line.dashesEnd != nil || line.beginsWithIndicator else {
        return mistake(.yamlMissingColon, line.contentStart)
      }
      return check(line.scalars[...], from: line.contentStart, as: .value, level: line.level)
    }
    let value = line.valueText
    switch line.separator {
    case .wideColon: return mistake(.yamlWideColon(key, value), line.colonOffset)
    case .wideSpace:
      return mistake(.yamlWideSpace(key, value, line.scalars[line.colonOffset + 1]), line.colonOffset + 1)
    case .nothing: return mistake(.yamlMissingSpace(key, value), line.colonOffset, length: 2)
    case .space:
      guard let start = line.valueStart else {
        expectsEntry = true
        return nil
      }
      return check(line.scalars[...], from: start, as: .value, level: line.level)
    }
  }

  private mutating func check(
    _ scalars: ArraySlice<Unicode.Scalar>, from start: Int, as part: YAMLValueLine.Part, level: Int
  ) -> YAMLMistake? {
    var value = YAMLValueLine(scalars, from: start, part: part)
    if let mistake = value.check() {
      return YAMLMistake(problem: mistake.problem, line: lineIndex, column: mistake.offset + 1, length: mistake.length)
    }
    switch value.end {
    case .open(let mark, let offset):
      open = (mark, open?.mistake ?? unclosed(mark, in: scalars, from: offset))
    case .literal: (open, literal) = (nil, level)
    case .closed:
      if open == nil { continued = level }
      open = nil
    }
    return nil
  }

  /// Returns the mistake for a mark that is never closed: often a look-alike is in place of its closing partner.
  private func unclosed(_ mark: YAMLValueLine.OpenConstruct, in line: ArraySlice<Unicode.Scalar>, from offset: Int)
    -> YAMLMistake
  {
    let end = line.lastIndex { $0 != " " } ?? offset
    let last = String(line[end])
    switch mark {
    case .bracket:
      let needed = line[offset] == "{" ? "}" : "]"
      guard let wide = line[(offset + 1)...].firstIndex(where: { "］】｝〕".unicodeScalars.contains($0) }), wide == end
      else {
        return mistake(.yamlUnclosedBracket, offset)
      }
      return mistake(.yamlWideBracket(last, needed: needed), end)
    case .quote(let open):
      guard end > offset + 1, "”“’‘＂＇」\"'".unicodeScalars.contains(line[end]), line[end] != open else {
        return mistake(.yamlUnclosedQuote, offset)
      }
      let value = String(String.UnicodeScalarView(line[(offset + 1)..<end]))
      return mistake(.yamlMixedQuotes(String(open), last, value: value), end)
    }
  }

  private func mistake(_ problem: Problem, _ offset: Int, length: Int = 1) -> YAMLMistake {
    YAMLMistake(problem: problem, line: lineIndex, column: offset + 1, length: length)
  }
}
