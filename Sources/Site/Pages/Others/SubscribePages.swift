import Bytes
import Content
import Entities
import Theme

/// The page about feeds, unless editors wrote a page of their own at its URL.
struct SubscribePages: PageKind {
  /// The URL of the page.
  static let url = "/subscribe/"

  /// Returns whether a library's site has the page.
  static func isPlanned(in library: Library) -> Bool { !library.pages.contains { $0.url == url } }

  func files(for library: Library) -> [PlannedFile] {
    guard Self.isPlanned(in: library) else { return [] }
    let input = PlannedInput(CorrectionPages.isPlanned(in: library), in: library) { $1.write($0) }
    return [.page(Self.url, plannedInput: input) { $0.subscribePage(hasCorrections: $1) }]
  }
}

extension Presenter {
  fileprivate func subscribePage(hasCorrections: Bool) -> SubscribePage {
    let columns = lookup.all(Column.self).map { lookup($0) }
    return SubscribePage(
      frame: frame(strings.subscribe, url: SubscribePages.url, description: descriptions.subscriptions),
      groups: [group(strings.wholeSite, "/")] + columns.map { group($0.title, $0.url) }
        + (hasCorrections ? [group(strings.corrections, CorrectionPages.url)] : []))
  }

  private func group(_ title: String, _ url: String) -> FeedGroup {
    FeedGroup(
      subject: link(title, url),
      feeds: FeedFormat.allCases.map { FeedLink(format: $0.name, url: urls.absolute(url + $0.fileName)) })
  }
}
