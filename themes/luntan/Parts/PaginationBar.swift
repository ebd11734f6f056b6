import Theme

/// Links to the other pages of a list; renders nothing if there is only one page.
struct PaginationBar: Component {
  let pagination: Pagination
  let strings: Strings

  /// Whether page numbers are omitted before the entry at `index`.
  private func hasGap(before index: Int) -> Bool {
    index > 0 && pagination.pages[index].number > pagination.pages[index - 1].number + 1
  }

  var body: some HTML {
    if pagination.count > 1 {
      nav(.class("pager"), .ariaLabel(strings.pages)) {
        ul {
          if let previous = pagination.previous { li { a(.rel("prev"), .href(previous)) { strings.earlierPage } } }
          ForEach(pagination.pages.indices) { index in
            let page = pagination.pages[index]
            if hasGap(before: index) { li(.ariaHidden(true)) { "…" } }
            li { a(.href(page.url), .ariaCurrent("page").when(page.number == pagination.number)) { page.number } }
          }
          if let next = pagination.next { li { a(.rel("next"), .href(next)) { strings.laterPage } } }
        }
      }
    }
  }
}

/// Counted links, such as provinces, initials, months or tags, in a single flow.
struct CountedLinks: Component {
  let links: [CountedLink]
  /// The URL of the current page.
  var current = ""

  var body: some HTML {
    ul(.class("counted")) {
      ForEach(links) { entry in
        li {
          a(.href(entry.url), .ariaCurrent("page").when(entry.url == current)) {
            entry.title
            small { entry.count }
          }
        }
      }
    }
  }
}
