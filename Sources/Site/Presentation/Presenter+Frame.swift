import Content
import Entities
import Theme

extension Presenter {
  /// The frame of a page at `url`; `way` leads there from the home page, which is added.
  func frame(
    _ title: String, url: String, description: String = "", way: [Link] = [], type: String = "website",
    structuredData: StructuredData? = nil, adapt: (inout Head) -> Void = { _ in }
  ) -> Frame {
    let fallback = configuration.description ?? configuration.tagline ?? configuration.title
    var head = Head(
      title: title, description: description.isEmpty ? fallback : description, canonical: addresses.whole(url),
      type: type)
    let breadcrumbs = url == "/" ? [] : [link(words.home, "/")] + way
    head.structuredData = StructuredData.markup(
      structuredData,
      breadcrumbs: breadcrumbs.map { Link($0.title, whole(local: $0.url)) } + [Link(title, head.canonical)])
    adapt(&head)
    return Frame(site.frame, head: head, breadcrumbs: breadcrumbs, url: local(url))
  }

  /// The frame of page `pagination` of a list at `url`.
  func frame(
    _ title: String, url: String, description: String = "", way: [Link] = [], pagination: Pagination,
    structuredData: StructuredData? = nil, adapt: (inout Head) -> Void = { _ in }
  ) -> Frame {
    let number = pagination.number
    let pageTitle = number == 1 ? title : title + "（" + words.page(number) + "）"
    return frame(
      pageTitle, url: Self.url(ofPage: number, of: url), description: description, way: way,
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
