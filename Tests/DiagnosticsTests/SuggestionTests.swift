import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
  private static let keys = [
    "title", "subtitle", "kicker", "updated", "column", "kind", "summary", "authors", "hospitals", "people", "date",
    "tags",
    "cover", "original", "organisers", "correspondents", "access", "alias",
  ]
  private static let hospitals = [
    "北京协和医院", "北京大学第一医院", "北京大学人民医院", "中山大学第一附属医院", "四川大学华西医院", "浙江大学医学院附属第一医院",
    "河南省人民医院", "上海市第六人民医院", "华中科技大学同济医学院附属协和医院",
  ]

  @Test(
    arguments: [
      ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("autor", "authors"), ("hospital", "hospitals"),
      ("colum", "column"), ("orga", "organisers"), ("foo", nil), ("sumary", "summary"), ("acess", "access"),
      ("xyz", nil), ("", nil),
      ("t", nil), ("title", nil), ("subtitel", "subtitle"),
    ])
  func keys(name: String, nearest: String?) {
    #expect(Suggestion.nearest(to: name, in: Self.keys) == nearest)
    #expect(Suggestion.nearest(to: name, in: Self.keys.reversed()) == nearest)
  }

  @Test(
    arguments: [
      ("北京协合医院", "北京协和医院"), ("协和医院", "北京协和医院"), ("北大一院", "北京大学第一医院"),
      ("中山大学附属第一医院", "中山大学第一附属医院"), ("华西医院", "四川大学华西医院"), ("河南人民医院", "河南省人民医院"),
      ("浙大一院", "浙江大学医学院附属第一医院"), ("上海六院", "上海市第六人民医院"), ("厦门弘爱", nil),
    ])
  func hospitals(name: String, nearest: String?) {
    #expect(Suggestion.nearest(to: name, in: Self.hospitals) == nearest)
    #expect(Suggestion.nearest(to: name, in: Self.hospitals.reversed()) == nearest)
  }

  @Test func namesThatAreNoNames() {
    #expect(Suggestion.nearest(to: String(repeating: "a", count: 5_000_000), in: Self.keys) == nil)
    #expect(Suggestion.nearest(to: "titel", in: ["", String(repeating: "title", count: 100_000)]) == nil)
  }

  @Test func fortyThousandCandidates() {
    let names = (0..<40_000).map { "第\($0)人民医院" }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Suggestion.nearest(to: "第31415人民医远", in: names) == "第31415人民医院") }
    #expect(time < .seconds(2))
  }
}
