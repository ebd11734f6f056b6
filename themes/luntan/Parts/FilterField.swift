import Theme

/// A field that filters the lists below it; the script shows it.
struct FilterField: Component {
  let title: String
  let hint: String
  let frame: Frame

  var body: some HTML {
    div(
      .class("tools"), .role("search"), .data("filter", "groups"), .names(frame.site), .reader(frame.site), .hidden
    ) {
      label {
        span(.class("vh")) { title }
        input(.type("search"), .placeholder(hint), .autocomplete("off"))
      }
      p(.class("none"), .role("status"), .data("none", frame.strings.noMatch))
    }
    ModuleScript(src: frame.site.asset("lists/filter.js"))
  }
}

extension Attribute where T: ElementKind {
  /// The base URL of the pinyin readings, with which a filter finds names by letters; absent if the site has no search.
  static func names(_ site: SiteValue) -> Attribute { .data("names", site.searchData ?? "").when(site.search != nil) }

  /// The URL of the script that reads the pinyin readings; absent if the site has no search.
  static func reader(_ site: SiteValue) -> Attribute {
    .data("reader", site.asset("search/pinyin.js")).when(site.search != nil)
  }
}

/// Hospitals under their headings, in as many columns as fit.
struct HospitalGroups: Component {
  let groups: [HospitalGroup]
  let strings: Strings
  /// Whether each hospital's location is shown, which it is not if the headings are cities.
  var showsRegion = true

  var body: some HTML {
    div(.class("groups"), .id("groups")) {
      ForEach(groups) { group in
        section {
          h2 { group.title.isEmpty ? strings.cityUnknown : group.title }
          ul { ForEach(group.hospitals) { HospitalItem(hospital: $0, strings: strings, showsRegion: showsRegion) } }
        }
      }
    }
  }
}

/// A hospital in a list.
struct HospitalItem: Component {
  let hospital: HospitalCard
  let strings: Strings
  let showsRegion: Bool

  var body: some HTML {
    li {
      a(.href(hospital.url)) { hospital.name }
      HospitalFacts(hospital: hospital, showsRegion: showsRegion)
      " "
      if hospital.honours > 0 { span(.class("badge")) { strings.honours(hospital.honours) } }
    }
  }
}
