import Diagnostics

/// A replacement of bytes of a text that fixes a problem reported by a rule.
package struct TextEdit: Sendable, Hashable {
  /// The range of bytes to replace, as offsets; empty for an insertion.
  package let range: Range<Int>
  /// The bytes to replace them with.
  package let replacement: [UInt8]
  /// The rule whose problem the edit fixes.
  package let rule: Rule

  /// Creates an edit that replaces `range` with `replacement` to fix a problem reported by `rule`.
  package init(_ range: Range<Int>, by replacement: [UInt8], rule: Rule) {
    self.range = range
    self.replacement = replacement
    self.rule = rule
  }
}

extension Sequence<TextEdit> {
  /// Applies the edits, which must be in order, to `bytes`; of two that overlap, the first is applied.
  package func applied(to bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = 0
    for edit in self where edit.range.lowerBound >= end {
      result += bytes[(bytes.startIndex + end)..<(bytes.startIndex + edit.range.lowerBound)]
      result += edit.replacement
      end = edit.range.upperBound
    }
    return result + bytes[(bytes.startIndex + end)...]
  }
}
