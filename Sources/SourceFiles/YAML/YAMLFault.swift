import Bytes
import Diagnostics

/// A failure of the parser in words for editors, at the line where their mistake is.
///
/// A parser stumbles where it can no longer go on, often a line or more behind the mistake and over something else. So the
/// lines are first looked through for the mistakes that editors make (``YAMLInspection``); what libyaml reports decides only
/// where none is found.
struct YAMLFault {
  let problem: Problem
  let range: SourceRange

  /// The fault behind a failure to read `bytes`, which begin on `firstLine` of their file.
  init(_ failure: YAMLFailure, in bytes: ArraySlice<UInt8>, firstLine: Int) {
    let reported = Self.reported(failure, in: bytes, firstLine: firstLine)
    var inspection = YAMLInspection(bytes)
    if let last = reported.lastLine,
      let mistake = inspection.firstMistake(through: last - firstLine, failure: failure)
    {
      (problem, range) = (mistake.problem, mistake.range(firstLine: firstLine))
    } else {
      (problem, range) = (reported.problem, SourceRange(reported.place))
    }
  }

  /// The fault behind a text that is a list or a single value where a map is expected.
  init(notAMap value: FieldValue, in bytes: ArraySlice<UInt8>, firstLine: Int) {
    var inspection = YAMLInspection(bytes)
    if case .scalar = value, let mistake = inspection.firstMistake() {
      (problem, range) = (mistake.problem, mistake.range(firstLine: firstLine))
    } else {
      (problem, range) = (.yamlNoMap, SourceRange(value.range.start))
    }
  }

  /// What libyaml reports, where it helps most, and the last line on which the mistake may be; none where lines say nothing.
  private static func reported(
    _ failure: YAMLFailure, in bytes: ArraySlice<UInt8>, firstLine: Int
  ) -> (problem: Problem, place: SourcePosition, lastLine: Int?) {
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
        let place = position(index)
        return (.yamlMark("*"), place, place.line)
      case .secondDocument(let index):
        let place = position(index)
        return (.yamlSecondDocument, place, place.line)
      case .syntax(let kind, let index, let context):
        let (place, opening) = (position(index), context.map(position))
        let last = max(place.line, opening?.line ?? place.line)
        // What is never closed is mended where it was opened, not at the end of the file.
        switch kind {
        case .unclosedQuote, .unclosedBracket, .missingColon, .anchor, .tag:
          return (kind.problem, opening ?? place, last)
        default: return (kind.problem, place, last)
        }
      }
    }
  }
}

extension YAMLFailure.Kind {
  fileprivate var problem: Problem {
    switch self {
    case .colon: .yamlColonInValue
    case .missingColon: .yamlMissingColon
    case .character: .yamlSpecialCharacter
    case .unclosedQuote: .yamlUnclosedQuote
    case .unclosedBracket: .yamlUnclosedBracket
    case .anchor: .yamlMark("*")
    case .tag: .yamlMark("!")
    case .tab: .yamlTab
    case .escape: .yamlUnknownEscape
    case .indentation: .yamlIndentation
    case .other: .yamlInvalid
    }
  }
}
