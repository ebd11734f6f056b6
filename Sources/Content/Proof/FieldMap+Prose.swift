import Bytes
import Diagnostics
import SourceFiles

extension FieldMap {
  /// The keys whose values are prose. Others hold names, which a house style does not change.
  private static let proseKeys: Set<String> = ["title", "subtitle", "kicker", "summary"]

  /// The values that are prose: titles and summaries.
  var prose: [FieldValue.Scalar] {
    fields.compactMap { field in
      guard Self.proseKeys.contains(field.key.value), case .scalar(let scalar) = field.value else { return nil }
      return scalar
    }
  }
}

extension FieldValue.Scalar {
  /// The position of the first character of the text, or nil if the source spells the text differently: with escapes
  /// or on several lines.
  var textStart: SourcePosition? {
    let quotation = isPlain ? 0 : 1
    guard range.start.line == range.end.line,
      range.end.column - range.start.column == text.unicodeScalars.count + 2 * quotation
    else { return nil }
    return SourcePosition(line: range.start.line, column: range.start.column + quotation)
  }

  /// Returns the source range of a range of the text, or the whole one if the source spells the text differently.
  func sourceRange(of part: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> SourceRange {
    guard let textStart else { return range }
    return SourceRange(
      line: textStart.line, column: textStart.column + UTF8Scalars.count(utf8[..<part.lowerBound]),
      length: UTF8Scalars.count(utf8[part]))
  }
}
