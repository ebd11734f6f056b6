import Bytes
import Content
import Entities
import HTML
import Testing
import Theme

@testable import Site
import SourceFiles

@Suite struct FormatTests {
  @Test func timestamps() {
    let time = Timestamp(year: 2023, month: 9, day: 5, hour: 15, minute: 57, hasTime: true, offset: 8 * 3600)
    #expect(time.rfc3339 == "2023-09-05T15:57:00+08:00")
    #expect(time.rfc822 == "Tue, 05 Sep 2023 15:57:00 +0800")
    #expect(time.moment.datetime == "2023-09-05T15:57+08:00")
    #expect(time.moment.time == "15:57")
    let west = Timestamp(year: 2024, month: 2, day: 29, offset: -(9 * 3600 + 1800))
    #expect(west.rfc3339 == "2024-02-29T00:00:00-09:30")
    #expect(west.moment.datetime == "2024-02-29")
    #expect(west.moment.chinese == "2024年2月29日")
  }

  @Test func partialDates() {
    #expect(PartialDate(year: 2018, month: 6).moment.datetime == "2018-06")
    #expect(PartialDate(year: 2018, month: 6).moment.chinese == "2018年6月")
    #expect(PartialDate(year: 2018).moment.numeric == "2018")
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1499, "1 KB"), (999_499, "999 KB"), (1_000_000, "1.0 MB"), (3_449_999, "3.4 MB"),
  ])
  func byteSizes(bytes: Int, words: String) {
    #expect(ByteSize(bytes).description == words)
  }

  @Test func addresses() {
    #expect(SiteURLs.outputPath(of: "/") == "index.html")
    #expect(SiteURLs.outputPath(of: "/a/b/") == "a/b/index.html")
    #expect(SiteURLs.outputPath(of: "/404.html") == "404.html")
    #expect(SiteURLs.outputPath(of: "/tags/%E5%85%9A%E5%BB%BA/") == "tags/党建/index.html")
    #expect(PercentEncoding.encoded(segment: "党 a/b") == "%E5%85%9A%20a%2Fb")
    var configuration = SiteConfiguration()
    configuration.baseURL = "https://example.org/forum"
    let addresses = SiteURLs(configuration)
    #expect(addresses.local("/a/") == "/forum/a/")
    #expect(addresses.absolute("/a/") == "https://example.org/forum/a/")
    #expect(addresses.local("https://x.org/") == "https://x.org/")
    #expect(addresses.local("//x.org/") == "//x.org/")
  }

  @Test func pagesOfAList() {
    let middle = Pagination(number: 5, count: 9) { "/\($0)/" }
    #expect(middle.pages.map(\.number) == [1, 3, 4, 5, 6, 7, 9])
    #expect(middle.previous == "/4/")
    #expect(middle.next == "/6/")
    let only = Pagination(number: 1, count: 1) { "/\($0)/" }
    #expect(only.pages.map(\.number) == [1])
    #expect(only.previous == nil)
    #expect(only.next == nil)
  }

  @Test func months() {
    func date(_ year: Int, _ month: Int) -> Timestamp { Timestamp(year: year, month: month, day: 1, offset: 0) }
    let list = MonthList([date(2023, 1), date(2022, 12), date(2022, 12), date(2021, 12)])
    #expect(list.months.map(\.path) == ["archive/2023-01/", "archive/2022-12/", "archive/2021-12/"])
    #expect(list.months.map(\.range) == [0..<1, 1..<3, 3..<4])
  }
}

@Suite struct SiteMapTests {
  private func files(_ count: Int, limit: Int) -> [String: String] {
    let listings = (0..<count).map { PlannedFile.Listing(url: "/\($0)/", modified: nil) }
    var configuration = SiteConfiguration()
    configuration.baseURL = "https://example.org"
    let library = Library(configuration: configuration)
    let context = SiteContext(
      library: library, theme: ThemeRenderer(PlainTheme()), assets: AssetFiles([], choice: ThemeChoice()),
      gate: SiteGate(library, options: BuildOptions(now: 0, jobs: 1)), jobs: 1)
    var texts: [String: String] = [:]
    for file in SiteMapFiles(
      listings: listings, in: Library(configuration: configuration), limit: limit
    ).files {
      guard case .rendered(let write) = file.origin else { continue }
      var output = ByteBuffer()
      write(Presenter(context), &output)
      texts[file.path] = output.text
    }
    return texts
  }

  @Test func aSmallSiteHasOneFile() {
    let files = files(3, limit: 4)
    #expect(files.keys.sorted() == ["sitemap.xml"])
    #expect(files["sitemap.xml"]?.contains("<loc>https://example.org/2/</loc>") == true)
  }

  @Test func aLargeSiteHasAnIndex() {
    let files = files(9, limit: 4)
    #expect(files.keys.sorted() == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
    #expect(files["sitemap.xml"]?.contains("<sitemapindex") == true)
    #expect(files["sitemap.xml"]?.contains("<loc>https://example.org/sitemap-3.xml</loc>") == true)
  }
}

/// A minimal theme.
struct PlainTheme: Theme {
  var name: String { "plain" }

  func document(_ frame: Frame, main: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head { title { frame.head.title } }
      body { main }
    }
  }
}
