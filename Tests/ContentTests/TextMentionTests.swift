import Bytes
import Content
import Diagnostics
import Entities
import Markdown
import Testing

@Suite("Mentions in texts other than articles, and in callouts")
struct TextMentionTests {
  private static let register = [
    "hospitals/h1.md": "---\nname: 甲市人民医院\nshort: 甲医附院\naliases: [市附一院]\n---\n",
    "hospitals/h2.md": "---\nname: 乙市人民医院\naliases: [市附一院]\n---\n",
    "people/p1.md": "---\nname: 邬亮\nposts: [{hospital: h1, title: 书记}]\n---\n",
    "documents/d1.md": "---\ntitle: 关于加强党的建设的意见\n---\n",
  ]

  private func folder(_ files: [String: String], site: String = ContentFolder.site) throws -> ContentFolder {
    try ContentFolder(Self.register.merging(files) { $1 }, site: site)
  }

  /// Returns the targets of a text's links with the linked words.
  private func links(_ body: Body, _ library: Library) -> [String] {
    zip(body.document.links, body.targets).map { link, target in
      "\(link.target) \(library.key(of: target) ?? "\(target)")"
    }
  }

  @Test func everyKindOfText() throws {
    let text = "到甲市人民医院找邬亮，看《关于加强党的建设的意见》；甲医附院。\n"
    let library = try #require(
      try folder([
        "columns/c.md": "---\ntitle: 栏\n---\n\(text)", "awards/a/index.md": "---\ntitle: 奖\n---\n\(text)",
        "awards/a/2023.md": "---\n---\n\(text)", "documents/d2.md": "---\ntitle: 章程\n---\n\(text)",
        "pages/about.md": "---\ntitle: 关于\n---\n\(text)", "people/p2.md": "---\nname: 文燕\n---\n\(text)",
        "hospitals/h3.md": "---\nname: 丙市人民医院\n---\n\(text)", "hospitals/index.md": "---\n---\n\(text)",
        "articles/a.md": ContentFolder.article("column: c"),
      ]).read().library)
    let document = try #require(library.documents.first { $0.id == "d2" })
    let person = try #require(library.people.first { $0.id == "p2" })
    let hospital = try #require(library.hospitals.first { $0.id == "h3" })
    let note = try #require(library.hospitalIndexNote)
    for body in [
      library.columns[0].body, library.awards[0].body, library.editions[0].body, document.body, person.body,
      hospital.body, library.pages[0].body, note.body,
    ] {
      #expect(links(body, library) == ["甲市人民医院 h1", "邬亮 p1", "《关于加强党的建设的意见》 d1"])
    }
    let relations = library.relations
    let h1 = try #require(library.hospitals.firstIndex { $0.id == "h1" })
    let expected: [LinkTarget] = [
      .award(Reference(index: 0)), .edition(Reference(index: 0)),
      .document(Reference(index: library.documents.firstIndex { $0.id == "d2" } ?? -1)),
      .person(Reference(index: library.people.firstIndex { $0.id == "p2" } ?? -1)),
      .hospital(Reference(index: library.hospitals.firstIndex { $0.id == "h3" } ?? -1)),
      .column(Reference(index: 0)), .page(Reference(index: 0)),
    ]
    #expect(relations.backlinks[Hospital.self][h1] == expected)
    #expect(relations.backlinks[Person.self][library.people.firstIndex { $0.id == "p1" } ?? -1] == expected)
    #expect(relations.backlinks[PolicyDocument.self][library.documents.firstIndex { $0.id == "d1" } ?? -1] == expected)
    #expect(library.relations.hospitals.mentions[h1].isEmpty)
  }

  @Test func headingsLinksAndCodeAreLeftAlone() throws {
    let text = "## 甲市人民医院\n\n`甲市人民医院`、[甲市人民医院](https://example.org/)\n"
    let library = try #require(try folder(["pages/about.md": "---\ntitle: 关于\n---\n\(text)"]).read().library)
    #expect(links(library.pages[0].body, library) == [])
  }

  @Test func noPageLeadsToItself() throws {
    let folder = try folder([
      "hospitals/h1.md": "---\nname: 甲市人民医院\naliases: [市附一院]\n---\n甲市人民医院（市附一院）的邬亮。乙市人民医院。\n",
      "people/p1.md": "---\nname: 邬亮\nposts: [{hospital: h1, title: 书记}]\n---\n邬亮在甲市人民医院。\n",
      "documents/d1.md": "---\ntitle: 关于加强党的建设的意见\n---\n《关于加强党的建设的意见》是这样的。\n",
    ])
    let (found, diagnostics) = folder.read()
    let library = try #require(found)
    #expect(diagnostics.map(folder.line) == [])
    let h1 = try #require(library.hospitals.first { $0.id == "h1" })
    #expect(links(h1.body, library) == ["邬亮 p1", "乙市人民医院 h2"])
    #expect(links(library.people[0].body, library) == ["甲市人民医院 h1"])
    #expect(links(library.documents[0].body, library) == [])
    // The person's post and the hospital's staff already imply the relation.
    #expect(library.relations.backlinks[Hospital.self].map(\.count).reduce(0, +) == 1)
    #expect(library.relations.backlinks[Person.self].joined().isEmpty)
  }

  @Test func sharedNamesAreReportedOnceInAllTexts() throws {
    let folder = try folder([
      "pages/about.md": "---\ntitle: 关于\n---\n市附一院。\n", "pages/z.md": "---\ntitle: 别的\n---\n市附一院。\n",
      "articles/a.md": ContentFolder.article(body: "一。\n\n市附一院。\n"),
    ])
    #expect(folder.findings() == ["articles/a.md:7:1 name/shared-alias?"])
  }

  @Test func membersAndSwitchesAreHeeded() throws {
    let page = "---\ntitle: 关于\nsummary: 摘要\naccess: members\n---\n甲市人民医院，[坏](hospital:none)\n"
    #expect(try folder(["pages/m.md": page]).findings() == ["pages/m.md:6:8 name/unknown"])
    let open = ["pages/about.md": "---\ntitle: 关于\n---\n甲市人民医院。\n"]
    let library = try #require(try folder(open, site: ContentFolder.site + "mentions: off\n").read().library)
    #expect(links(library.pages[0].body, library) == [])
    #expect(library.pages[0].summary == "甲市人民医院。")
  }

  @Test func draftsOfPagesAreChecked() throws {
    let folder = try folder(["pages/a.md": "---\ntitle: 稿\ndraft: true\n---\n<b>坏</b>[x](没有.md)\n"])
    let found = [
      "pages/a.md:5:1 markdown/raw-html", "pages/a.md:5:5 markdown/raw-html", "pages/a.md:5:9 link/file",
    ]
    #expect(folder.findings() == found)
    #expect(folder.findings(drafts: true) == found)
  }

  @Test func calloutsAreText() throws {
    let body = "```callout tip title=乙市人民医院\n甲市人民医院的邬亮。\n```\n\n甲医附院和乙市人民医院，邬亮。\n"
    let library = try #require(try folder(["articles/a.md": ContentFolder.article(body: body)]).read().library)
    let article = library.articles[0]
    #expect(article.relations.mentions.map { library[$0].id } == ["h1", "h2"])
    #expect(article.relations.people.map { library[$0].id } == ["p1"])
    #expect(article.statistics.han == 9 + 13)
    let text = try #require(library.articleBodies[0])
    #expect(links(text, library) == ["乙市人民医院 h2"])
    let callouts: [[String]] = text.components.map {
      if case .callout(let callout) = $0 { links(callout.text, library) } else { [] }
    }
    #expect(callouts == [["甲市人民医院 h1", "邬亮 p1"]])
  }

  @Test func namesInCalloutsAreReportedWhereTheyStand() throws {
    let body = "- 一\n\n  ```callout\n  去市附一院。\n  ```\n"
    #expect(
      try folder(["articles/a.md": ContentFolder.article(body: body)]).findings() == [
        "articles/a.md:8:4 name/shared-alias?"
      ])
  }

  @Test func mentionsOffHoldsForCallouts() throws {
    let body = "```callout\n甲市人民医院。\n```\n"
    let article = ContentFolder.article("mentions: off", body: body)
    let library = try #require(try folder(["articles/a.md": article]).read().library)
    #expect(library.articles[0].relations.mentions.isEmpty)
    #expect(library.articles[0].statistics.han == 6)
  }
}
