import Theme

/// The search page: a field and filters, which the script shows, and the results.
///
/// Without the script, the page explains what search requires and links to the indexes.
struct SearchTemplate: Component {
  let page: SearchPage

  private var strings: Strings { page.frame.strings }
  private var site: SiteValue { page.frame.site }

  var body: some HTML {
    link(.rel("stylesheet"), .href(site.asset("search.css")))
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    p(.class("needs")) { strings.searchRequirements }
    form(
      .id("search"), .class("tools"), .role("search"), .action(page.frame.url),
      .data("base", site.searchData ?? page.frame.url), .hidden
    ) {
      label {
        span(.class("vh")) { strings.searchField }
        input(.type("search"), .name("q"), .placeholder(strings.searchHint), .autocomplete("off"), .maxlength(100))
      }
      SearchMenu(name: "kind", all: strings.allKinds)
      SearchMenu(name: "column", all: strings.allColumns)
      SearchMenu(name: "province", all: strings.allProvinces)
      SearchMenu(name: "year", all: strings.allYears)
    }
    SearchResults(page: page)
    section(.class("ways")) {
      SectionHead(title: strings.browseIndexes)
      ul(.class("counted")) { ForEach(page.links) { entry in li { a(.href(entry.url)) { entry.title } } } }
    }
    ModuleScript(src: site.asset("search/search.js"))
  }
}

/// A menu that the script fills with the values that occur in the results.
struct SearchMenu: Component {
  let name: String
  let all: String

  var body: some HTML {
    select(.name(name), .ariaLabel(all), .autocomplete("off"), .hidden) { option(.value("")) { all } }
  }
}

/// The results and the status messages of the script.
struct SearchResults: Component {
  let page: SearchPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    section(
      .id("search-results"), .ariaLabel(strings.searchResults), .data("state", "idle"), .data("count", "0"),
      .data("found", strings.foundAll), .data("found-some", strings.foundSome),
      .data("found-near", strings.foundPartialMatches),
      .data("none", strings.foundNone),
      .data("unclear", strings.invalidQuery), .data("failed", strings.searchFailed),
      .data("offline", strings.searchOffline), .data("unverified", strings.unverified),
      .data("members", strings.members), .data("kinds", page.kinds.joined(separator: "、")),
      .data("provinces", page.provinces.map { $0.code + " " + $0.name }.joined(separator: ","))
    ) {
      p(.role("status")) {}
      p(.class("meant"), .hidden) {
        strings.didYouMean
        span {}
      }
      ol {}
      button(.type("button"), .hidden) { strings.searchMore }
      button(.type("button"), .hidden) { strings.searchAgain }
    }
  }
}
