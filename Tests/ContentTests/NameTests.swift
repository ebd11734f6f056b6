import Content
import Diagnostics
import Entities
import Testing

@Suite struct NameTests {
  private static let things = [
    "hospitals/h1.md": "---\nname: 甲市人民医院\nshort: 市医院\n---\n",
    "hospitals/h2.md": "---\nname: 乙市人民医院\naliases: [市医院]\n---\n",
    "people/wu-1.md": "---\nname: 邬亮\nposts: [{hospital: h1, title: 书记}]\n---\n",
    "people/wu-2.md": "---\nname: 邬亮\nposts: [{hospital: h2, title: 院长}]\n---\n",
    "columns/forum.md": "---\ntitle: 专家论坛\naliases: [論壇]\n---\n",
    "awards/model/index.md": "---\ntitle: 样板支部\n---\n", "awards/model/2023.md": "---\ntitle: 第一批\n---\n",
    "awards/model/2024.md": "---\ntitle: 第二批\n---\n",
    "documents/d1.md": "---\ntitle: 《关于加强党的建设的意见》\nnumber: 国卫〔2018〕1号\n---\n",
  ]

  private func folder(_ lines: String, body: String = "正文。\n") throws -> ContentFolder {
    try ContentFolder(Self.things.merging(["articles/a.md": ContentFolder.article(lines, body: body)]) { $1 })
  }

  @Test(arguments: [
    ("hospitals: [h1, 甲市人民醫院]", ["h1"]), ("hospitals: 乙市人民医院", ["h2"]),
  ])
  func hospitals(_ lines: String, _ expected: [String]) throws {
    let library = try #require(try folder(lines).read().library)
    #expect(library.articles[0].relations.hospitals.map { library[$0].id } == expected)
  }

  @Test(arguments: [
    ("hospitals:\n  - 甲市人民医院\n  - 甲市人名医院", "6:5 name/unknown", "did you mean '甲市人民医院'?"),
    ("hospitals: [市医院]", "4:13 name/ambiguous", "use the id"),
    ("people: [邬亮]", "4:10 name/ambiguous", "use the id"),
    ("people: [邬量]", "4:10 name/unknown", "did you mean '邬亮'?"),
    ("column: 专家论谈", "4:9 name/unknown", "did you mean '专家论坛'?"),
    ("awards: [model/2022]", "4:10 name/unknown", "did you mean 'model/2023'?"),
    ("awards: [样板支部]", "4:10 name/ambiguous", "use the id"),
    ("documents: [d2]", "4:13 name/unknown", "did you mean 'd1'?"),
    ("speakers: [某某某某]", "4:12 name/unknown", nil),
  ])
  func mistakes(_ lines: String, _ expected: String, _ remedy: String?) throws {
    let folder = try folder(lines)
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["articles/a.md:" + expected])
    if let remedy { #expect(diagnostics.first?.problem.remedy?.english == remedy) }
  }

  @Test func ambiguousNameTellsItsCandidates() throws {
    let folder = try folder("hospitals: [市医院]")
    let related = folder.read().diagnostics[0].related
    #expect(related.map { folder.relative($0.location.path) } == ["hospitals/h1.md", "hospitals/h2.md"])
    #expect(related.map(\.message.chinese) == ["甲市人民医院", "乙市人民医院"])
  }

  @Test func hospitalsOfTheArticleTellPeopleApart() throws {
    let lines = "hospitals: [h2]\npeople: [邬亮]\nspeakers: [主持人, 邬亮]\nkind: interview"
    let library = try #require(try folder(lines).read().library)
    #expect(library.articles[0].relations.people.map { library[$0].id } == ["wu-2"])
    let speakers = library.articles[0].relations.speakers
    #expect(speakers.map(\.label) == ["主持人", "邬亮"])
    #expect(speakers.map(\.role) == [.host, .guest])
    #expect(speakers.map { $0.person.map { library[$0].id } } == [nil, "wu-2"])
  }

  @Test func everyWayToNameThings() throws {
    let lines = "column: 论坛\nawards: [model/2023, 样板支部第二批]\ndocuments: [关于加强党的建设的意见]\npeople: [wu-1]"
    let library = try #require(try folder(lines).read().library)
    let article = library.articles[0]
    #expect(article.relations.column.map { library[$0].id } == "forum")
    #expect(article.relations.awards.map { library[$0].id } == ["2023", "2024"])
    #expect(article.relations.documents.map { library[$0].title } == ["关于加强党的建设的意见"])
    #expect(article.relations.people.map { library[$0].id } == ["wu-1"])
  }

  @Test(arguments: [
    ("awards: [样板支部/2024]", ""), ("awards: [樣板支部/2024]", ""), ("", "[](award:样板支部/2024)\n"),
    ("", "[](award:model/2024)\n"),
  ])
  func editionBelowTheTitleOfItsAward(_ lines: String, _ body: String) throws {
    let folder = try folder(lines, body: body)
    let (found, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == [])
    let library = try #require(found)
    let linked = (library.articleBodies[0]?.targets ?? []).compactMap { $0.reference(to: Edition.self) }
    let named = library.articles[0].relations.awards + linked
    #expect(Set(named.map { library[$0].id }) == ["2024"])
  }

  @Test func groupsOfColumns() throws {
    let folder = try ContentFolder([
      "columns/a.md": "---\ntitle: 甲\nparts: [b, c]\n---\n", "columns/b.md": "---\ntitle: 乙\nparts: [a]\n---\n",
      "columns/c.md": "---\ntitle: 丙\nparts: [c]\n---\n",
      "columns/d.md": "---\ntitle: 丁\nparts: [c, 戊]\npinned: x\n---\n",
    ])
    #expect(
      folder.findings() == [
        "columns/b.md:3:9 name/circular", "columns/c.md:3:9 name/circular", "columns/d.md:3:9 name/circular",
        "columns/d.md:3:12 name/unknown", "columns/d.md:4:9 name/unknown",
      ])
  }

  @Test func postsNameHospitals() throws {
    let folder = try ContentFolder([
      "people/p.md":
        "---\nname: 甲\nposts:\n  - {hospital: 没有医院, title: 书记}\n  - {title: 院长}\n  - {organisation: 学会, title: 会长, from: 2020, to: 2019}\n  - {organisation: 学会}\n---\n"
    ])
    #expect(
      folder.findings() == [
        "people/p.md:4:16 name/unknown", "people/p.md:5:5 front-matter/missing-key",
        "people/p.md:6:51 front-matter/contradiction", "people/p.md:7:5 front-matter/missing-key",
      ])
  }
}
