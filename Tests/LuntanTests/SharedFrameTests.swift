import Testing
import Theme

@testable import LuntanTheme

/// Markup that pages share equals what each of them would render alone.
@Suite struct SharedFrameTests {
  private static let sample = Sample()
  private static let breadcrumbs = [Link("首页", "/"), Link("医院文化", "/columns/culture/")]

  /// Returns the frame of a page, with shared markup from `shared`.
  private static func frame(_ url: String, _ breadcrumbs: [Link], _ shared: Frame.Shared) -> Frame {
    let alone = sample.frame("页", url)
    return Frame(shared, head: alone.head, breadcrumbs: breadcrumbs, url: url)
  }

  private static func check(_ site: SiteValue) {
    let shared = Frame.Shared(site)
    let pages: [(url: String, breadcrumbs: [Link])] = [
      ("/", []), ("/columns/culture/", [Link("首页", "/")]), ("/articles/2024/01/a/", breadcrumbs),
      ("/articles/2024/01/b/", [Link("首页", "/"), Link("医院", "/hospitals/")]), ("/hospitals/a/", [Link("首页", "/")]),
      ("/about/", [Link("首页", "/")]),
    ]
    // Twice, so that every page is rendered with the markup cached for others.
    for page in pages + pages {
      let (together, alone) = (
        frame(page.url, page.breadcrumbs, shared), frame(page.url, page.breadcrumbs, Frame.Shared(site))
      )
      #expect(text { ColumnBar(frame: together) } == text { ColumnBar(frame: alone) }, "\(page.url)")
      #expect(text { PageLinks(frame: together) } == text { PageLinks(frame: alone) }, "\(page.url)")
    }
  }

  @Test func eachPageMarksItsOwnPlace() {
    Self.check(Self.sample.site())
    let bar = text {
      ColumnBar(frame: Self.frame("/articles/2024/01/a/", Self.breadcrumbs, Frame.Shared(Self.sample.site())))
    }
    #expect(bar.contains(#"<a href="/columns/culture/" aria-current="true">医院文化</a>"#))
    #expect(bar.contains(#"<a href="/hospitals/">医院</a>"#))
  }

  /// Beyond a limit, entries are rendered for each page; without entries there is no list.
  @Test(arguments: [0, 39, 40]) func anyNumberOfEntries(count: Int) {
    var site = Self.sample.site()
    let more = (0..<count).map { Link("栏\($0)", "/columns/c\($0)/") }
    site.navigation = Array((site.navigation + more).prefix(count))
    Self.check(site)
  }
}
