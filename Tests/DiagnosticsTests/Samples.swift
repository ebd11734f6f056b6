@testable import Diagnostics

/// Rules and problems for tests, so that the wording of the catalog can change freely.
enum Samples {
  static let unknownKey = Rule(
    "test/unknown-key", summary: Message(zh: "不认识的键。", en: "A key is unknown."),
    explanation: Message(zh: "键写错了，就没有人读它。", en: "Nobody reads a key that is misspelled."))
  static let longLine = Rule(
    "test/long-line", .warning, summary: Message(zh: "一行太长。", en: "A line is too long."),
    explanation: Message(zh: "分成几行。", en: "Break it."))

  static let path = "content/articles/2022/06/a.md"
  static let text = "---\ntitel: 某院\n---\n院长说：标题\ttab end\n"

  /// An error with every optional part, and a warning with only a message.
  static let diagnostics = [
    Problem(
      unknownKey, Message(zh: "不认识的键“titel”", en: "unknown key “titel”"),
      remedy: Message(zh: "想写的是“title”吗？", en: "Did you mean “title”?")
    ).at(
      SourceLocation(path: path, range: SourceRange(line: 2, column: 1, length: 5)),
      related: [
        Diagnostic.Related(
          SourceLocation(path: "content/a b,c:d%.md", range: SourceRange(line: 7, column: 2)),
          Message(zh: "这里也有", en: "here too"))
      ]),
    Problem(longLine, Message(zh: "太长，\n第 4 行", en: "too long,\nline 4"))
      .at(path, SourceRange(line: 4, column: 5, length: 2)),
  ]

  static func source(_ path: String) -> [UInt8]? { path == Self.path ? Array(text.utf8) : nil }

  /// Returns a problem at a location in the file `f`.
  static func diagnostic(_ range: SourceRange, _ message: String = "m") -> Diagnostic {
    Problem(unknownKey, Message(zh: message, en: message)).at("f", range)
  }
}
