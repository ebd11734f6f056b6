import Bytes

/// The difference of two texts in unified format, as printed by `diff -u` and git. Source: GNU diffutils, "Unified
/// Format".
struct UnifiedDiff {
  /// The diff, including a header with both file names.
  let text: [UInt8]

  /// The number of context lines around a change.
  private static let context = 3

  /// Compares two versions of the file at `path`.
  init(_ old: [UInt8], _ new: [UInt8], path: String) {
    let diff = LineDiff(old, new)
    var text = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var index = 0
    while index < diff.changes.count {
      var end = index + 1
      while end < diff.changes.count,
        diff.changes[end].old.lowerBound - diff.changes[end - 1].old.upperBound <= 2 * Self.context
      {
        end += 1
      }
      Self.append(Array(diff.changes[index..<end]), of: diff, to: &text)
      index = end
    }
    self.text = text
  }

  private static func append(_ changes: [LineDiff.Change], of diff: LineDiff, to text: inout [UInt8]) {
    guard let first = changes.first, let last = changes.last else { return }
    // The text after the last line feed is a line only if it is not empty.
    let (oldCount, newCount) = (count(diff.old), count(diff.new))
    let before = min(context, first.old.lowerBound)
    let after = max(0, min(context, oldCount - last.old.upperBound))
    let old = first.old.lowerBound - before..<min(oldCount, last.old.upperBound + after)
    let new = first.new.lowerBound - before..<min(newCount, last.new.upperBound + after)
    text += Array("@@ -\(range(old)) +\(range(new)) @@\n".utf8)
    var i = old.lowerBound
    for change in changes {
      for line in i..<change.old.lowerBound { append(" ", diff.old, line, to: &text) }
      for line in change.old where line < oldCount { append("-", diff.old, line, to: &text) }
      for line in change.new where line < newCount { append("+", diff.new, line, to: &text) }
      i = change.old.upperBound
    }
    for line in min(i, old.upperBound)..<old.upperBound { append(" ", diff.old, line, to: &text) }
  }

  private static func count(_ lines: [ArraySlice<UInt8>]) -> Int {
    lines.last?.isEmpty == true ? lines.count - 1 : lines.count
  }

  private static func append(_ mark: String, _ lines: [ArraySlice<UInt8>], _ index: Int, to text: inout [UInt8]) {
    text += Array(mark.utf8)
    text += lines[index]
    text.append(10)
    if index == lines.count - 1 { text += Array("\\ No newline at end of file\n".utf8) }
  }

  /// Returns a range of lines as written in a hunk header.
  private static func range(_ lines: Range<Int>) -> String {
    lines.count == 1
      ? "\(lines.lowerBound + 1)" : "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }
}
