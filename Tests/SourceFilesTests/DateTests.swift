import Diagnostics
import Testing

@testable import SourceFiles

@Suite struct DateTests {
  @Test(arguments: [
    ("2022-06-22", 1_655_827_200, false), ("2022-06-22 15:57", 1_655_884_620, true),
    ("2022-06-22 15:57:30", 1_655_884_650, true), ("2022-06-22T15:57:00+08:00", 1_655_884_620, true),
    ("2022-06-22T07:57:00Z", 1_655_884_620, true), ("2022-06-22T15:57:00+0800", 1_655_884_620, true),
    ("2022-06-22 03:27 -04:30", 1_655_884_620, true), ("2020-02-29", 1_582_905_600, false),
  ])
  func timestamps(_ text: String, _ seconds: Int, _ hasTime: Bool) throws {
    let timestamp = try DateText(text).timestamp(zone: .shanghai).get()
    #expect(timestamp.secondsSinceEpoch == seconds)
    #expect(timestamp.hasTime == hasTime)
  }

  @Test func zonesWithSummerTime() throws {
    let berlin = try #require(SiteTimeZone(identifier: "Europe/Berlin"))
    #expect(try DateText("2022-01-01 12:00").timestamp(zone: berlin).get().offset == 3600)
    #expect(try DateText("2022-07-01 12:00").timestamp(zone: berlin).get().offset == 7200)
  }

  @Test(arguments: [
    "", "22", "2022", "2022-6-22", "2022/06/22", "2022-06-22x", "2022-06-22 9:00", "2022-06-22T15:57+8", "２０２２-06-22",
  ])
  func shapes(_ text: String) {
    #expect(DateText(text).timestamp(zone: .shanghai) == .failure(.format))
  }

  @Test(arguments: [
    "2022-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "0000-01-01", "2022-06-22 24:00", "2022-06-22 23:60",
    "2022-06-22 10:00:60", "2022-06-22 10:00+19:00",
  ])
  func impossible(_ text: String) {
    #expect(DateText(text).timestamp(zone: .shanghai) == .failure(.impossible))
  }

  @Test func partialDates() {
    #expect(DateText("2018").partialDate() == .success(PartialDate(year: 2018)))
    #expect(DateText("2018-06").partialDate() == .success(PartialDate(year: 2018, month: 6)))
    #expect(DateText("2018-06-30").partialDate() == .success(PartialDate(year: 2018, month: 6, day: 30)))
    #expect(DateText("2018-13").partialDate() == .failure(.impossible))
    #expect(DateText("2018-06-30 10:00").partialDate() == .failure(.format))
    #expect(DateText("2018年").partialDate() == .failure(.format))
  }
}

@Suite struct DateSpellingTests {
  @Test(arguments: [
    ("2023年9月5日", "2023-09-05"), ("2023/9/5", "2023-09-05"), ("2023.09.05", "2023-09-05"), ("2023-9-5", "2023-09-05"),
    ("２０２３年９月５日", "2023-09-05"), ("二〇二三年十二月二十五日", "2023-12-25"), ("2023年9月5日 下午3点半", "2023-09-05 15:30"),
    ("2023/9/5 8:30", "2023-09-05 08:30"), ("2023—9—5", "2023-09-05"), ("20230905", "2023-09-05"),
    ("2023。9。5", "2023-09-05"), ("2023 9 5", "2023-09-05"), ("2023-09-05（周二）", "2023-09-05"),
    ("2023/09/05 15:57:00", "2023-09-05 15:57"),
  ])
  func spellings(_ text: String, _ expected: String) { #expect(InformalDate(text)?.text(isPartial: false) == expected) }

  @Test(arguments: ["昨天", "9月5日", "9/5/2023", "23年9月5日", "", "2023年9月5日左右"])
  func noDates(_ text: String) { #expect(InformalDate(text) == nil) }

  @Test(arguments: ["2023年13月1日", "2023年2月30日", "2023/0/1"])
  func noSuchDay(_ text: String) {
    #expect(InformalDate(text)?.exists == false)
    #expect(DateText.ParseError.format.problem(text).rule.id == "front-matter/impossible-date")
  }

  @Test func parts() {
    #expect(InformalDate("2023年9月")?.text(isPartial: true) == "2023-09")
    #expect(InformalDate("2023年9月")?.text(isPartial: false) == "2023-09-01")
    #expect(InformalDate("2023年9月")?.lacksDay == true)
    #expect(InformalDate("2023年")?.text(isPartial: true) == "2023")
  }
}
