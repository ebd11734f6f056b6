import Bytes
import Content
import Diagnostics
import Entities
import SourceFiles
import Testing

@Suite("Aliases of entities")
struct AliasTests {
  @Test func hospitals() throws {
    let folder = try ContentFolder([
      "hospitals/h1.md": "---\nname: 甲市人民医院\nshort: 甲市人民医院\naliases: [甲院, 甲院, 乙市人民醫院]\nformer: [丙市人民医院]\n---\n",
      "hospitals/h2.md": "---\nname: 乙市人民医院\naliases: [甲院, 丙院]\n---\n",
      "hospitals.csv":
        "id,name,aliases,former\nh3,丙市人民医院,丙院| 甲市人民医院 |三院,旧一|旧二\nh4,丁市人民医院,\"丁院|乙市人民医院\",\n",
    ])
    let diagnostics = folder.read().diagnostics
    #expect(
      diagnostics.map(folder.line) == [
        "hospitals.csv:2:15 name/alias-taken", "hospitals.csv:3:15 name/alias-taken",
        "hospitals/h1.md:3:8 name/alias-repeated?", "hospitals/h1.md:4:15 name/alias-repeated?",
        "hospitals/h1.md:4:19 name/alias-taken",
      ])
    #expect(
      diagnostics.map { $0.related.map { folder.relative($0.location.path) } } == [
        ["hospitals/h1.md"], ["hospitals/h2.md"], [], [], ["hospitals/h2.md"],
      ])
  }

  @Test(arguments: [
    ("甲院、乙院", "3:11"), ("甲院｜乙院", "3:11"), ("甲院;乙院", "3:11"), ("甲院；乙院", "3:11"), ("\"甲院,乙院\"", "3:12"),
    ("丙院|甲院，乙院", "3:14"), ("甲院|乙院", nil), ("甲院（东区、西区）", nil), ("\"Yiyuan,No.1\"", nil),
  ])
  func severalNamesInOneCell(_ cell: String, _ position: String?) throws {
    let folder = try ContentFolder(["hospitals.csv": "id,name,aliases\nh1,甲市人民医院,\nh2,乙市人民医院,\(cell)\n"])
    let diagnostics = folder.read().diagnostics
    #expect(
      diagnostics.map(folder.line)
        == [position].compactMap { $0.map { "hospitals.csv:\($0) front-matter/one-word-list?" } })
    #expect(
      diagnostics.allSatisfy { $0.problem.remedy?.english == "separate them with half-width vertical bars: 甲院|乙院" })
  }

  @Test(arguments: [
    ("/old/a.html, /old/b.html", true), ("/old/a.html，/old/b.html", true), ("/old/a.html /old/b.html", true),
    ("[/old/a.html, /old/b.html]", false), ("/old dir/a.html", false), ("/news,1234.html", false),
  ])
  func severalURLsInOneText(_ aliases: String, _ isReported: Bool) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("aliases: \(aliases)")])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == (isReported ? ["articles/a.md:4:10 path/alias"] : []))
    #expect(
      diagnostics.allSatisfy { $0.problem.remedy?.english == "write a list: aliases: [/old/a.html, /old/b.html]" })
  }

  @Test func formerNames() throws {
    let folder = try ContentFolder([
      "hospitals.csv": "id,name,former\nh1,甲市人民医院,旧一医院| 旧二医院\n", "hospitals/h1.md": "---\nname: 甲市人民医院\n---\n",
      "hospitals/h2.md": "---\nname: 乙市人民医院\nformer: 甲市人民医院\n---\n",
      "articles/a.md": ContentFolder.article("hospitals: [旧二医院, 甲市人民医院]"),
    ])
    let (found, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == [])
    let library = try #require(found)
    #expect(library.hospitals.map(\.former) == [["旧一医院", "旧二医院"], ["甲市人民医院"]])
    #expect(library.articles[0].relations.hospitals.map { library[$0].id } == ["h1"])
  }

  @Test func othersThanHospitals() throws {
    let folder = try ContentFolder([
      "columns/a.md": "---\ntitle: 甲栏\naliases: [乙栏, 甲栏]\n---\n", "columns/b.md": "---\ntitle: 乙栏\n---\n",
      "people/p1.md": "---\nname: 甲某\naliases: [乙某, 甲某]\n---\n", "people/p2.md": "---\nname: 乙某\n---\n",
    ])
    #expect(
      folder.findings() == [
        "columns/a.md:3:11 name/alias-taken", "columns/a.md:3:15 name/alias-repeated?",
        "people/p1.md:3:15 name/alias-repeated?",
      ])
  }

  @Test func hospitalIndexNote() throws {
    let folder = try ContentFolder([
      "hospitals/index.md":
        "---\nsource: {name: 名单, url: \"https://a.example\"}\nlicence: MIT\ndate: 2020-01\n---\n见[关于](../pages/about.md)。\n",
      "pages/about.md": "---\ntitle: 关于\n---\n见[登记表](../hospitals/index.md)。\n",
    ])
    let (found, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == [])
    let library = try #require(found)
    let note = try #require(library.hospitalIndexNote)
    #expect(note.source == Source(name: "名单", url: "https://a.example"))
    #expect(note.licence == "MIT")
    #expect(note.date == PartialDate(year: 2020, month: 1))
    #expect(note.body.targets == [.page(Reference(index: 0))])
    #expect(library.hospitals.isEmpty)
    #expect(library.pages[0].body.targets == [.url("/hospitals/")])
    let broken = try ContentFolder(["hospitals/index.md": "---\nname: 甲\n---\n[](hospital:x)\n"])
    #expect(
      broken.findings() == ["hospitals/index.md:2:1 front-matter/unknown-key", "hospitals/index.md:4:1 name/unknown"])
  }
}
