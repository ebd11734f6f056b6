import Diagnostics
import Testing

@testable import SourceFiles

@Suite struct YAMLReaderTests {
  /// Every value with its exact range, `LINE:COLUMN-LINE:COLUMN`.
  @Test(arguments: [
    ("a: \"引 号\"", "{1:1-1:9 a 1:1-1:2=引 号 1:4-1:9}"),
    ("a: [甲, {b: 'c'}]  # 注", "{1:1-1:17 a 1:1-1:2=[1:4-1:17 甲 1:5-1:6, {1:8-1:16 b 1:9-1:10=c 1:12-1:15}]}"),
    ("a:\n  - 甲\n  -   乙  \nb: c", "{1:1-4:5 a 1:1-1:2=[2:3-3:8 甲 2:5-2:6, 乙 3:7-3:8] b 4:1-4:2=c 4:4-4:5}"),
    ("a: |\n  一\n  二\n\nb: c", "{1:1-5:5 a 1:1-1:2=一\n二\n 1:4-3:4 b 5:1-5:2=c 5:4-5:5}"),
    // No editor treats U+2028 or U+0085 as a line ending.
    ("a: '一\u{2028}二\u{85}三'\nb: c", "{1:1-2:5 a 1:1-1:2=一\u{2028}二 三 1:4-1:11 b 2:1-2:2=c 2:4-2:5}"),
    ("a: &x [甲]\nb: *x", "{1:1-2:6 a 1:1-1:2=[1:4-1:10 甲 1:8-1:9] b 2:1-2:2=[2:4-2:6 甲 1:8-1:9]}"),
  ])
  func ranges(_ yaml: String, _ expected: String) throws {
    let (value, _) = try YAMLReader.parsed(Array(yaml.utf8)[...], firstLine: 1)
    #expect(Self.description(value) == expected)
  }

  @Test func bulletsAreNoAliases() throws {
    let text = "a: |\n" + String(repeating: "  * 一\n", count: 200)
    #expect(try YAMLReader.parsed(Array(text.utf8)[...], firstLine: 1).findings.isEmpty)
  }

  /// Line breaks between Chinese characters are removed, as in running text.
  @Test(arguments: [
    ("a: 党建引领\n  高质量发展", "党建引领高质量发展"), ("a: >-\n  党建引领\n  高质量 发展", "党建引领高质量 发展"),
    ("a: \"党建 引领，\n  “高质量”\\u4E00\n\n  发展\"", "党建 引领，“高质量”一\n发展"), ("a: 'it''s 甲\n  乙'", "it's 甲乙"),
    ("a: 用 DRG\n  付费", "用 DRG 付费"), ("a: \"甲\\\n   乙 丙\n   丁\"", "甲乙 丙丁"),
  ])
  func folding(_ yaml: String, _ expected: String) throws {
    let (value, _) = try YAMLReader.parsed(Array(yaml.utf8)[...], firstLine: 1)
    guard case .map(let map) = value, case .scalar(let scalar) = map.fields[0].value else {
      Issue.record("no map")
      return
    }
    #expect(scalar.text == expected)
  }

  /// A mistake is reported on its own line, with the text to type instead.
  @Test(arguments: [
    ("title:　题目\ndate: x", "1:7", "a half-width space: title: 题目"),
    ("title:题目\ndate: x", "1:6", "add a space after the colon: title: 题目"),
    ("title：题目\ndate: x", "1:6", "use a half-width colon and a space: title: 题目"),
    ("a: b\ntitle：题目", "2:6", "title: 题目"), ("source:\n\tname: 报", "2:1", "use spaces"),
    ("source:\n　name: 报", "2:1", "half-width"), ("a: \"甲乙\"丙\nb: c", "1:4", "'\"甲乙\"丙'"),
    ("a: '甲'乙", "1:4", "Chinese"), ("a: [专题]党建\nb: c", "1:4", "'[专题]党建'"), ("a: {甲}乙", "1:4", "'{甲}乙'"),
    ("tags: [#党建, 访谈]\nb: c", "1:8", "'#党建'"), ("tags: [\"甲\"，\"乙\"]", "1:11", "half-width comma"),
    ("tags:\n- 甲\n-乙", "3:1", "'- '"), ("tags:\n－ 甲", "2:1", "'- '"), ("a: @甲", "1:4", "'@甲'"),
    ("a: %甲", "1:4", "'%甲'"), ("a: *甲*", "1:4", "'*甲*'"), ("a: &甲 乙", "1:4", "'&甲 乙'"), ("a: &b 乙", "1:4", "\"&…\""),
    ("a: !甲 乙", "1:4", "\"!…\""), ("a: >甲", "1:4", "'>甲'"), ("a: - 甲", "1:4", "'- 甲'"),
    ("a: 甲: 乙", "1:5", "'甲: 乙'"),
    ("a: [甲, 乙\nb: c", "1:4", "add the ]"), ("a: \"甲\nb: c", "1:4", "matching one"),
    ("甲乙\na: b", "1:1", "'key: value'"),
    ("a: b\n...\nc: d", "3:1", "delete the line"), ("- role: 甲\n  name：乙", "2:7", "name: 乙"),
    ("a: 第一\n  第二：三\nb: @c", "3:4", "'@c'"), ("a: |\n  b：c\n  @\nd: @c", "4:4", "'@c'"),
    ("a: {name：报}", "1:9", "name: 报"), ("a: {name:报}", "1:9", "name: 报"),
    ("a: {b: #甲}", "1:8", ": '#甲'"), ("a: {b: 甲 #1, c: 乙}", "1:10", ": '甲 #1'"),
    ("a: [甲 #1, 乙]", "1:7", ": '甲 #1'"), ("a: ｛b: 甲｝", "1:4", "half-width braces: {b: 甲}"),
    ("a: {b: 甲，c: 乙}", "1:9", "half-width comma"), ("a: \"甲”\nb: c", "1:6", "\"甲\""),
    ("a: [甲, 乙］\nb: c", "1:9", "write ]"), ("a: [甲,, 乙]", "1:7", "delete it"), ("a:\n  -\t甲", "2:4", "use a space"),
    ("a:\n  - 甲\n    - 乙\nb: c", "3:5", "align keys"), ("a:\n  - 甲\n    乙\n    - 丙\n    - 丁", "4:5", "align keys"),
    ("a: b\n－－－\n甲乙", "2:1", "three hyphens"), ("title = 题目\ndate: x", "1:7", "title: 题目"),
  ])
  func mistakes(_ yaml: String, _ position: String, _ remedy: String) throws {
    var diagnostics: [Diagnostic] = []
    _ = YAMLReader.map(in: Array(yaml.utf8)[...], path: "", firstLine: 1, diagnostics: &diagnostics)
    let first = try #require(diagnostics.first)
    let start = first.location.range.start
    #expect(diagnostics.count == 1)
    #expect("\(start.line):\(start.column)" == position)
    #expect(first.problem.remedy?.english.contains(remedy) == true, "\(first.problem)")
  }

  @Test(arguments: [
    ("title:\u{3000}题目", "full-width space after 'title:'"),
    ("title:\u{A0}题目", "no-break space, which looks like an ordinary one, after 'title:'"),
    ("source: {name:\u{A0}报}", "no-break space, which looks like an ordinary one, after 'name:'"),
  ])
  func spaces(_ yaml: String, _ message: String) {
    var diagnostics: [Diagnostic] = []
    _ = YAMLReader.map(in: Array((yaml + "\ndate: x").utf8)[...], path: "", firstLine: 1, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.problem.message.english) == [message])
  }

  private static func description(_ value: FieldValue) -> String {
    switch value {
    case .scalar(let scalar): "\(scalar.text) \(location(scalar.range))"
    case .list(let values, let range): "[\(location(range)) \(values.map(description).joined(separator: ", "))]"
    case .map(let map):
      "{\(location(map.range)) "
        + map.fields.map { "\($0.key.value) \(location($0.key.range))=\(description($0.value))" }.joined(separator: " ")
        + "}"
    }
  }

  private static func location(_ range: SourceRange) -> String {
    "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }
}
