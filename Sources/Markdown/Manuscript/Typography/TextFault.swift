import Diagnostics

/// A fault of typography, and the edit that mends it where that takes no judgement.
struct TextFault {
  /// What is wrong.
  let problem: Problem
  /// The bytes of the marked text that are reported.
  let range: Range<Int>
  /// The bytes that are replaced; nil where a person has to decide.
  var edited: Range<Int>?
  /// What stands there instead.
  var replacement: [UInt8] = []

  /// The edit of the marked text.
  var edit: TextEdit? { edited.map { TextEdit($0, by: replacement, rule: problem.rule) } }

  /// The offset behind all that the fault is about.
  var end: Int { max(range.upperBound, edited?.upperBound ?? 0) }
}
