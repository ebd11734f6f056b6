import Theme

/// The navigation on a single line, which scrolls horizontally on phones.
struct ColumnBar: Component {
  let frame: Frame

  var body: some HTML {
    let bar = Bar(frame: frame)
    if let number = bar.number { CachedBar(bar: bar, number: number) } else if !frame.site.navigation.isEmpty { bar }
  }
}

/// The navigation, identical on all pages with the same current entries.
private struct Bar: Component {
  /// The relation of the current page to a navigation entry.
  enum PageRelation: Int {
    case unrelated
    /// The current page is the entry's target.
    case page
    /// The current page is below the entry's target.
    case descendant

    /// The value of `aria-current`.
    var current: String? {
      switch self {
      case .unrelated: nil
      case .page: "page"
      case .descendant: "true"
      }
    }
  }

  let frame: Frame

  private func pageRelation(to entry: Link) -> PageRelation {
    if entry.url == frame.url { return .page }
    if entry.url == frame.site.home { return .unrelated }
    let isAncestor = frame.breadcrumbs.contains { $0.url == entry.url } || frame.url.hasPrefix(entry.url)
    return isAncestor ? .descendant : .unrelated
  }

  /// The relations encoded as a ternary number; nil if there are no entries or more than fit in an `Int`.
  var number: Int? {
    let entries = frame.site.navigation
    guard (1...39).contains(entries.count) else { return nil }
    return entries.reduce(0) { 3 * $0 + pageRelation(to: $1).rawValue }
  }

  var body: some HTML {
    nav(.class("bar"), .ariaLabel(frame.strings.columns)) {
      ul {
        ForEach(frame.site.navigation) { entry in
          let current = pageRelation(to: entry).current
          li { a(.href(entry.url), .ariaCurrent(current ?? "").when(current != nil)) { entry.title } }
        }
      }
    }
  }
}

/// The navigation, rendered once for all pages with the same current entries.
private struct CachedBar: CachedComponent {
  let bar: Bar
  let number: Int

  var fragments: Fragments { bar.frame.fragments }
  var fragmentKey: Int { ChromeFragmentKey.navigationKey(number) }
  var body: some HTML { bar }
}

/// The main content of the page, below its breadcrumbs.
struct MainContent: Component {
  let frame: Frame
  let content: Slot

  var body: some HTML {
    Breadcrumbs(frame: frame)
    main(.id("main"), .tabindex(-1)) { content }
  }
}

/// The breadcrumbs.
struct Breadcrumbs: Component {
  let frame: Frame

  var body: some HTML {
    if !frame.breadcrumbs.isEmpty {
      nav(.class("crumbs"), .ariaLabel(frame.strings.breadcrumbs)) {
        ol {
          ForEach(frame.breadcrumbs) { step in li { a(.href(step.url)) { step.title } } }
          li { span(.ariaCurrent("page")) { frame.head.type == "article" ? frame.strings.body : frame.head.title } }
        }
      }
    }
  }
}

/// The link to the top of the page, which the style sheet shows below the first screen.
struct ToTop: Component {
  let strings: Strings

  var body: some HTML {
    p(.class("totop")) { a(.href("#top"), .title(strings.toTop), .ariaLabel(strings.toTop)) }
  }
}
