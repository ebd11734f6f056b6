import Foundation
import Testing

@testable import Site

@Suite struct HeadTests {
  /// A site with a page of each kind. Two hospitals occur only in the register.
  private static let files = [
    "columns/news.md": "---\ntitle: 新闻\n---\n",
    "columns/cases.md": "---\ntitle: 案例\nsummary: 医院的做法。\n---\n",
    "articles/2024/01/a1.md": article("甲篇", "column: 新闻\ntags: [党建]\nhospitals: [甲市医院]\n"),
    "articles/2024/01/a2.md": article("乙篇", "column: 新闻\ntags: [党建, 文化]\n"),
    "articles/2024/02/a3.md": "---\ntitle: 丙篇\ndate: 2024-02-01\ncolumn: 案例\n---\n",
    "hospitals.csv": """
    id,name,short,aliases,pinyin,province,city,grade,type,website
    jia,甲市医院,,,jia,四川,甲市,三级甲等,综合医院,
    yi,乙县医院,,,yi,四川,甲市,,,
    bing,丙县医院,,,bing,陕西,丙县,,,

    """,
    "people/zhang.md": "---\nname: 张三\nposts:\n  - {hospital: 甲市医院, title: 院长}\n---\n",
    "people/li.md": "---\nname: 李四\nposts:\n  - {hospital: 甲市医院, title: 院长}\n---\n",
    "awards/model/index.md": "---\ntitle: 示范医院\nissuer: 某委员会\n---\n",
    "awards/model/2023.md": "---\ndate: 2023-06\ndeclared: 9\n---\n",
    "awards/model/2023.csv": "hospital\n甲市医院\n",
    "documents/opinion.md": "---\ntitle: 关于党建的意见\nissuer: 某部\ndate: 2018-06\n---\n",
    "pages/about.md": "---\ntitle: 关于\n---\n本站是什么。\n",
  ]

  private static func article(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2024-01-05\n\(more)---\n\(title)的正文。\n"
  }

  private static func built(_ more: [String: String] = [:], site: String = "") throws -> [String: String] {
    var files = files.merging(more) { $1 }
    files["site.yml"] = "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n" + site
    return try SampleSite(files).build()
  }

  private static func content(_ name: String, of page: String?) -> String? {
    page?.between("\(name)\" content=\"", "\"")
  }

  @Test func everyPageHasADescriptionOfItsOwn() throws {
    // Two articles per page, so that lists have second pages.
    let built = try Self.built(site: "page_size: 1\n")
    var pages: [String: [String]] = [:]
    for (name, page) in built where name.hasSuffix(".html") && name != "404.html" {
      pages[Self.content("description", of: page) ?? "", default: []].append(name)
    }
    #expect(pages[""] == nil)
    #expect(pages.filter { $0.value.count > 1 } == [:])
    #expect(pages.count > 30)
  }

  @Test(arguments: [
    ("columns/index.html", "论坛的专栏，共2个：案例、新闻。"), ("columns/news/index.html", "专栏“新闻”的文章，共2篇。"),
    ("columns/news/archive/2024-01/index.html", "专栏“新闻”2024年1月的文章，共2篇：《甲篇》《乙篇》。"),
    ("articles/2024/02/a3/index.html", "《丙篇》，案例，2024年2月1日发布。"),
    ("hospitals/province/610000/index.html", "陕西的医院，共1家：丙县1家。"),
    ("hospitals/initial/j/index.html", "名称拼音以J开头的医院，共1家：甲市医院。"),
    ("hospitals/jia/index.html", "甲市医院，四川甲市，三级甲等，综合医院。本站收录荣誉1项、文章1篇。"),
    ("hospitals/bing/index.html", "丙县医院，陕西丙县。见论坛的医院名录。"), ("people/zhang/index.html", "张三，甲市医院院长。"),
    ("awards/model/index.html", "示范医院，某委员会颁发，共1届：示范医院2023。"),
    ("awards/model/2023/index.html", "示范医院2023名单，某委员会2023年6月公布，公布9，本站收录1，逐条注明出处。"),
    ("documents/opinion/index.html", "《关于党建的意见》，某部，2018年6月发布。"),
    ("tags/党建/index.html", "标签“党建”下的文章，共2篇：《甲篇》《乙篇》。"),
  ])
  func descriptionsAreFacts(page: String, description: String) throws {
    #expect(try Self.content("description", of: Self.built()[page]) == description)
  }

  @Test func thePageForUnknownURLsHasNoneOfItsOwn() throws {
    let page = try #require(try Self.built()["404.html"])
    #expect(!page.contains("canonical") && !page.contains("og:url") && !page.contains("ld+json"))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
  }

  @Test func everyURLOfTheSiteMapHasADate() throws {
    let map = try #require(try Self.built(site: "since: 2022-06\n")["sitemap.xml"])
    let entries = map.components(separatedBy: "<url>").dropFirst()
    #expect(entries.filter { !$0.contains("<lastmod>") } == [])
    func date(_ url: String) -> String? {
      entries.first { $0.contains("<loc>https://example.org\(url)</loc>") }?.between("<lastmod>", "</lastmod>")
    }
    #expect(date("/articles/2024/02/a3/") == "2024-02-01T00:00:00+08:00")
    #expect(date("/people/") == "2024-02-01T00:00:00+08:00")
    #expect(date("/awards/model/") == "2023-06")
    #expect(date("/documents/opinion/") == "2018-06")
    #expect(date("/hospitals/jia/") == "2024-01-05T00:00:00+08:00")
    #expect(date("/hospitals/bing/") == "2022-06")
    #expect(date("/about/") == "2022-06")
  }

  @Test func linksShowPicturesThatOtherSitesDraw() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>"#
    let built = try Self.built(
      [
        "static/share.png": "png", "static/drawn.svg": svg, "static/cover.jpg": "jpeg",
        "articles/2024/03/drawn.md": Self.article("图甲", "cover: /drawn.svg\n"),
        "articles/2024/03/photo.md": Self.article("图乙", "cover: /cover.jpg\n"),
      ], site: "share_image: /share.png\n")
    func image(_ page: String) -> String? { Self.content("og:image", of: built[page]) }
    #expect(image("index.html") == "https://example.org/share.png")
    #expect(image("articles/2024/03/drawn/index.html") == "https://example.org/share.png")
    #expect(image("articles/2024/03/photo/index.html") == "https://example.org/cover.jpg")
    #expect(built["articles/2024/03/photo/index.html"]?.contains(#""image":"https://example.org/cover.jpg""#) == true)
    #expect(built["articles/2024/03/drawn/index.html"]?.contains(#""image":"#) == false)
    #expect(try Self.content("og:image", of: Self.built()["index.html"]) == nil)
  }

  @Test(arguments: ["/share.svg", "/missing.png"]) func aPictureForLinksIsAPNGOrJPEG(url: String) throws {
    var files = Self.files
    files["static/share.svg"] = "<svg/>"
    files["site.yml"] =
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\nshare_image: \(url)\n"
    #expect(try SampleSite(files).findings().filter { $0.hasPrefix("site.yml:4:14") }.count == 1)
  }

  @Test func iconsAreThereForEveryone() throws {
    let built = try Self.built()
    #expect(built["favicon.ico"] != nil)
    let manifest = try #require(built["manifest.webmanifest"])
    #expect(manifest.contains(#""sizes": "192x192""#) && manifest.contains(#""sizes": "512x512""#))
    #expect(manifest.contains(#""type": "image/png""#) && manifest.contains(#""type": "image/svg+xml""#))
    let logo = built["articles/2024/01/a1/index.html"]?.between(#""logo":{"@type":"ImageObject","url":""#, "\"")
    #expect(logo?.hasPrefix("https://example.org/assets/icon-512.") == true)
  }

  @Test func aSiteWithAMarkHasNoOtherIcon() throws {
    let built = try Self.built(["static/mark.png": "png"], site: "theme: {name: luntan, mark: /mark.png}\n")
    #expect(built["favicon.ico"] == nil)
    #expect(built["manifest.webmanifest"]?.contains(#""type": "image/png""#) == true)
    #expect(built["manifest.webmanifest"]?.contains("icon-512") == false)
    #expect(
      built["index.html"]?.contains(#""logo":{"@type":"ImageObject","url":"https://example.org/mark.png"}"#) == true)
  }
}
