import Content
import Entities
import Theme

extension Presenter {
  /// The frame of a page at `url`; `way` leads there from the home page, which is added.
  /// Its `description` says what the page is, in words that no other page has; it is empty for a page that is not found by itself.
  func frame(
    _ title: String, url: String, description: String, way: [Link] = [], type: String = "website",
    structuredData: StructuredData? = nil, adapt: (inout Head) -> Void = { _ in }
  ) -> Frame {
    var head = Head(title: title, description: description, canonical: addresses.whole(url), type: type)
    head.image = site.shareImage
    head.alternates = site.alternates(of: url)
    let breadcrumbs = url == "/" ? [] : [link(words.home, "/")] + way
    head.structuredData = StructuredData.markup(
      structuredData,
      breadcrumbs: breadcrumbs.map { Link($0.title, whole(local: $0.url)) } + [Link(title, head.canonical)])
    adapt(&head)
    return Frame(site.frame, head: head, breadcrumbs: breadcrumbs, url: local(url), notes: notes)
  }

  /// The frame of a page that is shown in place of others, such as the one for unknown URLs: it has no URL of its own, and
  /// search engines are asked to leave it out.
  func hiddenFrame(_ title: String, url: String) -> Frame {
    var head = Head(title: title, description: "", canonical: "")
    head.isHidden = true
    return Frame(site.frame, head: head, breadcrumbs: [link(words.home, "/")], url: local(url), notes: notes)
  }

  /// The frame of page `pagination` of a list at `url`.
  func frame(
    _ title: String, url: String, description: String, way: [Link] = [], pagination: Pagination,
    structuredData: StructuredData? = nil, adapt: (inout Head) -> Void = { _ in }
  ) -> Frame {
    let number = pagination.number
    let pageTitle = number == 1 ? title : title + "（" + words.page(number) + "）"
    return frame(
      pageTitle, url: Self.url(ofPage: number, of: url),
      description: descriptions.page(number, of: pagination.count, description), way: way,
      structuredData: number == 1 ? structuredData : nil
    ) { head in
      head.previous = pagination.previous
      head.next = pagination.next
      adapt(&head)
    }
  }

  /// Page `number` of a list of `count` items at `url`.
  func pagination(_ number: Int, count: Int, url: String) -> Pagination {
    Pagination(number: number, count: Self.pages(count, size: configuration.pageSize)) {
      local(Self.url(ofPage: $0, of: url))
    }
  }

  /// What stands on page `number` of a list.
  func page<Element>(_ number: Int, of query: Query<Element>) -> Query<Element> {
    query.page(number, size: configuration.pageSize)
  }

  /// How many pages `count` items fill; at least one.
  static func pages(_ count: Int, size: Int) -> Int { max(1, (count + size - 1) / size) }

  /// The address of a page of a list at `url`.
  static func url(ofPage number: Int, of url: String) -> String { number == 1 ? url : "\(url)page/\(number)/" }

  private func whole(local url: String) -> String {
    url.hasPrefix("/") ? addresses.whole(String(url.dropFirst(addresses.basePath.count))) : url
  }
}
