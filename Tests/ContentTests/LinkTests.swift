import Bytes
import Content
import Diagnostics
import Entities
import Foundation
import SourceFiles
import Testing

@Suite struct LinkTests {
  private static let things = [
    "articles/2022/06/b.md": ContentFolder.article(body: "## 小 标题\n\n正文。\n"),
    "articles/2022/06/bundle/index.md": ContentFolder.article("slug: other", body: "![图](<图 1.svg>)\n"),
    "articles/2022/06/bundle/图 1.svg": svg, "articles/2022/06/photo.svg": svg,
    "articles/draft.md": ContentFolder.article("draft: true"),
    "articles/2022/06/%E7%85%A7.svg": svg,
    "columns/forum.md": "---\ntitle: 论坛\n---\n## 章\n", "hospitals/h1.md": "---\nname: 甲医院\n---\n## 简介\n",
    "people/p1.md": "---\nname: 某人\n---\n## 生平\n", "awards/model/index.md": "---\ntitle: 样板\n---\n## 缘起\n",
    "awards/model/2023.md": "---\n---\n## 名单\n", "documents/d1.md": "---\ntitle: 意见\n---\n## 主要目标\n",
    "pages/about.md": "---\ntitle: 关于\n---\n## 联系\n", "static/files/a.pdf": "pdf",
  ]
  private static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>"#

  private func folder(_ body: String, _ lines: String = "") throws -> ContentFolder {
    try ContentFolder(
      Self.things.merging(["articles/2022/06/a.md": ContentFolder.article(lines, body: body + "\n")]) { $1 })
  }

  @Test(arguments: [
    ("[](article:2022/06/b)", "article(b, )"), ("[](article:2022/06/b.md#小-标题)", "article(b, #小-标题)"),
    ("[](b.md)", "article(b, )"), ("[](./../06/b.md#小-标题)", "article(b, #小-标题)"),
    ("[](bundle/index.md)", "article(bundle, )"), ("[](bundle/)", "article(bundle, )"),
    ("[](/articles/2022/06/other/)", "article(bundle, )"), ("[](../../../people/p1.md)", "people(p1)"),
    ("[](column:论坛)", "columns(forum)"), ("[](hospital:h1)", "hospitals(h1)"), ("[](person:某人)", "people(p1)"),
    ("[](award:model)", "awards(model)"), ("[](award:model/2023)", "editions(/awards/model/2023/)"),
    ("[](document:d1)", "documents(d1)"),
    ("[](/about/)", "page(about, )"), ("[](/about#联系)", "page(about, #联系)"),
    ("[x](/hospitals/)", "address(/hospitals/)"), ("[x](/search/?q=党建)", "address(/search/?q=%E5%85%9A%E5%BB%BA)"),
    ("[x](/feed.xml)", "address(/feed.xml)"), ("[x](/files/a.pdf)", "media(/files/a.pdf, nil)"),
    ("[x](../../../static/files/a.pdf)", "media(/files/a.pdf, nil)"),
    ("![x](photo.svg)", "media(/articles/2022/06/photo.svg, 40x30)"),
    ("![x](<bundle/图 1.svg>)", "media(/articles/2022/06/other/%E5%9B%BE%201.svg, 40x30)"),
    ("# 一\n\n[x](#一)", "anchor(一)"), ("[x](#top)", "anchor(top)"),
    ("[x](hospital:h1#简介)", "hospitals(h1#简介)"), ("[x](/hospitals/h1/#简介)", "hospitals(h1#简介)"),
    ("[x](../../../hospitals/h1.md#简介)", "hospitals(h1#简介)"), ("[x](column:论坛#章)", "columns(forum#章)"),
    ("[x](person:某人#生平)", "people(p1#生平)"), ("[x](award:model#缘起)", "awards(model#缘起)"),
    ("[x](award:model/2023#名单)", "editions(/awards/model/2023/#名单)"), ("[x](document:d1#主要目标)", "documents(d1#主要目标)"),
    ("[x](/documents/d1/#%E4%B8%BB%E8%A6%81%E7%9B%AE%E6%A0%87)", "documents(d1#主要目标)"),
    ("[x](/about/?from=a#联系)", "page(about, ?from=a#联系)"),
    ("[x](/files/a.pdf#page=3)", "media(/files/a.pdf#page=3, nil)"),
    ("[x](../../../static/files/a.pdf?x=1&y=%26#page=3)", "media(/files/a.pdf?x=1&y=%26#page=3, nil)"),
    ("![x](<bundle/图%201.svg>)", "media(/articles/2022/06/other/%E5%9B%BE%201.svg, 40x30)"),
    ("![x](%E7%85%A7.svg)", "media(/articles/2022/06/%25E7%2585%25A7.svg, 40x30)"),
  ])
  func target(_ body: String, _ expected: String) throws {
    let (library, diagnostics) = try folder(body).read()
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    let found = try #require(library)
    let index = try #require(found.articles.firstIndex { $0.id == "2022/06/a" })
    #expect(found.articleBodies[index]?.targets.map { found.words($0) } == [expected])
  }

  @Test(arguments: [
    ("字[](hospital:h2)", "5:2 name/unknown", "did you mean 'h1'?"),
    ("[x](article:2022/06/bb)", "5:1 name/unknown", "did you mean '2022/06/b'?"),
    ("[x](award:model/2022)", "5:1 name/unknown", "did you mean 'model/2023'?"),
    ("一\n\n二，[x](bb.md)", "7:3 link/file", "did you mean 'b.md'?"),
    ("[x](www.example.org/a)", "5:1 link/file", "did you mean 'https://www.example.org/a'?"),
    ("[x](https：//example.org)", "5:1 link/file", "did you mean 'https://example.org'?"),
    ("[](hospital：h1)", "5:1 link/file", "did you mean 'hospital:h1'?"),
    ("[x](甲：乙)", "5:1 link/file", "check the path, or add the file"),
    ("[x](b.md#标题)", "5:1 link/anchor", "did you mean '#小-标题'?"),
    ("[x](#没有)", "5:1 link/anchor", nil),
    ("[x](hospital:h1#简芥)", "5:1 link/anchor", "did you mean '#简介'?"),
    ("[x](award:model/2023#x)", "5:1 link/anchor", nil),
    ("![x](phto.svg)", "5:1 link/file", "did you mean 'photo.svg'?"),
    ("![x](/files/no.png)", "5:1 link/file", "check the path, or add the file"),
    ("![x](/flies/a.pdf)", "5:1 link/file", "did you mean '../../../static/files/a.pdf'?"),
    ("![x](b.png)", "5:1 link/file", "check the path, or add the file"),
    ("![x](b.md)", "5:1 link/not-an-image", nil), ("[x](../../../../etc/passwd)", "5:1 path/outside", nil),
    ("[x](/../etc/passwd)", "5:1 path/outside", nil),
    ("[x](../../draft.md)", "5:1 link/unpublished", "add the link once it is published, or remove it"),
    ("[x](article:draft)", "5:1 link/unpublished", nil),
  ])
  func broken(_ body: String, _ expected: String, _ remedy: String?) throws {
    let folder = try folder(body)
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["articles/2022/06/a.md:" + expected])
    if let remedy { #expect(diagnostics.first?.problem.remedy?.english == remedy) }
  }

  @Test(arguments: [
    ("cover: phto.svg", "4:8 link/file"), ("cover: {file: ../x.png}", "4:15 link/file"),
    ("cover: /cover.png", "4:8 link/file"), ("cover: ../../../../x.png", "4:8 path/outside"),
    ("cover: bundle/index.md", "4:8 link/file"),
    ("attachments:\n  - {file: a.pdf, title: 附件}", "5:12 link/file"), ("video: film.mp4", "4:8 link/file"),
    ("attachments: [https://example.org/a.pdf]", "4:15 link/file"),
  ])
  func files(_ lines: String, _ expected: String) throws {
    #expect(try folder("正文。", lines).findings() == ["articles/2022/06/a.md:" + expected])
  }

  @Test func schemesOfTheSite() throws {
    let files = ["articles/a.md": ContentFolder.article(body: "[甲](weixin://dl/scan) [乙](alipays:x)\n")]
    let allowed = try ContentFolder(files, site: ContentFolder.site + "links: {schemes: [weixin]}\n")
    #expect(allowed.findings() == ["articles/a.md:5:23 markdown/unknown-scheme"])
    #expect(try ContentFolder(files).findings().count == 2)
  }

  @Test func filesAreListedOnce() throws {
    let lines = """
      cover: {file: photo.svg, alt: 图, caption: 题, credit: 摄}
      attachments: [{file: bundle/图 1.svg, title: 附图}, /files/a.pdf]
      video: {url: https://example.org/v.mp4, title: 片, poster: photo.svg}
      """
    let library = try #require(try folder("![图](photo.svg)", lines).read().library)
    let article = try #require(library.articles.first { $0.id == "2022/06/a" })
    #expect(
      article.media.cover
        == Picture(
          url: "/articles/2022/06/photo.svg", size: PixelSize(width: 40, height: 30), alternative: "图", caption: "题",
          credit: "摄"))
    #expect(article.media.attachments.map(\.url) == ["/articles/2022/06/other/%E5%9B%BE%201.svg", "/files/a.pdf"])
    #expect(article.media.attachments.map(\.title) == ["附图", "a.pdf"])
    #expect(article.media.attachments.map(\.fileExtension) == ["svg", "pdf"])
    #expect(article.media.attachments[1].byteCount == 3)
    #expect(
      article.media.video
        == Video(
          url: "https://example.org/v.mp4", isFile: true, title: "片", poster: "/articles/2022/06/photo.svg"))
    #expect(
      library.media.map(\.url) == ["/articles/2022/06/other/%E5%9B%BE%201.svg", "/articles/2022/06/photo.svg"])
    #expect(library.assets.map(\.url) == ["/files/a.pdf"])
  }

  @Test func draftsMayBeLinkedWhenTheyAreBuilt() throws {
    let folder = try folder("[x](article:draft)")
    #expect(folder.findings(drafts: true) == [])
    #expect(folder.read(drafts: true).library?.articles.contains { $0.id == "draft" } == true)
  }
}

extension Library {
  /// Returns the key of a target that is an entity.
  func key(of target: LinkTarget) -> String? {
    guard case .entity(let thing, _) = target else { return nil }
    func key<Value: LibraryEntity>(_ kind: Value.Type) -> String { self[Reference<Value>(index: thing.index)].key }
    return key(thing.type)
  }

  private func decoded(_ suffix: String) -> String { suffix.removingPercentEncoding ?? suffix }

  /// Describes a target.
  func words(_ target: LinkTarget) -> String {
    switch target {
    case .article(let article, let suffix):
      "article(\(self[article].id.split(separator: "/").last ?? ""), \(decoded(suffix)))"
    case .entity(let thing, let suffix): "\(thing.type.kindName)(\(key(of: target) ?? "")\(decoded(suffix)))"
    case .page(let page, let suffix): "page(\(self[page].id), \(decoded(suffix)))"
    case .media(let file, let size, let suffix):
      "media(\(file.url)\(suffix), \(size.map { "\($0.width)x\($0.height)" } ?? "nil"))"
    case .anchor(let anchor): "anchor(\(anchor))"
    case .url(let url): "address(\(url))"
    case .missing: "missing"
    }
  }
}
