import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

extension MarkdownFile {
  /// The keys whose values are prose. Others hold names, which a house style does not change.
  private static let proseKeys: Set<String> = ["title", "subtitle", "kicker", "summary"]

  /// Returns the diagnostics of proofreading the prose in the front matter; that in the body is proofread when it is
  /// compiled.
  func proofread(_ proof: any Proofreader) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for field in fields.fields where Self.proseKeys.contains(field.key.value) {
      guard case .scalar(let scalar) = field.value else { continue }
      var text = scalar.text
      text.withUTF8 { utf8 in
        proof.check(utf8) { range, problem in
          diagnostics.append(problem.at(path, scalar.sourceRange(of: range, in: utf8)))
        }
      }
    }
    return diagnostics
  }
}

extension FieldValue.Scalar {
  /// Returns the source range of a range of the text, or the whole one if the source spells it differently: with escapes
  /// or on several lines.
  fileprivate func sourceRange(of part: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> SourceRange {
    let quotation = isPlain ? 0 : 1
    let length = UTF8Scalars.count(utf8[...])
    guard range.start.line == range.end.line, range.end.column - range.start.column == length + 2 * quotation else {
      return range
    }
    return SourceRange(
      line: range.start.line, column: range.start.column + quotation + UTF8Scalars.count(utf8[..<part.lowerBound]),
      length: UTF8Scalars.count(utf8[part]))
  }
}
