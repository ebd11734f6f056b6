import Content
import Entities
import Theme

extension Presenter {
  /// Returns the frame of a page at `url`. `ancestors` are its breadcrumbs, except the home page, which is added.
  /// `description` must be unique to the page; it is empty for pages that are not meant to be found on their own.
  func frame(
    _ title: String, url: String, description: String, ancestors: [Link] = [], type: String = "website",
    structuredData: StructuredData? = nil, adapt: (inout Head) -> Void = { _ in }
  ) -> Frame {
    var head = Head(title: title, description: description, canonical: urls.absolute(url), type: type)
    head.image = site.shareImage
    head.alternates = site.alternates(of: url)
    let breadcrumbs = url == "/" ? [] : [link(strings.home, "/")] + ancestors
    head.structuredData = StructuredData.markup(
      structuredData,
      breadcrumbs: breadcrumbs.map { Link($0.title, absolute(local: $0.url)) } + [Link(title, head.canonical)])
    adapt(&head)
    return Frame(site.frame, head: head, breadcrumbs: breadcrumbs, url: local(url), notes: notes)
  }

  /// Returns the frame of a page that is served in place of others, such as the one for unknown URLs. It has no
  /// canonical URL and is hidden from search engines.
  func hiddenFrame(_ title: String, url: String) -> Frame {
    var head = Head(title: title, description: "", canonical: "")
    head.isHidden = true
    return Frame(site.frame, head: head, breadcrumbs: [link(strings.home, "/")], url: local(url), notes: notes)
  }

  /// Returns the frame of one page of a paginated list at `url`.
  func frame(
    _ title: String, url: String, description: String, ancestors: [Link] = [], pagination: Pagination,
    structuredData: StructuredData? = nil, adapt: (inout Head) -> Void = { _ in }
  ) -> Frame {
    let number = pagination.number
    let pageTitle = number == 1 ? title : title + "（" + strings.page(number) + "）"
    return frame(
      pageTitle, url: Self.url(ofPage: number, of: url),
      description: descriptions.page(number, of: pagination.count, description), ancestors: ancestors,
      structuredData: number == 1 ? structuredData : nil
    ) { head in
      head.previous = pagination.previous
      head.next = pagination.next
      adapt(&head)
    }
  }

  /// Returns the pagination of page `number` of a list of `count` items at `url`.
  func pagination(_ number: Int, count: Int, url: String) -> Pagination {
    Pagination(number: number, count: Self.pageCount(count, size: configuration.pageSize)) {
      local(Self.url(ofPage: $0, of: url))
    }
  }

  /// Returns the elements on page `number` of a list.
  func page<Element>(_ number: Int, of query: Query<Element>) -> Query<Element> {
    query.page(number, size: configuration.pageSize)
  }

  /// Returns the number of pages that `count` items need, at least one.
  static func pageCount(_ count: Int, size: Int) -> Int { max(1, (count + size - 1) / size) }

  /// Returns the URL of a page of the list at `url`.
  static func url(ofPage number: Int, of url: String) -> String { number == 1 ? url : "\(url)page/\(number)/" }

  private func absolute(local url: String) -> String {
    url.hasPrefix("/") ? urls.absolute(String(url.dropFirst(urls.basePath.count))) : url
  }
}
