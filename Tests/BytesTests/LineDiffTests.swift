import Bytes
import Testing

@Suite struct LineDiffTests {
  private func changes(_ old: String, _ new: String) -> [String] {
    LineDiff(Array(old.utf8), Array(new.utf8)).changes.map { "\($0.old) \($0.new)" }
  }

  @Test func changedAddedAndJoinedLines() {
    #expect(changes("a\nb\nc\n", "a\nb\nc\n") == [])
    #expect(changes("a\n\nb\n\nc\n", "a\n\nx\n\nc\n") == ["2..<3 2..<3"])
    #expect(changes("a\nb\n", "a\n\nb\n") == ["1..<1 1..<2"])
    #expect(changes("a\nb\nc\nd\n", "a\nbc\nd\n") == ["1..<3 1..<2"])
    #expect(changes("a", "") == ["0..<1 0..<1"])
  }

  /// Applying the changes to the first text yields the second.
  @Test func theChangesMakeTheSecondText() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...40, using: &random)).map { _ in "abc\n\n".randomElement(using: &random) ?? "a" }
      }
      let (old, new) = (Array(String(texts[0]).utf8), Array(String(texts[1]).utf8))
      let diff = LineDiff(old, new)
      var lines: [ArraySlice<UInt8>] = []
      var end = 0
      for change in diff.changes {
        lines += diff.old[end..<change.old.lowerBound] + diff.new[change.new]
        end = change.old.upperBound
      }
      lines += diff.old[end...]
      #expect(Array(lines.joined(separator: [10])) == new)
    }
  }
}
