import Content
import Entities
import Testing

/// Lookups that commands make without reading the whole content folder.
@Suite struct LookupTests {
  private static let register = """
    id,name,short,aliases,pinyin,province
    xiehe,北京协和医院,协和医院,东单协和|PUMCH,,北京
    bjxh2,北京西海医院,,,,北京
    bjxhyy2,北京新华医院,,,,北京
    huaxi,四川大学华西医院,华西医院,,,四川
    shsy,上海市第一人民医院,,,,上海
    zyy,重庆医科大学附属第一医院,重医一院,,chong qing yi ke da xue fu shu di yi yi yuan,重庆

    """

  @Test(arguments: [
    ("bjxhyy", ["xiehe", "bjxh2", "bjxhyy2"]), ("xiehe", ["xiehe"]), ("bjxhyy2", ["bjxhyy2"]), ("pumch", ["xiehe"]),
    ("xieheyiyuan", ["xiehe"]), ("Xie-He Yi Yuan", ["xiehe"]), ("scdxhxyy", ["huaxi"]), ("huaxi", ["huaxi"]),
    ("huaxiyiyuan", ["huaxi"]), ("chongqing", ["zyy"]), ("fushudiyi", ["zyy"]),
    ("yiyuan", ["xiehe", "bjxh2", "bjxhyy2", "huaxi", "shsy", "zyy"]),
    ("bj", []), ("bei", ["xiehe", "bjxh2", "bjxhyy2"]),
    ("b", []), ("", []), ("nowhere", []),
  ])
  func hospitalsByTheirLetters(letters: String, ids: [String]) throws {
    let folder = try ContentFolder()
    try folder.write("hospitals.csv", Self.register)
    let hospitals = HospitalRegister(content: folder.path).hospitals(matching: letters)
    #expect(hospitals.map(\.id) == ids, "\(letters)")
  }

  @Test func aFolderWithoutARegisterHasNoHospitals() throws {
    #expect(HospitalRegister(content: try ContentFolder().path).hospitals.isEmpty)
  }

  @Test func columnsWithTheirTitles() throws {
    let folder = try ContentFolder()
    try folder.write("columns/news.md", "---\ntitle: 新闻\n---\n")
    try folder.write("columns/cases.md", "没有前言区\n")
    try folder.write("columns/other.yml", "title: 无关")
    let columns = ColumnTitles(content: folder.path).columns
    #expect(columns.map(\.id) == ["cases", "news"] && columns.map(\.title) == ["cases", "新闻"])
  }

  @Test func articlesByTheBeginningOfTheirIDs() throws {
    let folder = try ContentFolder()
    for name in ["2022/06/b.md", "2022/06/a/index.md", "2022/06/a/letters.yml", "2023/01/c.md", "2022/.x.md"] {
      try folder.write("articles/" + name, "")
    }
    #expect(ArticleNames(content: folder.path).ids == ["2022/06/a", "2022/06/b", "2023/01/c"])
    #expect(ArticleNames(content: folder.path, beginningWith: "2022/06/b").ids == ["2022/06/b"])
    #expect(ArticleNames(content: folder.path, beginningWith: "2023").ids == ["2023/01/c"])
    #expect(ArticleNames(content: folder.path + "/none").ids == [])
  }
}
