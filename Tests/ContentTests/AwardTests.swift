import Bytes
import Content
import Diagnostics
import Entities
import Testing

@Suite("Rolls of awards are validated")
struct AwardTests {
  private static let head = "hospital,branch,person,work,category,province,source_title,source_url\n"
  private static let register = [
    "awards/model/index.md": "---\ntitle: 样板\n---\n",
    "hospitals/h1.md": "---\nname: 甲市人民医院\nprovince: 四川\n---\n", "hospitals/h2.md": "---\nname: 乙市人民医院\n---\n",
    "people/p1.md": "---\nname: 文燕\nposts: [{hospital: h1, title: 书记, to: 2019}]\n---\n",
    "people/p2.md": "---\nname: 文燕\nposts: [{hospital: h1, title: 院长, from: 2020}]\n---\n",
  ]

  private func folder(_ rows: String, head: String = head, edition: String = "") throws -> ContentFolder {
    try ContentFolder(
      Self.register.merging([
        "awards/model/2023.csv": head + rows, "awards/model/2023.md": "---\ndate: 2023-11\n\(edition)---\n",
      ]) { $1 })
  }

  @Test(arguments: [
    ("declared:\n  四川：14\n  北京：3", "3:5", "use a half-width colon and a space: 四川: 14"),
    ("declared:\n  四川:14", "3:5", "add a space after the colon: 四川: 14"),
    ("declared: 109家", "2:11", "write digits only: declared: 109"),
  ])
  func declaredFigures(_ lines: String, _ position: String, _ remedy: String) throws {
    let folder = try ContentFolder([
      "awards/a/index.md": "---\ntitle: 奖\n---\n", "awards/a/2023.md": "---\n\(lines)\n---\n",
    ])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map { folder.line($0).split(separator: " ")[0] } == ["awards/a/2023.md:\(position)"])
    #expect(diagnostics.first?.problem.remedy?.english == remedy)
  }

  @Test(arguments: [
    ("h1,,,,,四川,报,\nh1,一支部,,,,,报,\nh1,,某人,,,,报,\nh1,,,作品,,,报,\nh1,,,,类别,,报,\n", "", []),
    ("h1,,,,,,报,\nh2,,,,,,报,\n甲市人民醫院,,,,,,报二,\n", "", ["2023.csv:4:1 award/duplicate-recipient"]),
    ("h1,,,,,山东,报,\n", "", ["2023.csv:2:8 award/province"]),
    ("h2,,,,,山东,报,\n", "", []),
    ("h1,,,,,,,\nh2,,,,,,,https://a.example\n", "", ["2023.csv:2:1 award/no-source?"]),
    ("h1,,,,,,报,\nh2,,,,,,报,\n", "declared: 1\n", ["2023.csv:3:1 award/more-than-declared?"]),
    ("h1,,,,,,报,\nh2,,,,,,报,\n", "declared: 2\n", []),
    (
      "h1,,,,支部,,报,\nh2,,,,支部,,报,\nh2,,,,个人,,报,\n", "declared: {total: 9, 支部: 1, 个人: 1}\n",
      ["2023.csv:3:1 award/more-than-declared?"]
    ),
    (
      "h2,,,,,,报,\nh1,,,,,,报,\nh1,一,,,,,报,\nh1,二,,,,,报,\n", "declared: {四川省: 1, 山东: 4}\n",
      ["2023.csv:4:1 award/more-than-declared?"]
    ),
    (
      "h1,,,,支部,,报,\nh2,,,,,,报,\n", "declared: {支部: 1}\n", ["2023.csv:3:1 award/more-than-declared?"]
    ),
  ])
  func rules(_ rows: String, _ edition: String, _ expected: [String]) throws {
    #expect(try folder(rows, edition: edition).findings() == expected.map { "awards/model/" + $0 })
  }

  @Test(arguments: [
    ("{四川: 3, 西川: 2}", ",,", ["3:19 front-matter/unknown-value did you mean '西藏'?"]),
    ("{西川: 2, 北京: 3}", ",,", ["3:12 front-matter/unknown-value did you mean '四川'?"]),
    (
      "{甲类: 3, 四川: 2}", ",,",
      ["3:12 front-matter/unknown-value correct it; add total if the map is by province and by category"]
    ),
    ("{甲类: 3, 四川: 2}", "甲类,,", []), ("{甲类: 3, 四川: 2, total: 9}", ",,", []),
    ("{total: 9, 四川: 3, 山冬: 2}", ",,", ["3:29 front-matter/unknown-value did you mean '山东'?"]),
    ("{四川: 3, 四川省: 2}", ",,", ["3:19 front-matter/duplicate-key merge them or remove one"]),
    ("{先进支步: 3}", "先进支部,,", ["3:12 front-matter/unknown-value did you mean '先进支部'?"]),
    // A roll may record only some of the categories, and a category may resemble a province.
    ("{一等奖: 3, 二等奖: 9}", "一等奖,,", []), ("{东北: 3, 海外: 9}", ",,", []), ("{四川: 3, 北京: 2}", ",,", []),
    ("{四川: 1, 支部: 7, 个人: 1}", "支部,,", []), ("{total: 9, 东部: 4, 西部: 5, 四川: 1}", ",,", []),
  ])
  func declaredKeys(_ declared: String, _ cells: String, _ expected: [String]) throws {
    let folder = try folder("h1,,,,\(cells)报,\n", edition: "declared: \(declared)\n")
    let found = folder.read().diagnostics.map { "\(folder.line($0)) \($0.problem.remedy?.english ?? "")" }
    #expect(found == expected.map { "awards/model/2023.md:" + $0 })
  }

  @Test func relatedPlaces() throws {
    func related(_ rows: String, _ edition: String = "") throws -> [String] {
      let folder = try folder(rows, edition: edition)
      return folder.read().diagnostics.flatMap(\.related).map {
        "\(folder.relative($0.location.path)):\($0.location.range.start.line):\($0.location.range.start.column) \($0.message.chinese)"
      }
    }
    #expect(try related("h1,,,,,,报,\nh1,,,,,,报,\n") == ["awards/model/2023.csv:2:1 先在这里"])
    #expect(try related("h1,,,,,山东,报,\n") == ["hospitals/h1.md:1:1 甲市人民医院"])
    #expect(
      try related("h1,,,,支部,,报,\nh2,,,,支部,,报,\n", "declared: {total: 3, 支部: 1}\n")
        == ["awards/model/2023.md:3:26 公布 1 个"])
    #expect(
      try related("h1,,,,支部,,报,\nh2,,,,,,报,\n", "declared: {支部: 1}\n") == ["awards/model/2023.md:3:11 公布 1 个"])
  }

  @Test(arguments: [
    ("丙市人民医院,报,false\n", []), ("丙市人民医院,报,\n", ["2:1 name/unknown"]), ("丙市人民医院,报,true\n", ["2:1 name/unknown"]),
    ("丙市人民医院,报,否\n", ["2:1 name/unknown", "2:10 front-matter/unknown-value"]),
    ("甲市人民医院,报,false\n", ["2:10 award/known?"]),
  ])
  func known(_ row: String, _ expected: [String]) throws {
    let folder = try folder(row, head: "hospital,source_title,known\n")
    #expect(folder.findings() == expected.map { "awards/model/2023.csv:" + $0 })
  }

  @Test func unknownRecipientHasNoHospital() throws {
    let folder = try folder("丙市人民医院,报,false\nh1,报,\n", head: "hospital,source_title,known\n")
    let rows = try #require(folder.read().library).editions[0].roll
    #expect(rows.map(\.isKnown) == [false, true])
    #expect(rows.map(\.hospital?.index) == [nil, 0])
    #expect(rows[0].hospitalName == "丙市人民医院")
  }

  @Test func suggestion() throws {
    let diagnostics = try folder("甲市人名医院,,,,,,报,\n").read().diagnostics
    #expect(diagnostics.map(\.problem.remedy?.english) == ["did you mean '甲市人民医院'?"])
  }

  @Test func dateTellsPeopleApart() throws {
    let library = try #require(try folder("h1,,文燕,,,,报,\n").read().library)
    #expect(library.editions[0].roll[0].person.map { library[$0].id } == "p2")
  }
}
