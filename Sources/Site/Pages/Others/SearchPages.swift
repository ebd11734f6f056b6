import Bytes
import Content
import Entities
import Theme

/// The search page. Its index is built from all pages, see ``SearchIndex``.
struct SearchPages: PageKind {
  /// The URL of the page, and the prefix of its data files' URLs.
  static let url = "/search/"

  var reservedURLs: [String] { [Self.url] }

  func files(for library: Library) -> [PlannedFile] {
    guard library.configuration.hasSearch else { return [] }
    let links = [NavigationItem(title: "", url: "/")] + SiteValue.indexes(of: library)
    let input = PlannedInput(links, in: library) { links, encoder in
      for link in links {
        encoder.write(link.title)
        encoder.write(link.url)
      }
    }
    return [.page(Self.url, plannedInput: input, isListed: false) { presenter, links in presenter.searchPage(links) }]
  }
}

extension Presenter {
  fileprivate func searchPage(_ links: [NavigationItem]) -> SearchPage {
    SearchPage(
      frame: frame(strings.search, url: SearchPages.url, description: descriptions.search), kinds: strings.searchKinds,
      provinces: Province.all.map { SearchPage.ProvinceName(code: $0.code, name: $0.name) },
      links: links.map { link($0.title.isEmpty ? strings.home : $0.title, $0.url) })
  }
}
