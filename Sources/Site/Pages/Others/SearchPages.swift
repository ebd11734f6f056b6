import Bytes
import Content
import Entities
import Theme

/// The search page. Its index is built from all pages, see ``SearchIndex``.
struct SearchPages: PageKind {
  /// The URL of the page, and the prefix of its data files' URLs.
  static let url = "/search/"

  var keptURLs: [String] { [Self.url] }

  func files(for library: Library) -> [PlannedFile] {
    guard library.configuration.hasSearch else { return [] }
    let links = [NavigationItem(title: "", url: "/")] + SiteValue.indexes(of: library)
    let given = PlannedInput(links, in: library) { links, encoder in
      for link in links {
        encoder.write(link.title)
        encoder.write(link.url)
      }
    }
    return [.page(Self.url, given: given, isListed: false) { presenter, links in presenter.searchPage(links) }]
  }
}

extension Presenter {
  fileprivate func searchPage(_ links: [NavigationItem]) -> SearchPage {
    SearchPage(
      frame: frame(words.search, url: SearchPages.url, description: descriptions.search), kinds: words.searchKinds,
      provinces: Province.all.map { SearchPage.ProvinceName(code: $0.code, name: $0.name) },
      links: links.map { link($0.title.isEmpty ? words.home : $0.title, $0.url) })
  }
}
