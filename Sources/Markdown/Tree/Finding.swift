import Diagnostics

/// A problem and the bytes of the marked text where it stands.
struct Finding {
  /// What is wrong.
  let problem: Problem
  /// Where.
  let range: Range<Int>
}
