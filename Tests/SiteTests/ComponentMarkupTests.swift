import Diagnostics
import Foundation
import Site
import Testing
import Theme

/// Component blocks from Markdown to the page, in a theme that renders one of them itself and adds one of its own.
@Suite struct ComponentMarkupTests {
  @Test func aWholeArticle() throws {
    let folder = try Self.folder()
    let result = try Self.build(folder)
    #expect(result.diagnostics.map(\.problem.message.english) == [])
    let page = folder.text("site/articles/2024/03/a/index.html")
    #expect(page == Self.page)
  }

  @Test func feedsArePlainWithWholeAddresses() throws {
    let folder = try Self.folder()
    _ = try Self.build(folder)
    let feed = folder.text("site/feed.json") ?? ""
    let value = try #require(try JSONSerialization.jsonObject(with: Data(feed.utf8)) as? [String: Any])
    let items = try #require(value["items"] as? [[String: Any]])
    #expect(items[0]["content_html"] as? String == Self.feed)
  }

  @Test func anUnknownNameIsAnErrorWithASuggestion() throws {
    let folder = try Self.folder()
    try folder.write("---\ntitle: 乙\ndate: 2024-03-14\n---\n```stpes\n```\n", to: "content/articles/2024/03/b.md")
    let result = try Self.build(folder)
    #expect(result.diagnostics.map(\.problem.rule.id) == ["markdown/unknown-component"])
    #expect(result.diagnostics.map(\.problem.remedy?.english) == ["did you mean steps?"])
    let page = folder.text("site/articles/2024/03/a/index.html")
    #expect(page == nil)
  }

  private static func build(_ folder: borrowing TemporaryFolder) throws -> BuildResult {
    var options = BuildOptions(now: 1_735_689_600, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    return try SiteBuilder(options, themes: AvailableThemes(default: Plain())).build()
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: 论坛\nbase_url: https://example.org/forum\nlanguage: zh-Hans\nrules: {award/no-source: off}\n",
      to: "content/site.yml")
    try folder.write("---\nname: 华西医院\nprovince: 四川\n---\n", to: "content/hospitals/huaxi.md")
    try folder.write("---\ntitle: 示范医院\n---\n", to: "content/awards/model/index.md")
    try folder.write("---\ntitle: 2023年度\ndate: 2023\ndeclared: 109\n---\n", to: "content/awards/model/2023.md")
    try folder.write(
      "hospital,branch,category,source_title\n华西医院,一支部,支部,公告\n华西医院,,医院,公告\n", to: "content/awards/model/2023.csv")
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"></svg>",
      to: "content/articles/2024/03/a/hall.svg")
    try folder.write("---\ntitle: 甲\ndate: 2024-03-13\n---\n" + body, to: "content/articles/2024/03/a/index.md")
    return folder
  }

  private static let body = """
    甲。

    ```roll model/2023 limit=1
    ```

    ```table caption=表 align=left,right
    名,数
    <b>,2
    ```

    ```chart caption=图 unit=家
    label,declared,recorded
    甲,109,3
    乙,,6
    ```

    ```chart caption=地图
    province,value
    四川,15
    ```

    ```chart caption=条 unit=%
    label,value
    甲,56.5
    ```

    ```video https://example.org/film.mp4
    title: 片
    ```

    ```gallery caption=总
    - file: hall.svg
      alt: 会场
      caption: 图一
    ```

    ```callout tip title=题
    见[](hospital:huaxi)。
    ```

    ```steps title=步
    steps: [一, 二]
    ```

    乙。

    """

  private static let page = """
    <article><h1>甲</h1><p><time datetime="2024-03-13">2024-03-13</time></p><p>甲。</p>
    <table><caption><a href="/forum/awards/model/2023/">示范医院 · 2023年度</a></caption><tbody><tr><td>四川</td>\
    <td><a href="/forum/hospitals/huaxi/">华西医院</a></td><td>一支部</td><td>支部</td></tr></tbody></table>
    <table><caption>表</caption><thead><tr><th scope="col">名</th><th scope="col">数</th></tr></thead><tbody>\
    <tr><td>&lt;b&gt;</td><td>2</td></tr></tbody></table>
    <table><caption>图</caption><thead><tr><td></td><th scope="col">公布</th><th scope="col">收录</th></tr>\
    </thead><tbody><tr><th scope="row">甲</th><td>109家</td><td>3家</td></tr><tr><th scope="row">乙</th>\
    <td>—</td><td>6家</td></tr></tbody></table>
    <table><caption>地图</caption><tbody><tr><th scope="row">四川</th><td>15</td></tr></tbody></table>
    <table><caption>条</caption><tbody><tr><th scope="row">甲</th><td>56.5%</td></tr></tbody></table>
    <p><a href="https://example.org/film.mp4">片</a></p>
    <figure><img src="/forum/articles/2024/03/a/hall.svg" alt="会场" width="30" height="20">\
    <figcaption>图一</figcaption></figure><p>总</p>
    <aside class="tip" lang="zh-Hans"><p>见<a href="/forum/hospitals/huaxi/">华西医院</a>。</p>
    </aside>
    <h2>步</h2><ol><li>一</li><li>二</li></ol>
    <p>乙。</p>
    </article><ul><li><a href="/forum/hospitals/huaxi/">华西医院</a></li></ul>
    """
  private static let feed = """
    <p>甲。</p>
    <table><caption><a href="https://example.org/forum/awards/model/2023/">示范医院 · 2023年度</a></caption>\
    <tbody><tr><td>四川</td><td><a href="https://example.org/forum/hospitals/huaxi/">华西医院</a></td><td>一支部</td>\
    <td>支部</td></tr></tbody></table>
    <table><caption>表</caption><thead><tr><th scope="col">名</th><th scope="col">数</th></tr></thead><tbody>\
    <tr><td>&lt;b&gt;</td><td>2</td></tr></tbody></table>
    <table><caption>图</caption><thead><tr><td></td><th scope="col">公布</th><th scope="col">收录</th></tr>\
    </thead><tbody><tr><th scope="row">甲</th><td>109家</td><td>3家</td></tr><tr><th scope="row">乙</th>\
    <td>—</td><td>6家</td></tr></tbody></table>
    <table><caption>地图</caption><tbody><tr><th scope="row">四川</th><td>15</td></tr></tbody></table>
    <table><caption>条</caption><tbody><tr><th scope="row">甲</th><td>56.5%</td></tr></tbody></table>
    <p><a href="https://example.org/film.mp4">片</a></p>
    <figure>\
    <img src="https://example.org/forum/articles/2024/03/a/hall.svg" alt="会场" width="30" height="20">\
    <figcaption>图一</figcaption></figure><p>总</p>
    <blockquote><p><strong>题</strong></p>\
    <p>见<a href="https://example.org/forum/hospitals/huaxi/">华西医院</a>。</p>
    </blockquote>
    <dl><dt>title</dt><dd>步</dd><dt>steps</dt><dd><ul><li>一</li><li>二</li></ul></dd></dl>
    <p>乙。</p>

    """
}

/// A theme that renders only the main part.
private struct Plain: Theme {
  let name = "plain"

  func document(_ frame: Frame, main: Slot) -> some HTML { main }

  var componentTemplates: [ComponentTemplate] {
    ComponentTemplate(for: CalloutBlock.self) { block, site in
      aside(.class(block.kind.rawValue), .lang(site.language)) { block.content }
    }
  }

  var components: [ThemeComponent] {
    ThemeComponent("steps", .fields, keys: ["steps"], required: ["title"]) { block, _ in
      h2 { block["title"]?.text ?? "" }
      ol { ForEach(block["steps"]?.values ?? []) { step in li { step.text ?? "" } } }
    }
  }
}
