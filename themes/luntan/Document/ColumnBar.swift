import Theme

/// The entries of the masthead in one line; on a phone the line is moved sideways.
struct ColumnBar: Component {
  let frame: Frame

  var body: some HTML {
    let bar = Bar(frame: frame)
    if let number = bar.number { KeptBar(bar: bar, number: number) } else if !frame.site.navigation.isEmpty { bar }
  }
}

/// The line of entries as pages in one place of the site show it.
private struct Bar: Component {
  /// Where a page is, seen from an entry.
  enum Place: Int {
    case elsewhere
    /// It is the entry's own.
    case page
    /// It is a part of what the entry leads to.
    case part

    /// What assistive technology is told.
    var current: String? {
      switch self {
      case .elsewhere: nil
      case .page: "page"
      case .part: "true"
      }
    }
  }

  let frame: Frame

  private func place(of entry: Link) -> Place {
    if entry.url == frame.url { return .page }
    if entry.url == frame.site.home { return .elsewhere }
    let isAncestor = frame.breadcrumbs.contains { $0.url == entry.url } || frame.url.hasPrefix(entry.url)
    return isAncestor ? .part : .elsewhere
  }

  /// The places as digits of a number to the base of three; nil where there is no entry, or there are too many for a number.
  var number: Int? {
    let entries = frame.site.navigation
    guard (1...39).contains(entries.count) else { return nil }
    return entries.reduce(0) { 3 * $0 + place(of: $1).rawValue }
  }

  var body: some HTML {
    nav(.class("bar"), .ariaLabel(frame.words.columns)) {
      ul {
        ForEach(frame.site.navigation) { entry in
          let current = place(of: entry).current
          li { a(.href(entry.url), .ariaCurrent(current ?? "").when(current != nil)) { entry.title } }
        }
      }
    }
  }
}

/// The same, rendered once for all pages in that place.
private struct KeptBar: KeptComponent {
  let bar: Bar
  let number: Int

  var fragments: Fragments { bar.frame.fragments }
  var fragmentKey: Int { Furniture.bar(number) }
  var body: some HTML { bar }
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
