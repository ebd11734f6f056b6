import Bytes
import Diagnostics

/// Finds code fences and comments that are never closed, so that all text after them becomes code or is not rendered.
enum UnclosedBlock {
  /// Returns the problem with the code block at `range`, which begins with its opening fence.
  static func fence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, quotes: Int) -> Finding? {
    guard let mark = bytes[range].first else { return nil }
    let opening = bytes[range].prefix { $0 == mark }
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
    let content = LineStart.contentOffset(of: start..<range.upperBound, quotes: quotes, in: bytes)
    let closing = bytes[content..<range.upperBound].prefix { $0 == mark }
    let rest = bytes[closing.endIndex..<range.upperBound]
    if start > range.lowerBound, closing.count >= opening.count, rest.allSatisfy({ $0 == 0x20 || $0 == 9 }) {
      return nil
    }
    return Finding(problem: .unclosedFence(opening.count), range: range.prefix(opening.count))
  }

  /// Returns the problem with the raw HTML block whose content is `string` of `text` and whose source is at `range`.
  static func comment(_ text: UnsafeBufferPointer<UInt8>, _ string: Range<Int>, at range: Range<Int>) -> Finding? {
    let html = text[string].drop { $0 == 0x20 }
    guard html.starts(with: "<!--".utf8) else { return nil }
    let isClosed = Array("-->".utf8).withUnsafeBufferPointer {
      ByteStringSearch.first($0, in: text, html.startIndex + 2..<html.endIndex) != nil
    }
    return isClosed ? nil : Finding(problem: .unclosedComment, range: range.prefix(4))
  }
}
