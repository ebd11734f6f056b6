import Content
import Diagnostics
import Entities
import Names
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("id,name\nh1,甲医院,x\n", ["2:1 table/cells"]), ("id;name\nh1;甲医院\n", ["1:3 table/separator"]),
    ("id，name\n", ["1:3 table/separator"]), ("id\tname\nh1\t甲医院\n", ["1:3 table/separator"]),
    ("id,name,,\nh1,甲医院,,\n,,,\nh2,乙医院,,,,\n", []),
    ("id,name\n<<<<<<< HEAD\nh1,甲医院\n=======\nh1,乙医院\n>>>>>>> b\n", ["2:1 manuscript/merge-conflict"]),
    ("id,name,city\nh1,甲医院\n", ["2:1 table/cells"]),
    ("id,nmae\nh1,甲医院\n", ["1:4 table/header"]), ("编号,名称\nh1,甲医院\n", ["1:1 table/header", "1:4 table/header"]),
    ("id,name，city\nh1,甲医院，京\n", ["1:8 table/separator"]), ("id name city\nh1 甲医院 京\n", ["1:3 table/separator"]),
    ("sep=;\nid;name\nh1;甲医院\n", ["1:1 table/separator"]), ("2023年名册,\nid,name\nh1,甲医院\n", ["1:1 table/header"]),
    ("h1,甲医院\n", ["1:1 table/header"]), ("id,name,,city\nh1,甲医院,,京\n", ["1:9 table/header"]),
    ("id,name,city\nh1，甲医院,京\n", ["2:3 table/cells"]), ("id,name,city\nh1,“甲,乙医院”,京\n", ["2:4 table/cells"]),
    ("id,name,id\nh1,甲医院,h1\n", ["1:9 table/header"]),
    ("id,name\nh1,甲“\"医院\n", ["2:6 table/quotation"]),
    ("id,name\nh1,\"甲医院\n", ["2:4 table/quotation"]),
    ("id,name\nh1,\"甲\"医院\n", ["2:7 table/quotation"]),
    ("id,name\n甲,甲医院\n", ["2:1 path/name"]),
    ("id,name\n,甲医院\n", ["2:1 table/empty-cell"]),
    ("id,name\nh1,甲医院\nh1,乙医院\n", ["3:1 name/duplicate-id"]),
    ("id,name,province\nh1,甲医院,四州\n", ["2:8 front-matter/unknown-value"]),
    ("id,name,website\nh1,甲医院,甲医院.cn\n", ["2:8 front-matter/address"]),
    (
      "\u{FEFF}id,name\r\nh1,\"甲,\"\"一\"\"\r\n二\"\r\n\r\nh2\r\n",
      ["5:1 table/cells"]
    ),
  ])
  func register(_ text: String, _ expected: [String]) throws {
    #expect(try ContentFolder(["hospitals.csv": text]).findings() == expected.map { "hospitals.csv:" + $0 })
  }

  @Test func everyMistakeOfATableIsReported() throws {
    let text = "id,name\nh1,甲\nh2\nh3,\"丙\"x\nh4,丁\nh 5,戊\n"
    #expect(
      try ContentFolder(["hospitals.csv": text]).findings() == [
        "hospitals.csv:3:1 table/cells", "hospitals.csv:4:7 table/quotation", "hospitals.csv:6:1 path/name",
      ])
  }

  @Test func fileAndRowAreJoined() throws {
    let folder = try ContentFolder([
      "hospitals.csv":
        "id,name,short,aliases,pinyin,province,city,grade,type,website\n"
        + "huaxi,四川大学华西医院,华西,华西医院|华西临床,,四川,成都,三级甲等,综合医院,https://a.example\n"
        + "pumch,北京协和医院,协和,,,北京,,,,\n",
      "hospitals/huaxi.md": "---\nname: 四川大学华西医院\ncity: 成都市\n---\n介绍。\n",
      "hospitals/xiehe.md": "---\nname: 北京协和医院\n---\n",
      "articles/a.md": ContentFolder.article("hospitals: [pumch, xiehe, 協和, 华西临床]"),
    ])
    let library = try #require(folder.read().library)
    #expect(library.hospitals.map(\.id) == ["xiehe", "huaxi"])
    let huaxi = library.hospitals[1]
    #expect(huaxi.city == "成都市")
    #expect(huaxi.short == "华西")
    #expect(huaxi.aliases == ["华西医院", "华西临床"])
    #expect(huaxi.province?.code == "510000")
    #expect(huaxi.grade == "三级甲等")
    #expect(huaxi.website == "https://a.example")
    #expect(huaxi.pinyin == "si chuan da xue hua xi yi yuan")
    #expect(huaxi.initial == "S")
    #expect(library.articles[0].relations.hospitals.map { library[$0].id } == ["xiehe", "huaxi"])
  }

  @Test func rolls() throws {
    let head = "hospital,branch,person,work,category,province,source_title,source_url\n"
    let award = [
      "awards/model/index.md": "---\ntitle: 样板\n---\n", "awards/model/2023.md": "---\n---\n",
      "hospitals/h1.md": "---\nname: 甲市第一医院\nprovince: 四川\n---\n",
    ]
    func findings(_ rows: String) throws -> [String] {
      try ContentFolder(award.merging(["awards/model/2023.csv": head + rows]) { $1 }).findings()
    }
    #expect(try findings("甲市第一医院,,,,,,报,\n") == [])
    #expect(try findings("甲市第二医院,,,,,,报,\n") == ["awards/model/2023.csv:2:1 name/unknown"])
    #expect(try findings(",支部,,,,,,\n") == ["awards/model/2023.csv:2:1 table/empty-cell"])
    #expect(try findings("h1,支部,,,,川省,报,\n") == ["awards/model/2023.csv:2:10 front-matter/unknown-value"])
    #expect(try findings("h1,支部,,,,,报,甲\n") == ["awards/model/2023.csv:2:13 front-matter/address"])
    let orphans = try ContentFolder([
      "awards/model/2022.csv": head, "awards/other/2023.md": "---\n---\n",
      "awards/model/index.md": "---\ntitle: 样板\n---\n",
    ])
    #expect(
      orphans.findings() == ["awards/model/2022.csv:1:1 name/orphan", "awards/other/2023.md:1:1 name/orphan"])
  }
}
