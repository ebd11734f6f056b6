import Content
import Diagnostics
import Entities
import Foundation
import LuntanTheme
import Testing

@testable import Site

/// Every key of content affects an incremental build in the same way as a clean one.
///
/// A new key that is not covered here fails the test, since nothing shows that builds notice its changes.
@Suite struct KeyEffectTests {
  /// A kind of file, its possible keys, and a line for each.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let head: String
    var text = "正文里提到城市示范医院。"
    let keys: [String]
    let samples: [String: String]
    /// Keys without an effect on the output here.
    var ineffectiveKeys: Set<String> = []
    var testDescription: String { name }
  }

  static let kinds: [Kind] = [
    Kind(
      name: "article", path: "articles/2024/01/a/index.md", head: "title: 甲\ndate: 2024-01-02", keys: Article.keys,
      samples: [
        "title": "title: 乙", "subtitle": "subtitle: 副题", "kicker": "kicker: 肩题", "date": "date: 2024-01-05",
        "updated": "updated: 2024-02-01",
        "corrections": "corrections: [{date: 2024-02-02, text: 三应为四}]", "column": "column: cases", "kind": "kind: case",
        "summary": "summary: 摘要",
        "authors": "authors: [作者]", "correspondents": "correspondents: [通讯员]", "editors": "editors: [编辑]",
        "reviewers": "reviewers: [审核]", "credits": "credits: [{role: 摄影, name: 某人}]", "sponsor": "sponsor: 某公司",
        "source": "source: {name: 来源}", "original": "original: true",
        "reprint":
          "reprint: {source: 某报, source_url: 'https://example.org/x', original_title: 题, original_author: 人, editor: 编}",
        "organisers": "organisers: [{role: 主办, name: 某会}]", "hospitals": "hospitals: [h]", "people": "people: [p]",
        "awards": "awards: [model/2023]", "documents": "documents: [d]", "series": "series: 系列", "tags": "tags: [党建]",
        "cover": "cover: {file: c.svg, alt: 图}", "video": "video: {url: 'https://example.org/v'}",
        "attachments": "attachments: [{file: c.svg, title: 附件}]", "speakers": "speakers: [p]", "lang": "lang: zh-Hant",
        "slug": "slug: other", "aliases": "aliases: [/old/]", "draft": "draft: true", "publish": "publish: 2027-01-01",
        "expires": "expires: 2025-01-01", "access": "access: members\nsummary: 摘要",
        "audience": "access: members\naudience: hcp\nsummary: 摘要", "toc": "toc: true", "mentions": "mentions: off",
      ], ineffectiveKeys: ["toc"]),
    Kind(
      name: "hospital", path: "hospitals/h.md", head: "name: 城市示范医院", text: "", keys: Hospital.keys,
      samples: [
        "name": "name: 乡村示范医院", "short": "short: 示范院", "aliases": "aliases: [别名医院]", "former": "former: [旧名医院]",
        "pinyin": "pinyin: zz", "province": "province: 四川", "city": "city: 成都", "grade": "grade: 三级甲等",
        "type": "type: 综合医院", "website": "website: https://example.org/",
      ]),
    Kind(
      name: "person", path: "people/p.md", head: "name: 邬甲", text: "", keys: Person.keys,
      samples: [
        "name": "name: 邬乙", "pinyin": "pinyin: zz", "aliases": "aliases: [老邬]",
        "posts": "posts: [{hospital: h, title: 院长}]", "honours": "honours: [荣誉]",
      ]),
    Kind(
      name: "column", path: "columns/cases.md", head: "title: 案例", text: "", keys: Column.keys,
      samples: [
        "title": "title: 典型", "summary": "summary: 摘要", "order": "order: 1", "pinned": "pinned: 2024/01/a",
        "parts": "parts: [other]", "aliases": "aliases: [例]", "note": "note: 欢迎来稿", "sponsor": "sponsor: 某公司",
      ], ineffectiveKeys: ["aliases"]),
    Kind(
      name: "award", path: "awards/model/index.md", head: "title: 示范", text: "", keys: Award.keys,
      samples: ["title": "title: 模范", "issuer": "issuer: 某部", "level": "level: national"]),
    Kind(
      name: "edition", path: "awards/model/2023.md", head: "title: 第一批", text: "", keys: Edition.keys,
      samples: [
        "title": "title: 首批", "date": "date: 2023-05", "source": "source: {name: 来源}", "declared": "declared: 9",
      ]),
    Kind(
      name: "document", path: "documents/d.md", head: "title: 意见", text: "", keys: PolicyDocument.keys,
      samples: [
        "title": "title: 通知", "issuer": "issuer: 某部", "date": "date: 2023-05", "number": "number: 一号",
        "url": "url: https://example.org/d",
      ]),
    Kind(
      name: "page", path: "pages/about.md", head: "title: 关于", keys: Page.keys,
      samples: [
        "title": "title: 简介", "summary": "summary: 摘要", "updated": "updated: 2024-02-01", "toc": "toc: true",
        "aliases": "aliases: [/old/]", "draft": "draft: true", "access": "access: members\nsummary: 摘要",
        "audience": "access: members\naudience: hcp\nsummary: 摘要",
      ], ineffectiveKeys: ["toc"]),
    Kind(
      name: "slot", path: "slots/article-end.md", head: "", keys: SiteSlot.keys, samples: ["draft": "draft: true"]),
  ]

  private static let others = [
    "columns/other.md": "---\ntitle: 其他\norder: 5\n---\n\n导语。", "hospitals.csv": "id,name\ng,乙医院\n",
    "awards/model/2023.csv": "hospital\nh\n", "articles/2024/01/a/c.svg": "<svg width=\"4\" height=\"4\"/>",
    "articles/2024/01/b.md": "---\ntitle: 丁\ndate: 2024-01-03\ncolumn: other\nseries: 系列\n---\n\n正文。",
    "articles/2024/01/c.md": "---\ntitle: 戊\ndate: 2024-01-04\ncolumn: cases\n---\n\n正文。",
  ]

  @Test(arguments: kinds) func everyKeyIsNoticed(kind: Kind) throws {
    #expect(Set(kind.keys) == Set(kind.samples.keys), "each key of \(kind.name) is tried, and nothing else")
    for (key, sample) in kind.samples.sorted(by: { $0.key < $1.key }) {
      let folder = try TemporaryFolder()
      try folder.write(
        "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
      for (path, text) in Self.others { try folder.write(text, to: "content/" + path) }
      for other in Self.kinds { try folder.write(other.file(adding: nil), to: "content/" + other.path) }
      #expect(try Self.build(folder, "site").hasErrors == false, "\(kind.name)")
      let before = folder.files("site")
      try folder.write(kind.file(adding: sample), to: "content/" + kind.path)
      let result = try Self.build(folder, "site")
      try #require(!result.hasErrors, "\(kind.name).\(key): \(result.diagnostics.map { $0.problem.message.english })")
      _ = try Self.build(folder, "clean", isClean: true)
      let (after, clean) = (folder.files("site"), folder.files("clean"))
      #expect(after == clean, "\(kind.name).\(key)")
      #expect((after != before) == !kind.ineffectiveKeys.contains(key), "\(kind.name).\(key) changes what is published")
    }
  }

  private static func build(_ folder: TemporaryFolder, _ output: String, isClean: Bool = false) throws -> BuildResult {
    var options = BuildOptions(now: 1_767_225_600, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/" + output
    options.isClean = isClean
    return try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
  }
}

extension KeyEffectTests.Kind {
  /// Returns the file with lines of front matter added or replaced.
  fileprivate func file(adding lines: String?) -> String {
    let added = lines?.split(separator: "\n").map(String.init) ?? []
    let keys = added.map { $0.prefix { $0 != ":" } }
    let remainingLines = head.split(separator: "\n").filter { !keys.contains($0.prefix { $0 != ":" }) }.map(String.init)
    return "---\n\((remainingLines + added).joined(separator: "\n"))\n---\n\n\(text)\n"
  }
}
