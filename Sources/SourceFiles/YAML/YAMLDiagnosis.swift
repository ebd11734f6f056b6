import Bytes
import Diagnostics

/// A parser failure explained to editors, at the line of their mistake.
///
/// A parser fails where it cannot continue, often lines after the mistake and for another reason. So the lines are
/// first searched for mistakes that editors typically make (``YAMLInspection``); libyaml's report is used only if there
/// are none.
struct YAMLDiagnosis {
  let problem: Problem
  let range: SourceRange

  /// Diagnoses a failure to parse `bytes`, which begin on line `firstLine` of their file.
  init(_ failure: YAMLParserError, in bytes: ArraySlice<UInt8>, firstLine: Int) {
    let reported = Self.reported(failure, in: bytes, firstLine: firstLine)
    var inspection = YAMLInspection(bytes)
    if let last = reported.lastLine,
      let mistake = inspection.firstMistake(through: last - firstLine, failure: failure)
    {
      (problem, range) = (mistake.problem, mistake.range(firstLine: firstLine))
    } else {
      (problem, range) = (reported.problem, SourceRange(reported.position))
    }
  }

  /// Diagnoses a list or a scalar where a map is expected.
  init(notAMap value: FieldValue, in bytes: ArraySlice<UInt8>, firstLine: Int) {
    var inspection = YAMLInspection(bytes)
    if case .scalar = value, let mistake = inspection.firstMistake() {
      (problem, range) = (mistake.problem, mistake.range(firstLine: firstLine))
    } else {
      (problem, range) = (.yamlExpectedMap, SourceRange(value.range.start))
    }
  }

  /// Returns libyaml's report at the most helpful position, and the last line where the mistake may be; nil if
  /// inspecting lines does not help.
  private static func reported(
    _ failure: YAMLParserError, in bytes: ArraySlice<UInt8>, firstLine: Int
  ) -> (problem: Problem, position: SourcePosition, lastLine: Int?) {
    let start = SourcePosition(line: firstLine, column: 1)
    return bytes.withUnsafeBufferPointer { bytes in
      var cursor = SourceCursor(bytes, firstLine: firstLine)
      func position(_ index: Int) -> SourcePosition {
        cursor.move(to: index)
        return cursor.position
      }
      switch failure {
      case .tooLarge, .outOfMemory: return (.yamlTooLarge, start, nil)
      case .controlCharacter(let offset):
        cursor.move(toOffset: offset)
        return (.yamlControlCharacter, cursor.position, nil)
      case .unknownAlias(let index):
        let position = position(index)
        return (.yamlIndicator("*"), position, position.line)
      case .secondDocument(let index):
        let position = position(index)
        return (.yamlSecondDocument, position, position.line)
      case .syntax(let kind, let index, let context):
        let (position, opening) = (position(index), context.map(position))
        let last = max(position.line, opening?.line ?? position.line)
        // What is never closed must be fixed where it was opened, not at the end of the file.
        switch kind {
        case .unclosedQuote, .unclosedBracket, .missingColon, .anchor, .tag:
          return (kind.problem, opening ?? position, last)
        default: return (kind.problem, position, last)
        }
      }
    }
  }
}

extension YAMLParserError.Kind {
  fileprivate var problem: Problem {
    switch self {
    case .colon: .yamlColonInValue
    case .missingColon: .yamlMissingColon
    case .character: .yamlSpecialCharacter
    case .unclosedQuote: .yamlUnclosedQuote
    case .unclosedBracket: .yamlUnclosedBracket
    case .anchor: .yamlIndicator("*")
    case .tag: .yamlIndicator("!")
    case .tab: .yamlTab
    case .escape: .yamlUnknownEscape
    case .indentation: .yamlIndentation
    case .other: .yamlInvalid
    }
  }
}
