import Content
import Diagnostics
import Entities
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("colunm: a", "4:1 front-matter/unknown-key", "did you mean 'column'?"),
    ("tags: {a: b}", "4:7 front-matter/wrong-type", nil),
    ("摄影: 甲", "4:1 front-matter/unknown-key", "did you mean 'credits'?"),
    ("作者: 甲", "4:1 front-matter/unknown-key", "did you mean 'authors'?"),
    ("zuozhe: 甲", "4:1 front-matter/unknown-key", "did you mean 'authors'?"),
    ("image: a.png", "4:1 front-matter/unknown-key", "did you mean 'cover'?"),
    ("source: {title: 报}", "4:10 front-matter/unknown-key", "did you mean 'name'?"),
    ("subtitle: [a, b]", "4:11 front-matter/wrong-type", "quote the whole value: '[a, b]'"),
    ("subtitle: [甲]", "4:11 front-matter/wrong-type", "write a single one without brackets: subtitle: 甲"),
    ("subtitle: ['甲']", "4:11 front-matter/wrong-type", "quote the whole value: '[甲]'"),
    (
      "tags:\n  - [党建, 访谈]", "5:5 front-matter/wrong-type",
      "remove the brackets and write each entry on a line of its own: '- 党建', '- 访谈'"
    ),
    ("source: ｛name：报｝", "4:9 front-matter/invalid-yaml", "use half-width braces: {name: 报}"),
    ("kind: [case]", "4:7 front-matter/wrong-type", "write a single one without brackets: kind: case"),
    ("kind: 访谈", "4:7 front-matter/unknown-value", "did you mean 'interview'?"),
    ("draft: 否", "4:8 front-matter/wrong-type", "write draft: false"),
    (
      "organisers: 某学会", "4:13 front-matter/wrong-type",
      "indent the entries below 'organisers:', begin each with '- ' and write its fields: role, name, note"
    ),
    (
      "tags:\n  -甲\n  -乙", "5:3 front-matter/invalid-yaml",
      "begin each entry with a half-width hyphen and a space: '- '"
    ),
    (
      "hospitals:\n  • 甲", "5:3 front-matter/invalid-yaml",
      "begin each entry with a half-width hyphen and a space: '- '"
    ),
    ("updated: 2023年9月", "4:10 front-matter/date", "the day is missing; write it as in 2023-09-01"),
    ("original: 也许", "4:11 front-matter/wrong-type", nil),
    ("kind: interveiw", "4:7 front-matter/unknown-value", "did you mean 'interview'?"),
    ("tags:\n  - 一\n  -", "6:4 front-matter/empty-value", "write a value or remove it"),
    ("source: {url: https://example.org}", "4:9 front-matter/missing-key", "add name: …"),
    (
      "source: {name: 报, foo: x}", "4:19 front-matter/unknown-key",
      "known keys: name, url; see xinglin explain keys/source"
    ),
    (
      "reprint:\n  source: 报\n  source_url: javascript:alert(1)\n  original_title: 题\n  original_author: 甲\n  editor: 乙",
      "6:15 front-matter/address", nil
    ),
    ("organisers: [{role: 主办}]", "4:14 front-matter/missing-key", "add name: …"),
    ("speakers: [{role: host}]", "4:12 front-matter/missing-key", "add label: …"),
    ("speakers: [{label: 甲, role: boss}]", "4:29 front-matter/unknown-value", nil),
    ("lang: 中文", "4:7 front-matter/unknown-value", nil),
    ("source: {name: 报, url: www.example.org/a}", "4:24 front-matter/address", "write https://www.example.org/a"),
    ("source: {name: 报, url: 'https：//example.org'}", "4:24 front-matter/address", "write https://example.org"),
    ("source: {name: 报, url: example.org/a.pdf}", "4:24 front-matter/address", "write https://example.org/a.pdf"),
    ("source: {name: 报, url: example.org}", "4:24 front-matter/address", "write https://example.org"),
    ("source: {name: 报, url: a.pdf}", "4:24 front-matter/address", "write /a.pdf"),
    ("source: {name: 报, url: static/files/公告.pdf}", "4:24 front-matter/address", "write /files/公告.pdf"),
    ("people: [无此人]", "4:10 name/unknown", "check the name or create the person: xinglin new person"),
    ("access: members", "4:9 front-matter/members-summary", nil),
    ("audience: hcp", "4:11 front-matter/contradiction", nil),
    ("expires: 2020-01-01", "4:10 front-matter/contradiction", nil),
    ("slug: 中文", "4:7 path/name", nil), ("slug: con", "4:7 path/name", "use another name"),
    ("slug: Con.x", "4:7 path/name", "use another name"),
    ("updated: 2022-02-30", "4:10 front-matter/impossible-date", nil),
    ("tags: [！]", "4:8 name/tag", nil),
  ])
  func mistakes(_ lines: String, _ expected: String, _ remedy: String?) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(lines)])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["articles/a.md:\(expected)"])
    if let remedy { #expect(diagnostics.first?.problem.remedy?.english == remedy) }
  }

  @Test(arguments: [
    ("date: 2022-06-22", ["2:1 front-matter/missing-key"]),
    ("title: 文章", ["2:1 front-matter/missing-key"]),
    ("title:\ndate: 2022-06-22", ["2:1 front-matter/empty-value"]),
    ("title: \"\"\ndate: 2022-06-22", ["2:8 front-matter/empty-value"]),
    ("title: 文章\ndate: 2022年6月22日", ["3:7 front-matter/date"]),
    ("title: 文章\ndate: 2022-6-22", ["3:7 front-matter/date"]),
    ("title: 文章\ndate: 2022-06", ["3:7 front-matter/date"]),
    ("title: 文章\ndate: 2021-02-29", ["3:7 front-matter/impossible-date"]),
    ("title: 文章\ndate: 2022-06-22 24:00", ["3:7 front-matter/impossible-date"]),
    ("title: 文章\ndate: 2022-06-22 08:61", ["3:7 front-matter/impossible-date"]),
    ("title: 文章\ndate: 2022-06-22 8:30", ["3:7 front-matter/date"]),
  ])
  func titleAndDate(_ lines: String, _ expected: [String]) throws {
    let folder = try ContentFolder(["articles/a.md": "---\n\(lines)\n---\n"])
    #expect(folder.findings() == expected.map { "articles/a.md:" + $0 })
  }

  @Test(arguments: [
    ("title: 问题: 答案", "2:10"), ("title: \"没有结束", "2:8"), ("title: 'x\ndate: 2022-06-22", "2:8"),
    ("title: [一, 二", "2:8"), ("title 文章\ndate: 2022-06-22", "2:1"), ("title: @文章", "2:8"), ("title: `x`", "2:8"),
    ("title: x\n\tdate: 2022-06-22", "3:1"), ("title: *x*", "2:8"), ("- title\n- date", "2:1"), ("只有文字", "2:1"),
    ("title: \"\\中\"", "2:9"), ("title: a\n  date: 2022-06-22", "3:3"), ("title: 有\u{7}声", "2:9"),
  ])
  func yaml(_ lines: String, _ position: String) throws {
    let folder = try ContentFolder(["articles/a.md": "---\n\(lines)\n---\n正文\n"])
    #expect(folder.findings() == ["articles/a.md:\(position) front-matter/invalid-yaml"])
  }

  /// Lines of dashes that are not a valid fence, reported at their own location.
  @Test(arguments: [
    ("－－－\ntitle: x\n－－－\n", "1:1 front-matter/unclosed", "begin and end the front matter"),
    ("———\ntitle: x\n", "1:1 front-matter/unclosed", "begin and end the front matter"),
    ("---\ntitle: x\n----\n文\n", "3:1 front-matter/unclosed", "begin and end the front matter"),
    ("\n---\ntitle: x\n---\n", "1:1 front-matter/missing", "delete it"),
    ("title: x\n---\n文\n", "1:1 front-matter/missing", "at the very beginning"),
    ("# 题\n\n文\n", "1:1 front-matter/missing", "begin with a line ---"),
    ("---\ntitle: x\n\n文\n", "1:1 front-matter/unclosed", "add a line ---"),
  ])
  func fences(_ text: String, _ expected: String, _ remedy: String) throws {
    let article = try ContentFolder(["articles/a.md": text])
    #expect(article.findings() == ["articles/a.md:\(expected)"])
    #expect(article.read().diagnostics.first?.problem.remedy?.english.contains(remedy) == true)
  }

  /// Front matter that follows other front matter is not text: its keys would not apply.
  @Test(arguments: [
    ("---\n---\ntitle: x\naccess: hcp\n---\n文\n", "3:1"), ("---\n---\n---\ntitle: x\n---\n文\n", "3:1"),
    ("---\ntitle: x\n---\n\n---\naccess: hcp\n---\n文\n", "5:1"), ("---\n\n---\n\n标题：甲\n日期：乙\n---\n文\n", "5:1"),
  ])
  func secondFrontMatter(_ text: String, _ position: String) throws {
    #expect(try ContentFolder(["articles/a.md": text]).findings() == ["articles/a.md:\(position) front-matter/second"])
  }

  /// A note between two rules at the beginning of a text is not front matter.
  @Test(arguments: ["---\n编者按：以下是来稿\n\n---\n", "---\n\ntitle: 是字段\n\n---\n", "title: 是字段\n", "---\n文\n"])
  func rulesInTheText(_ text: String) throws {
    let folder = try ContentFolder(["articles/a.md": "---\ntitle: x\ndate: 2022-06-22\n---\n\(text)"])
    #expect(!folder.findings().contains { $0.contains("front-matter/second") })
  }

  /// A key that may be part of an unreadable map is not reported as missing.
  @Test(arguments: ["　title: x\ndate: 2022-06-22", "title: x\ndate: 2022-06-22\nsource:\n　name: 报"])
  func damagedMaps(_ lines: String) throws {
    let findings = try ContentFolder(["articles/a.md": "---\n\(lines)\n---\n文\n"]).findings()
    #expect(findings.count == 1 && findings[0].hasSuffix(" front-matter/invalid-yaml"), "\(findings)")
  }

  @Test func duplicateKeyStandsAtTheSecond() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("tags: [一]\ntitle: 又一个")])
    #expect(folder.findings() == ["articles/a.md:5:1 front-matter/duplicate-key"])
    let nested = try ContentFolder(["articles/a.md": ContentFolder.article("source: {name: 甲, name: 乙}")])
    #expect(nested.findings().count == 1)
    #expect(nested.findings().first?.hasSuffix("front-matter/duplicate-key") == true)
  }

  @Test func allMistakesOfAFileAndOfTheOthers() throws {
    let folder = try ContentFolder([
      "articles/a.md": "---\ntitel: x\ndate: 昨天\nkind: x\n---\n", "articles/b.md": "x",
      "people/p.md": "---\nname: 甲\npostes: []\n---\n",
    ])
    #expect(
      folder.findings() == [
        "articles/a.md:2:1 front-matter/unknown-key",
        "articles/a.md:3:7 front-matter/date", "articles/a.md:4:7 front-matter/unknown-value",
        "articles/b.md:1:1 front-matter/missing", "people/p.md:3:1 front-matter/unknown-key",
      ])
  }

  @Test(arguments: [
    ("title: x\nlanguage: zh", ["1:1 front-matter/missing-key"]),
    ("title: x\nbase_url: example.org\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: https://example.org/?a\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: https://example.org/../x\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: https://example.org/%zz\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: https://example.org\\x\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: https://example.org:99999\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: https://me@example.org\nlanguage: zh", ["2:11 front-matter/address"]),
    ("title: x\nbase_url: http://localhost:8000/a-b/%E5%8C%BB/\nlanguage: zh", []),
    ("title: x\nbase_url: http://[::1]:8000\nlanguage: zh", []),
    ("timezone: Asia/Peking", ["4:11 front-matter/unknown-value"]),
    ("page_size: 0", ["4:12 front-matter/out-of-range"]),
    ("page_size: viele", ["4:12 front-matter/wrong-type"]),
    ("theme: {colors: {accent: red}}", ["4:26 front-matter/unknown-value"]),
    ("theme: {dark: {seal: '#fff'}}", ["4:22 front-matter/unknown-value"]),
    ("theme: {fonts: {song: 'a;b'}}", ["4:23 front-matter/unknown-value"]),
    ("links: {schemes: [weixin, tel]}", []), ("links: {schemes: [JavaScript]}", ["4:19 markdown/unknown-scheme"]),
    ("links: {schemes: [javascript, weixin, data]}", ["4:19 markdown/dangerous-link", "4:39 markdown/dangerous-link"]),
    ("links: {schemes: ['weixin:']}", ["4:19 markdown/unknown-scheme"]),
    ("links: [weixin]", ["4:8 front-matter/wrong-type"]),
    ("rules: {file/emtpy: off}", ["4:9 front-matter/unknown-key"]),
    ("rules: {file/empty: never}", ["4:21 front-matter/unknown-value"]),
    ("navigation: [{title: 首页}]", ["4:14 front-matter/missing-key"]),
    ("navigation: [{column: 没有}]", ["4:23 name/unknown"]),
    ("gate: {kontact: 甲}", ["4:7 gate/no-agreement", "4:8 front-matter/unknown-key"]),
  ])
  func site(_ lines: String, _ expected: [String]) throws {
    let site = lines.hasPrefix("title") ? lines + "\n" : ContentFolder.site + lines + "\n"
    #expect(try ContentFolder(site: site).findings() == expected.map { "site.yml:" + $0 })
  }

  @Test func weightsOfRules() throws {
    let files = [
      "articles/a.md": ContentFolder.article("titel: x"), "articles/b.md": "\u{FEFF}" + ContentFolder.article(),
    ]
    let site = ContentFolder.site + "rules: {front-matter/unknown-key: warning, file/byte-order-mark: off}\n"
    let folder = try ContentFolder(files, site: site)
    #expect(folder.findings() == ["articles/a.md:4:1 front-matter/unknown-key?"])
    #expect(folder.read().library?.articles.count == 2)
  }
}
