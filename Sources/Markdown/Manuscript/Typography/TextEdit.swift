import Diagnostics

/// The replacement of some bytes of a text, which mends a fault of one rule.
package struct TextEdit: Sendable, Hashable {
  /// The bytes that are replaced, as offsets; empty where something is put in.
  package let range: Range<Int>
  /// The bytes that stand there afterwards.
  package let replacement: [UInt8]
  /// The rule whose fault is mended.
  package let rule: Rule

  /// Replaces `range` by `replacement` to mend a fault of `rule`.
  package init(_ range: Range<Int>, by replacement: [UInt8], rule: Rule) {
    self.range = range
    self.replacement = replacement
    self.rule = rule
  }
}

extension Sequence<TextEdit> {
  /// Applies the edits, which are in order, to `bytes`; of two that overlap the first is made.
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
