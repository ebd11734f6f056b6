import Diagnostics

/// A typographical fault, and the edit that fixes it if no judgment is needed.
struct TextFault {
  /// The problem to report.
  let problem: Problem
  /// The bytes of the marked text to report.
  let range: Range<Int>
  /// The bytes to replace; nil if a person has to decide.
  var edited: Range<Int>?
  /// The bytes to replace them with.
  var replacement: [UInt8] = []

  /// The edit of the marked text.
  var edit: TextEdit? { edited.map { TextEdit($0, by: replacement, rule: problem.rule) } }

  /// The offset after both the reported and the replaced bytes.
  var end: Int { max(range.upperBound, edited?.upperBound ?? 0) }
}
