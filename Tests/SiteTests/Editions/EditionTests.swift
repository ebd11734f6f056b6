import Bytes
import Diagnostics
import Entities
import Foundation
import LuntanTheme
import Testing

@testable import Site

/// The Traditional Chinese edition of a small site.
@Suite struct EditionTests {
  private static let settings = "title: 健康论坛\nbase_url: https://example.org/forum\nlanguage: zh-Hans\n"

  /// Creates a site with an edition and additional `files`.
  private static func site(editions: String = "[zh-Hant]", _ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let all = [
      "site.yml": settings + (editions.isEmpty ? "" : "editions: \(editions)\n"),
      "articles/a.md":
        "---\ntitle: 头发的发展\ndate: 2024-01-02\nsummary: 以后的医院\npeople: [p]\n---\n"
        + "## 皇后以后\n\n于红在[医院](hospital:h)里说：头**发**。`汉字`[关于](/about/)\n",
      "articles/m.md":
        "---\ntitle: 会员文章\ndate: 2024-01-03\naccess: members\nsummary: 公开摘要\n---\n这是只给会员看的机密内容，不得外泄。\n",
      "articles/t.md": "---\ntitle: 國會の発表\ndate: 2024-01-04\nlang: ja\n---\n国会と学会\n",
      "hospitals/h.md": "---\nname: 于都县医院\n---\n", "people/p.md": "---\nname: 于红\n---\n",
      "pages/about.md": "---\ntitle: 关于\naliases: [/old/]\n---\n\n文。\n",
    ].merging(files) { $1 }
    for (name, text) in all { try folder.write(text, to: "content/" + name) }
    return folder
  }

  private static func files(editions: String = "[zh-Hant]", _ files: [String: String] = [:]) throws -> [String: String]
  {
    let folder = try site(editions: editions, files)
    let result = try SampleSites.build(folder)
    try #require(!result.hasErrors, "\(result.diagnostics.map(\.problem.message.chinese))")
    return folder.files("site")
  }

  @Test func page() throws {
    let files = try Self.files()
    let page = try #require(files["hant/articles/a/index.html"])
    #expect(page.contains("<html lang=\"zh-Hant\">"))
    #expect(page.contains("<title>頭髮的發展 - 健康論壇</title>"))
    #expect(page.contains("<meta name=\"description\" content=\"以後的醫院\">"))
    #expect(
      page.contains(
        "<a href=\"/forum/hant/people/p/\">于紅</a>在<a href=\"/forum/hant/hospitals/h/\">醫院</a>裏說：頭<strong>髮</strong>。"))
    #expect(page.contains("<code>汉字</code><a href=\"/forum/hant/about/\">關於</a>"))
    #expect(page.contains("id=\"皇后以后\"") && page.contains("皇后以後"))
    #expect(page.contains("\"headline\":\"頭髮的發展\"") && page.contains("\"inLanguage\":\"zh-Hant\""))
    #expect(page.contains("<a href=\"/forum/hant/\">首頁</a>"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/forum/hant/articles/a/\">"))
  }

  /// The theme's own words come from its Traditional Chinese strings, not from conversion.
  @Test func wordsOfTheTheme() throws {
    let page = try #require(try Self.files()["hant/index.html"])
    #expect(page.contains("aria-label=\"閱讀設定\"") && page.contains("content=\"zh_TW\""))
    let site = try SampleSite([:])
    try site.folder.write("title: 論壇\nbase_url: https://example.org\nlanguage: zh-Hant\n", to: "content/site.yml")
    let home = try #require(try site.build()["index.html"])
    #expect(home.contains("aria-label=\"閱讀設定\"") && home.contains("content=\"zh_TW\""))
  }

  @Test func alternates() throws {
    let files = try Self.files()
    let links =
      "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.org/forum/articles/a/\">"
      + "<link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"https://example.org/forum/hant/articles/a/\">"
      + "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/forum/articles/a/\">"
    let (original, edition) = (files["articles/a/index.html"], files["hant/articles/a/index.html"])
    #expect(original?.contains(links) == true && edition?.contains(links) == true)
    #expect(
      original?.contains(
        "<a href=\"/forum/hant/articles/a/\" rel=\"alternate\" hreflang=\"zh-Hant\" lang=\"zh-Hant\" translate=\"no\">繁體版</a>"
      )
        == true)
    #expect(
      edition?.contains(
        "<a href=\"/forum/articles/a/\" rel=\"alternate\" hreflang=\"zh-Hans\" lang=\"zh-Hans\" translate=\"no\">简体版</a>"
      )
        == true)
  }

  /// Every link in the edition leads to a file of the output; to one in the edition, if it exists.
  @Test func links() throws {
    let files = try Self.files()
    for (path, page) in files where path.hasPrefix("hant/") && path.hasSuffix(".html") {
      for link in page.matches(of: /(?:href|src|action)="(\/[^"#?]*)/).map({ String($0.output.1) }) {
        let target = SiteURLs.outputPath(of: String(link.dropFirst("/forum".count)))
        #expect(files[target] != nil, "\(path) leads to \(link)")
        let isSwitch = page.contains("<a href=\"\(link)\" rel=\"alternate\"")
        #expect(
          target.hasPrefix("hant/") || files["hant/" + target] == nil || isSwitch
            || page.contains("http-equiv=\"refresh\""),
          "\(path) leads to \(link)")
      }
    }
  }

  @Test func filesOfTheEdition() throws {
    let paths = Set(try Self.files().keys)
    let originalPaths = paths.filter { !$0.hasPrefix("hant/") && $0 != ".xinglin-files" }
    let once = originalPaths.filter { !paths.contains("hant/" + $0) }
    #expect(once.filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") || $0.hasSuffix("feed.json") }.sorted() == [])
    #expect(
      once.contains { $0.hasPrefix("assets/") } && once.contains("robots.txt") && once.contains("search/fold.txt"))
    #expect(paths.contains("hant/search/manifest.json") && !paths.contains { $0.hasPrefix("hant/search/d/") })
    #expect(paths.filter { $0.hasPrefix("hant/assets/") || $0.hasPrefix("hant/gate/") } == [])
  }

  @Test func rollsAndTheRegister() throws {
    let files = try Self.files([
      "awards/w/index.md": "---\ntitle: 发展奖\nissuer: 医院协会\n---\n",
      "awards/w/2024.md": "---\ndate: 2024\ndeclared: 2\n---\n",
      "awards/w/2024.csv": "hospital,work,source_url\n于都县医院,头发,https://example.org/里\n",
    ])
    let csv = try #require(files["hant/awards/w/2024/roll.csv"])
    #expect(csv.contains("于都縣醫院,") && csv.contains("頭髮") && csv.contains("https://example.org/里"))
    #expect(files["awards/w/2024/roll.csv"]?.contains("于都县医院") == true)
    #expect(files["hant/awards/w/2024/roll.json"]?.contains("\"award\": \"發展獎\"") == true)
    #expect(files["hant/awards/w/2024/index.html"]?.contains("href=\"/forum/hant/awards/w/2024/roll.csv\"") == true)
    #expect(files["hant/hospitals/register.json"]?.contains("[\"h\",\"于都縣醫院\"") == true)
    #expect(files["hant/hospitals/index.html"]?.contains("/forum/hant/hospitals/register.json") == true)
  }

  @Test func feedsAndOthers() throws {
    let files = try Self.files()
    let feed = try #require(files["hant/feed.xml"])
    #expect(feed.contains("<title>頭髮的發展</title>") && feed.contains("xml:lang=\"zh-Hant\""))
    #expect(feed.contains("<link href=\"https://example.org/forum/hant/articles/a/\"/>"))
    #expect(feed.contains("&lt;code&gt;汉字&lt;/code&gt;") && feed.contains("国会と学会"))
    #expect(files["hant/rss.xml"]?.contains("<description>以後的醫院</description>") == true)
    #expect(files["hant/feed.json"]?.contains("\"title\":\"健康論壇\"") == true)
    #expect(files["hant/manifest.webmanifest"]?.contains("\"name\": \"健康論壇\"") == true)
    #expect(files["hant/manifest.webmanifest"]?.contains("\"start_url\": \"/forum/hant/\"") == true)
    #expect(files["robots.txt"]?.contains("Sitemap: https://example.org/forum/hant/sitemap.xml\n") == true)
    let map = try #require(files["hant/sitemap.xml"])
    #expect(map.contains("<loc>https://example.org/forum/hant/articles/a/</loc>"))
    #expect(!map.contains("/articles/m/") && files["sitemap.xml"]?.contains("/hant/") == false)
    #expect(files["hant/old/index.html"]?.contains("url=/forum/hant/about/") == true)
  }

  @Test func search() throws {
    let files = try Self.files(["columns/c.md": "---\ntitle: 医院与后来\n---\n"])
    let page = try #require(files["hant/search/index.html"])
    #expect(page.contains("action=\"/forum/hant/search/\" data-base=\"/forum/search/\""))
    #expect(files["search/index.html"]?.contains("action=\"/forum/search/\" data-base=\"/forum/search/\"") == true)
    // Results and columns are in the edition's script; terms are in the site's.
    #expect(files["hant/search/manifest.json"]?.contains("\"columns\":[\"醫院與後來\"]") == true)
    #expect(files["search/manifest.json"]?.contains("\"columns\":[\"医院与后来\"]") == true)
    let rows = files.filter { $0.key.hasPrefix("hant/search/b/") }
    #expect(rows.count == 1 && rows.allSatisfy { $0.key.hasSuffix("/r0.json") })
    let titles = try #require(rows.first?.value)
    for title in ["頭髮的發展", "國會の発表", "醫院與後來"] { #expect(titles.contains("[\"\(title)\""), "\(title)") }
  }

  /// An article in another language is not converted, but the page around it is.
  @Test func otherLanguages() throws {
    let page = try #require(try Self.files()["hant/articles/t/index.html"])
    #expect(page.contains("<title>國會の発表 - 健康論壇</title>") && page.contains("国会と学会"))
  }

  @Test func members() throws {
    let files = try Self.files()
    let page = try #require(files["hant/articles/m/index.html"])
    #expect(
      page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/forum/articles/m/\">")
        && page.contains("<link rel=\"canonical\" href=\"https://example.org/forum/articles/m/\">")
        && page.contains("這一頁只有簡體版：<a href=\"/forum/articles/m/\">會員文章</a>"))
    #expect(files["articles/m/index.html"]?.contains("hreflang") == false)
    for (path, text) in files { #expect(!text.contains("機密") && !text.contains("机密"), "\(path)") }
  }

  /// Without an edition, no file contains any trace of one.
  @Test func offByDefault() throws {
    let files = try Self.files(editions: "")
    #expect(files.keys.filter { $0.hasPrefix("hant") } == [])
    for (path, text) in files where path.hasSuffix(".html") { #expect(!text.contains("hreflang"), "\(path)") }
    #expect(files["robots.txt"]?.contains("hant") == false)
  }

  @Test(arguments: [
    ("[zh-TW]", "site.yml:4:12 front-matter/unknown-value"), ("[zh-Hant, zh-Hant]", "site.yml:4:11 edition/settings"),
    ("[{language: zh-Hant, region: sg}]", "site.yml:4:40 front-matter/unknown-value"),
    ("[{region: tw}]", "site.yml:4:12 front-matter/missing-key"),
  ]) func settings(editions: String, finding: String) throws {
    #expect(try Self.findings(Self.site(editions: editions)) == [finding])
  }

  @Test func otherScripts() throws {
    let folder = try Self.site()
    try folder.write(
      Self.settings.replacing("zh-Hans", with: "zh-Hant") + "editions: [zh-Hant]\n", to: "content/site.yml")
    #expect(try Self.findings(folder) == ["site.yml:4:11 edition/settings"])
  }

  @Test(arguments: [
    (["static/hant/x.txt": "甲"], "static/hant/x.txt:1:1"), (["static/Hant/x.txt": "甲"], "static/Hant/x.txt:1:1"),
    (["static/hant": "甲"], "static/hant:1:1"),
    (["pages/b.md": "---\ntitle: 乙\naliases: [/hant/b/]\n---\n"], "pages/b.md:3:11"),
    (["pages/hant.md": "---\ntitle: 乙\n---\n"], "pages/hant.md:1:1"),
  ]) func reservedFolder(files: [String: String], location: String) throws {
    #expect(try Self.findings(Self.site(files)) == [location + " path/same-output"])
    #expect(try Self.findings(Self.site(editions: "", files)) == [])
  }

  /// Texts may link to pages of the edition, but not to nonexistent ones.
  @Test func linksToTheEdition() throws {
    let files = [
      "pages/b.md": "---\ntitle: 乙\n---\n\n[一](/hant/articles/a/)[二](/hant/articles/b/)[三](/hant/robots.txt)\n"
    ]
    #expect(
      try Self.findings(Self.site(files)) == ["pages/b.md:5:23 link/address", "pages/b.md:5:45 link/address"])
    #expect(try Self.findings(Self.site(editions: "", files)).count == 3)
  }

  @Test func missingLibrary() throws {
    let folder = try Self.site()
    for tool in [nil, ScriptTool(stamp: Hash64([1])) { nil }] {
      let result = try SampleSites.build(folder) { $0.scriptTool = { _ in tool } }
      #expect(result.diagnostics.filter { $0.severity == .error }.map(\.problem.rule.id) == ["edition/opencc"])
      #expect(result.diagnostics.last?.problem.remedy?.english.contains("libopencc1.1") == true)
      #expect(folder.files("site").isEmpty)
    }
  }

  /// A page is converted again if its inputs, the names or the dictionaries change, and not otherwise.
  @Test func incremental() throws {
    let folder = try Self.site()
    func build(_ stamp: UInt64 = 1) throws -> Int {
      let result = try SampleSites.build(folder) { options in
        options.scriptTool = { _ in
          guard let open = ScriptTool.openCC(nil)?.open else { return nil }
          return ScriptTool(stamp: Hash64(value: stamp), open: open)
        }
      }
      return try #require(result.changes).rendered
    }
    let all = try build()
    // The members' page and its copy in the edition are rebuilt each time.
    #expect(try build() < 8)
    let page = "---\ntitle: 关于\naliases: [/old/]\n---\n\n改了。\n"
    try folder.write(page, to: "content/pages/about.md")
    let edited = try build()
    #expect(edited < all / 2)
    #expect(folder.files("site")["hant/about/index.html"]?.contains("<p>改了。</p>") == true)
    let converted = try build(2)
    #expect(converted > edited && converted < all)
    #expect(converted >= folder.files("site/hant").count)
    try folder.write("---\nname: 于红\naliases: [范老]\n---\n", to: "content/people/p.md")
    #expect(try build(2) >= folder.files("site/hant").count)
  }

  private static func findings(_ folder: TemporaryFolder) throws -> [String] {
    let prefix = folder.path + "/content/"
    return try SampleSites.build(folder) { $0.onlyChecks = true }.diagnostics.filter { $0.severity == .error }.map {
      let start = $0.location.range.start
      return "\($0.location.path.dropFirst(prefix.count)):\(start.line):\(start.column) \($0.problem.rule.id)"
    }
  }
}
