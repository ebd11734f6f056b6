import Theme

/// The entries of the masthead in one line; on a phone the line is moved sideways.
struct ColumnBar: Component {
  let frame: Frame

  /// `page` for this page, `true` for what this page is part of.
  private func current(_ entry: Link) -> String? {
    if entry.url == frame.url { return "page" }
    if entry.url == frame.site.home { return nil }
    let isAncestor = frame.breadcrumbs.contains { $0.url == entry.url } || frame.url.hasPrefix(entry.url)
    return isAncestor ? "true" : nil
  }

  var body: some HTML {
    if !frame.site.navigation.isEmpty {
      nav(.class("bar"), .ariaLabel(frame.words.columns)) {
        ul {
          ForEach(frame.site.navigation) { entry in
            let state = current(entry)
            li { a(.href(entry.url), .ariaCurrent(state ?? "").when(state != nil)) { entry.title } }
          }
        }
      }
    }
  }
}

/// What the page is about, below the way to it.
struct MainPart: Component {
  let frame: Frame
  let content: Slot

  var body: some HTML {
    Breadcrumbs(frame: frame)
    main(.id("main"), .tabindex(-1)) { content }
  }
}

/// The way from the first page to this one.
struct Breadcrumbs: Component {
  let frame: Frame

  var body: some HTML {
    if !frame.breadcrumbs.isEmpty {
      nav(.class("crumbs"), .ariaLabel(frame.words.here)) {
        ol {
          ForEach(frame.breadcrumbs) { step in li { a(.href(step.url)) { step.title } } }
          li { span(.ariaCurrent("page")) { frame.head.type == "article" ? frame.words.body : frame.head.title } }
        }
      }
    }
  }
}

/// The way back up; style alone lets it appear below the first screen.
struct ToTop: Component {
  let words: Words

  var body: some HTML {
    p(.class("totop")) { a(.href("#top"), .title(words.toTop), .ariaLabel(words.toTop)) { "↑" } }
  }
}
