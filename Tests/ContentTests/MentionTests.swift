import Bytes
import Content
import Diagnostics
import Entities
import Markdown
import Testing

@Suite("Mentions in running text without markup")
struct MentionTests {
  private static let register = [
    "hospitals/h1.md": "---\nname: 甲市人民医院\nshort: 甲医附院\naliases: [市附一院]\nformer: [甲县公立大医院]\n---\n",
    "hospitals/h2.md": "---\nname: 乙市人民医院\naliases: [市附一院, 人民医院, 市第一医院, 乙院]\n---\n",
    "hospitals/h3.md": "---\nname: 甲市人民医院东院\n---\n",
    "people/p1.md": "---\nname: 邬亮\naliases: [邬医生]\nposts: [{hospital: h1, title: 书记}]\n---\n",
    "people/p2.md":
      "---\nname: 文燕\nposts: [{hospital: h1, title: 书记, to: 2019}, {hospital: h2, title: 院长, from: 2020}]\n---\n",
    "people/p3.md": "---\nname: 文燕\nposts: [{hospital: h1, title: 院长, from: 2020}]\n---\n",
    "documents/d1.md": "---\ntitle: 《关于加强党的建设的意见》\n---\n",
    "documents/d2.md": "---\ntitle: 关于印发《章程》的通知\n---\n",
  ]

  private func folder(_ body: String, _ lines: String = "", date: String = "2022-06-22") throws -> ContentFolder {
    try ContentFolder(
      Self.register.merging(["articles/a.md": ContentFolder.article(lines, body: body + "\n", date: date)]) { $1 })
  }

  /// Returns the text with each link in brackets, followed by its target.
  private func html(_ library: Library) throws -> String {
    let body = try #require(library.articleBodies[0])
    var result = ""
    for case .prose(let fragment) in body.document.parts {
      var copied = 0
      for hole in fragment.placeholders {
        result += String(decoding: fragment.html[copied..<hole.offset], as: UTF8.self)
        copied = hole.offset
        if case .url(let link) = hole.content { result += name(body.targets[link], library) }
      }
      result += String(decoding: fragment.html[copied...], as: UTF8.self)
    }
    return result
  }

  private func name(_ target: LinkTarget, _ library: Library) -> String {
    library.key(of: target) ?? "\(target)"
  }

  @Test(arguments: [
    (
      "甲市人民醫院和甲市人民医院，乙市人民医院。", ["h1", "h2"],
      "<p><a href=\"h1\">甲市人民醫院</a>和甲市人民医院，<a href=\"h2\">乙市人民医院</a>。</p>\n"
    ),
    ("在甲市人民医院东院。", ["h3"], "<p>在<a href=\"h3\">甲市人民医院东院</a>。</p>\n"),
    ("甲医附院，原甲县公立大医院。", ["h1"], "<p><a href=\"h1\">甲医附院</a>，原甲县公立大医院。</p>\n"),
    ("人民医院、市第一医院、乙院。", [], "<p>人民医院、市第一医院、乙院。</p>\n"),
    (
      "# 甲市人民医院\n\n`乙市人民医院`", [],
      "<h2 id=\"甲市人民医院\">甲市人民医院</h2>\n<p><code>乙市人民医院</code></p>\n"
    ),
    ("[我们](hospital:h1)在甲市人民医院。", [], "<p><a href=\"h1\">我们</a>在<a href=\"h1\">甲市人民医院</a>。</p>\n"),
  ])
  func hospitals(_ text: String, _ mentions: [String], _ expected: String) throws {
    let (found, _) = try folder(text).read()
    let library = try #require(found)
    #expect(library.articles[0].relations.mentions.map { library[$0].id } == mentions)
    #expect(try html(library) == expected)
  }

  @Test(arguments: [
    ("甲市人民医院的邬亮、邬医生说。", "", ["p1"], "<p><a href=\"h1\">甲市人民医院</a>的<a href=\"p1\">邬亮</a>、邬医生说。</p>\n"),
    ("邬亮 & 邬亮<b>", "hospitals: [h1]", ["p1"], "<p><a href=\"p1\">邬亮</a> &amp; 邬亮</p>\n"),
    ("邬亮 & 乙市人民医院。", "", [], "<p>邬亮 &amp; <a href=\"h2\">乙市人民医院</a>。</p>\n"),
    ("邬亮。", "people: [p1]", ["p1"], "<p><a href=\"p1\">邬亮</a>。</p>\n"),
    ("[院](hospital:h1)里的邬亮。", "", ["p1"], "<p><a href=\"h1\">院</a>里的<a href=\"p1\">邬亮</a>。</p>\n"),
    ("文燕。", "hospitals: [h2]", ["p2"], "<p><a href=\"p2\">文燕</a>。</p>\n"),
    ("文燕。", "hospitals: [h1]", ["p3"], "<p><a href=\"p3\">文燕</a>。</p>\n"),
    ("一", "hospitals: [h1]\npeople: [文燕]", ["p3"], "<p>一</p>\n"),
  ])
  func people(_ text: String, _ lines: String, _ people: [String], _ expected: String) throws {
    let (found, _) = try ContentFolder(
      Self.register.merging(["articles/a.md": ContentFolder.article(lines, body: text + "\n")]) { $1 },
      site: ContentFolder.site + "rules: {markdown/raw-html: off}\n"
    ).read()
    let library = try #require(found)
    #expect(library.articles[0].relations.people.map { library[$0].id } == people)
    #expect(try html(library) == expected)
    #expect(library.relations.articles[Person.self].map(\.count).reduce(0, +) == people.count)
  }

  /// Names with letters or digits are found as whole words, unless they are too short.
  @Test(arguments: [
    ("到301医院，在 PUMCH 查房", ["x1", "x2"]), ("Mayo Clinic的经验", ["x3"]), ("mayo clinic 与第301医院", ["x1", "x3"]),
    ("PUMCHX、1301医院、ICU、5医院、MayoClinic", []),
  ])
  func namesWithLetters(_ text: String, _ expected: [String]) throws {
    let names = [
      "x1": "name: 中国人民解放军总医院\naliases: [301医院, 5医院]", "x2": "name: 北京协和医院\naliases: [PUMCH, ICU]",
      "x3": "name: 梅奥诊所\naliases: [Mayo Clinic]",
    ]
    var files = ["articles/a.md": ContentFolder.article(body: text + "\n")]
    for (id, lines) in names { files["hospitals/\(id).md"] = "---\n\(lines)\n---\n" }
    let library = try #require(try ContentFolder(files).read().library)
    #expect(library.articles[0].relations.mentions.map { library[$0].id }.sorted() == expected)
  }

  @Test func documents() throws {
    let text = "按照《關於加強黨的建設的意見》《关于印发〈章程〉的通知》《无名》和《章程》。"
    let library = try #require(try folder(text).read().library)
    #expect(library.articles[0].relations.documents.map { library[$0].id } == ["d1", "d2"])
    #expect(
      try html(library)
        == "<p>按照<a href=\"d1\">《關於加強黨的建設的意見》</a><a href=\"d2\">《关于印发〈章程〉的通知》</a>《无名》和《章程》。</p>\n")
    #expect(library.relations.articles[PolicyDocument.self].map(\.count) == [1, 1])
  }

  @Test func linkedDocumentIsCited() throws {
    let library = try #require(try folder("见[](document:d1)。").read().library)
    #expect(library.articles[0].relations.documents.map { library[$0].id } == ["d1"])
  }

  @Test(arguments: ["mentions: off", "access: members\nsummary: 摘要"])
  func nothingIsNamed(_ lines: String) throws {
    let library = try #require(try folder("甲市人民医院的邬亮，《关于加强党的建设的意见》，市附一院。", lines).read().library)
    let article = library.articles[0]
    #expect(
      article.relations.mentions.isEmpty && article.relations.people.isEmpty && article.relations.documents.isEmpty)
    if let body = library.articleBodies[0] { #expect(body.document.links.isEmpty) }
  }

  @Test func siteTurnsThemOff() throws {
    let files = Self.register.merging(["articles/a.md": ContentFolder.article(body: "甲市人民医院。\n")]) { $1 }
    let library = try #require(try ContentFolder(files, site: ContentFolder.site + "mentions: off\n").read().library)
    #expect(library.articles[0].relations.mentions.isEmpty)
  }

  @Test func sharedAliasIsReportedOnce() throws {
    let folder = try ContentFolder(
      Self.register.merging([
        "articles/b.md": ContentFolder.article(body: "一。\n\n去市附一院，又到市附一院。\n"),
        "articles/c.md": ContentFolder.article(body: "市附一院。\n", date: "2023-01-01"),
      ]) { $1 })
    let (library, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == ["articles/b.md:7:2 name/shared-alias?"])
    #expect(diagnostics[0].related.map { folder.relative($0.location.path) } == ["hospitals/h1.md", "hospitals/h2.md"])
    #expect(diagnostics[0].problem.message.chinese == "“市附一院”可以指不止一个医院，没有加链接")
    #expect(try #require(library).articles.allSatisfy(\.relations.mentions.isEmpty))
  }

  @Test func peopleWhomNothingTellsApart() throws {
    let people = [
      "people/p4.md": "---\nname: 李明\nposts: [{hospital: h1, title: 医生}]\n---\n",
      "people/p5.md": "---\nname: 李明\nposts: [{hospital: h1, title: 护士}]\n---\n",
      "articles/a.md": ContentFolder.article("hospitals: [h1]", body: "李明说。\n"),
      "articles/b.md": ContentFolder.article("hospitals: [h2]", body: "李明说。\n"),
    ]
    let folder = try ContentFolder(Self.register.merging(people) { $1 })
    let (library, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == ["articles/a.md:6:1 name/shared-alias?"])
    #expect(diagnostics[0].related.map { folder.relative($0.location.path) } == ["people/p4.md", "people/p5.md"])
    #expect(try #require(library).relations.articles[Person.self].allSatisfy(\.isEmpty))
  }

  @Test func relationsOfHospitals() throws {
    let files = [
      "articles/about.md": ContentFolder.article("hospitals: [h1]", body: "邬亮。\n", date: "2022-01-04"),
      "articles/by.md": ContentFolder.article("people: [p1]", date: "2022-01-03"),
      "articles/names.md": ContentFolder.article(body: "甲医附院。\n", date: "2022-01-02"),
      "articles/former.md": ContentFolder.article("people: [p2]", date: "2018-01-01"),
    ]
    let library = try #require(try ContentFolder(Self.register.merging(files) { $1 }).read().library)
    let index = try #require(library.hospitals.firstIndex { $0.id == "h1" })
    func ids(_ list: [[Reference<Article>]]) -> [String] { list[index].map { library[$0].id } }
    #expect(ids(library.relations.articles[Hospital.self]) == ["about"])
    #expect(ids(library.relations.hospitals.articlesByPeople) == ["by", "former"])
    #expect(ids(library.relations.hospitals.mentions) == ["names"])
  }
}
