import Bytes
import Diagnostics
import Markdown

/// Finds damaged text and forbidden words in front matter and tables, whose values are plain text.
struct TextRules {
  private let path: String
  private let firstLine: Int
  private var diagnostics: [Diagnostic] = []
  private var limit = FindingLimit()
  /// The index of the last diagnostic of each rule, which carries the number of omitted ones.
  private var last: [Rule: Int] = [:]
  /// The last reported line: its zero-based number and the offset of its first byte.
  private var line = (number: 0, start: 0)

  /// Returns the diagnostics for `bytes`, which begin on `firstLine` of the file at `path`; comments, URLs and file
  /// names are skipped.
  static func diagnostics(in bytes: ArraySlice<UInt8>, firstLine: Int, path: String) -> [Diagnostic] {
    var rules = TextRules(path: path, firstLine: firstLine)
    bytes.withUnsafeBufferPointer { text in
      PlainTextCheck.run(text, forbiddenWords: ForbiddenWords.matcher) { rules.report($0, at: $1, in: text) }
    }
    for (rule, index) in rules.last { rules.diagnostics[index].omittedCount = rules.limit.omittedCount(rule) }
    return rules.diagnostics
  }

  /// Returns the ranges of `bytes` that violate `rule`, in order; comments, URLs and file names are skipped.
  static func ranges(of rule: Rule, in bytes: ArraySlice<UInt8>, path: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { text in
      PlainTextCheck.run(text, forbiddenWords: nil) { problem, range in
        guard problem.rule == rule, isProse(at: range.lowerBound, in: text) else { return }
        ranges.append(bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound)
      }
    }
    return ranges
  }

  /// Returns whether the byte at `offset` is outside comments, URLs and file names.
  private static func isProse(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = lineStart(before: offset, in: text)
    return !isComment(text[start..<offset]) && !isURLOrFileName(at: offset, from: start, in: text)
  }

  private static func lineStart(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private init(path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
  }

  private mutating func report(_ problem: Problem, at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    let start = Self.lineStart(before: range.lowerBound, in: text)
    guard Self.isProse(at: range.lowerBound, in: text) else { return }
    guard limit.admit(problem.rule) else { return }
    // Findings of one rule are reported in order, so that each line is counted only once.
    if start < line.start { line = (0, 0) }
    line = (line.number + text[line.start..<start].count { $0 == 0x0A }, start)
    let column = 1 + UTF8Scalars.count(text[start..<range.lowerBound])
    let width = UTF8Scalars.count(text[range])
    last[problem.rule] = diagnostics.count
    diagnostics.append(
      problem.at(path, SourceRange(line: firstLine + line.number, column: column, length: width)))
  }

  /// Returns whether the preceding part of the line contains a number sign that begins a comment.
  private static func isComment(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt8 = 0x20
    for byte in before {
      if byte == UInt8(ascii: "#"), last == 0x20 || last == 9 { return true }
      last = byte
    }
    return false
  }

  /// Returns whether the word around `offset` is a URL or a file name: it begins like a path or ends in a file
  /// extension.
  private static func isURLOrFileName(at offset: Int, from line: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = offset
    while start > line, !isSeparator(text[start - 1]) { start -= 1 }
    var end = offset
    while end < text.count, !isSeparator(text[end]) { end += 1 }
    let word = text[start..<end]
    if word.starts(with: "/".utf8) || word.starts(with: "./".utf8) || word.starts(with: "../".utf8) { return true }
    if word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8) { return true }
    guard let dot = word.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = word[(dot + 1)...]
    return (2...5).contains(suffix.count)
      && suffix.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
  }

  /// Returns whether a byte separates words: white space, a quotation mark, a comma, a bracket or a brace.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
