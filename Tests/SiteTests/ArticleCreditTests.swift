import Diagnostics
import Foundation
import Testing

@testable import Site

/// Posts, roles, sponsors and notes on an article's page.
@Suite struct ArticleCreditTests {
  private static let files = [
    "content/site.yml": """
    title: 论坛
    base_url: https://example.org
    language: zh-Hans
    footer: {report: {phone: 010-1234, email: jubao@example.org}}

    """,
    "content/columns/cases.md": "---\ntitle: 案例\nnote: 本栏目欢迎来稿。\n---\n",
    "content/columns/paid.md": "---\ntitle: 专刊\nsponsor: {name: 某公司, url: https://example.org/co, note: 承担会务费用}\n---\n",
    "content/hospitals/h.md": "---\nname: 甲医院\n---\n", "content/hospitals/i.md": "---\nname: 乙医院\n---\n",
    "content/people/p.md": """
    ---
    name: 王一
    posts:
      - {hospital: h, title: 院长, from: 2019}
      - {hospital: h, title: 党委书记, from: 2020}
      - {organisation: 某学会, title: 会长, from: 2021}
      - {hospital: i, title: 顾问, from: 2022}
    ---

    """,
  ]

  private static func page(_ lines: String, drafts: Bool = false, path: String = "site/articles/2024/01/a/index.html")
    throws -> String
  {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    try folder.write("---\ntitle: 甲\ndate: 2024-01-02\n\(lines)\n---\n正文。\n", to: "content/articles/2024/01/a.md")
    let result = try SampleSites.build(folder) { $0.includesDrafts = drafts }
    #expect(result.diagnostics.map(\.problem.message.english) == [])
    return folder.text(path) ?? ""
  }

  /// All posts at the event's hospitals and organizers; failing that, the latest post, unless one is named.
  @Test(arguments: [
    ("people: [王一]\nhospitals: [h]", ["院长", "党委书记"]), ("people: [王一]", ["顾问"]),
    ("people: [王一]\nhospitals: [h]\norganisers: [{role: 主办, name: 某学会}]", ["院长", "党委书记", "会长"]),
    ("people: [{person: 王一, post: 会长}]\nhospitals: [h]", ["会长"]),
  ])
  func posts(_ lines: String, _ expected: [String]) throws {
    let page = try Self.page(lines)
    let rail = try #require(page.range(of: #"<aside class="rail".*?</aside>"#, options: .regularExpression))
    let text = String(page[rail])
    #expect(["院长", "党委书记", "会长", "顾问"].filter { text.contains("<span>\($0)</span>") } == expected)
    // An organization is marked up like a hospital.
    if expected.contains("会长") { #expect(text.contains(#"<span class="post"><span>某学会</span><span>会长</span></span>"#)) }
  }

  @Test func partsNotesAndReports() throws {
    let page = try Self.page(
      "column: cases\ncredits: [{role: 摄影, name: [乙, 丙]}]\norganisers: [{role: 主办, name: 某会, note: 通知写作某学会}]")
    for part in [
      "<span>摄影：乙、丙</span>", "某会<small>（通知写作某学会）</small>", #"<p class="column-note">本栏目欢迎来稿。</p>"#,
      #"违法和不良信息举报：<a href="tel:010-1234">010-1234</a><a href="mailto:jubao@example.org">jubao@example.org</a>"#,
    ] { #expect(page.contains(part), "\(part)") }
    #expect(!page.contains(#"class="sponsor""#))
  }

  /// Sponsored content is marked on the page and in every list, whether the article or its column has the sponsor.
  @Test(arguments: ["sponsor: 某公司", "column: paid"])
  func sponsors(_ lines: String) throws {
    let page = try Self.page(lines)
    #expect(page.contains(#"<aside class="sponsor" aria-label="赞助"><b>赞助</b>"#))
    #expect(page.contains(#"rel="sponsored""#) == lines.contains("paid"))
    #expect(try Self.page(lines, path: "site/index.html").contains(#"<span class="badge">赞助</span>"#))
  }

  @Test func drafts() throws {
    let page = try Self.page("draft: true", drafts: true)
    #expect(page.contains(#"<p class="pending" role="note">草稿：只在预览里显示，不会发布</p>"#))
    #expect(
      try Self.page("draft: true", drafts: true, path: "site/index.html").contains(#"<span class="badge">草稿</span>"#))
  }
}
