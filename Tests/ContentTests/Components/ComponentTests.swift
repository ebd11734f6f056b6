import Bytes
import Content
import Entities
import Markdown
import SourceFiles
import Testing

/// Valid component blocks.
@Suite struct ComponentTests {
  @Test(arguments: [
    ("model/2023", [0, 1, 2], 3), ("award=示范医院 edition=2023", [0, 1, 2], 3),
    ("model/2023 province=四川", [0, 2], 2), ("model/2023 province=510000 category=支部", [2], 1),
    ("model/2023 hospital=huaxi limit=1", [0], 2), ("model/2023\nprovince: [四川, 山东]\nlimit: 2", [0, 1], 3),
  ])
  func rolls(_ block: String, rows: [Int], count: Int) throws {
    let components = try ComponentFolder.components("```roll \(block)\n```\n")
    guard case .roll(let roll)? = components.first else { return #expect(Bool(false), "no roll") }
    #expect(roll.rows == rows)
    #expect(roll.totalCount == count)
    #expect(roll.edition.index == 0)
    #expect(roll.caption == nil)
  }

  @Test func tables() throws {
    let components = try ComponentFolder.components(
      "```table caption=\"两项 荣誉\" align=left,right source=来源\n荣誉,公布\n 示范医院 ,109\n\"甲,乙\",\"\"\n```\n")
    guard case .table(let table)? = components.first else { return #expect(Bool(false), "no table") }
    #expect(table.caption == "两项 荣誉")
    #expect(table.headers == ["荣誉", "公布"])
    #expect(table.alignments == [.left, .right])
    #expect(table.rows == [["示范医院", "109"], ["甲,乙", ""]])
    #expect(table.source == "来源")
  }

  @Test func bars() throws {
    let components = try ComponentFolder.components(
      "```chart caption=占比 unit=%\nlabel,value\n甲,56.5\n乙,7\n```\n")
    guard case .chart(let chart)? = components.first, case .bars(let bars) = chart.series else {
      return #expect(Bool(false), "no bars")
    }
    #expect(chart.caption == "占比")
    #expect(chart.unit == "%")
    #expect(bars.map(\.label) == ["甲", "乙"])
    #expect(bars.map(\.value) == [56.5, 7])
    #expect(bars.map(\.text) == ["56.5", "7"])
  }

  @Test func shares() throws {
    let components = try ComponentFolder.components(
      "```chart caption=图\nlabel,declared,recorded\n甲,109,3\n乙,,6\n```\n")
    guard case .chart(let chart)? = components.first, case .shares(let shares) = chart.series else {
      return #expect(Bool(false), "no shares")
    }
    #expect(shares.map(\.declared) == [109, nil])
    #expect(shares.map(\.recorded) == [3, 6])
  }

  @Test func maps() throws {
    let components = try ComponentFolder.components("```chart caption=图\nprovince,value\n四川,15\n鲁,4\n```\n")
    guard case .chart(let chart)? = components.first, case .provinces(let counts) = chart.series else {
      return #expect(Bool(false), "no map")
    }
    #expect(counts.map(\.key.code) == ["510000", "370000"])
    #expect(counts.map(\.number) == [15, 4])
  }

  @Test func filmsAndPictures() throws {
    let folder = try ComponentFolder(
      """
      ```video
      file: film.mp4
      title: 片子
      poster: hall.svg
      ```

      ```video https://example.org/watch?v=1
      ```

      ```gallery caption=两幅
      - file: hall.svg
        alt: 会场
        caption: 图一
      ```

      """)
    let library = try #require(folder.read().library)
    let components = try #require(library.articleBodies[0]).components
    guard case .video(let film) = components[0], case .video(let page) = components[1],
      case .gallery(let gallery) = components[2]
    else { return #expect(Bool(false), "other components") }
    #expect(film.url == "/articles/2024/03/a/film.mp4")
    #expect(film.isFile)
    #expect(film.poster == "/articles/2024/03/a/hall.svg")
    #expect(page.url == "https://example.org/watch?v=1")
    #expect(!page.isFile)
    #expect(gallery.caption == "两幅")
    #expect(gallery.pictures.map(\.alternative) == ["会场"])
    #expect(gallery.pictures.map(\.size) == [PixelSize(width: 30, height: 20)])
    #expect(library.media.map(\.url) == ["/articles/2024/03/a/film.mp4", "/articles/2024/03/a/hall.svg"])
  }

  @Test func membersFilesStayUnpublished() throws {
    let folder = try ComponentFolder(
      "```gallery\n- file: hall.svg\n  alt: 会场\n```\n", access: "access: members\nsummary: 摘要\n")
    let library = try #require(folder.read().library)
    #expect(library.media.isEmpty)
    #expect(library.articleBodies[0] == nil)
    #expect(library.memberBodies.count == 1)
  }

  @Test func membersTextsShowNoFilms() throws {
    let folder = try ComponentFolder(
      "```video\nfile: film.mp4\n```\n", access: "access: members\nsummary: 摘要\n")
    #expect(folder.read().findings == ["7:4 gate/public-file"])
  }

  @Test func callouts() throws {
    let folder = try ComponentFolder("```callout tip title=题 source=某院\n**甲**，[](hospital:huaxi)。\n```\n")
    let library = try #require(folder.read().library)
    guard case .callout(let callout)? = library.articleBodies[0]?.components.first else {
      return #expect(Bool(false), "no callout")
    }
    #expect(callout.kind == .tip)
    #expect(callout.title == "题")
    #expect(callout.source == "某院")
    #expect(callout.text.targets.count == 1)
    #expect(library.articles[0].relations.hospitals.map { library[$0].id } == ["huaxi"])
  }

  @Test func aThemesOwn() throws {
    let declarations = [
      ComponentDeclaration(name: "timeline", form: .rows(headers: ["date", "event"], required: ["date"])),
      ComponentDeclaration(name: "card", form: .fields, keys: ["facts"], required: ["title"]),
      ComponentDeclaration(name: "poem", form: .text),
    ]
    let components = try ComponentFolder.components(
      "```timeline\ndate,event\n2022,甲\n```\n\n```card title=题\nfacts: [{a: 1}, ~]\n```\n\n```poem\n一\n 二\n```\n",
      declarations: declarations)
    let customs = components.compactMap { if case .custom(let custom) = $0 { custom } else { nil } }
    #expect(customs.map(\.name) == ["timeline", "card", "poem"])
    #expect(customs.map(\.rows) == [[["date", "event"], ["2022", "甲"]], [], []])
    #expect(customs.map(\.text) == ["", "", "一\n 二\n"])
    #expect(customs[1].fields.map(\.key) == ["title", "facts"])
    #expect(customs[1].fields[1].value == .list([.fields([.init(key: "a", value: .text("1"))]), .text("")]))
  }
}
