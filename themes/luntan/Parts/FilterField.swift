import Theme

/// A field that filters the lists below it, which the script shows.
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
  /// Where the readings of names lie, by which letters find them in a list; none where the site has no search.
  static func names(_ site: SiteValue) -> Attribute { .data("names", site.searchData ?? "").when(site.search != nil) }

  /// The script that reads them.
  static func reader(_ site: SiteValue) -> Attribute {
    .data("reader", site.asset("search/pinyin.js")).when(site.search != nil)
  }
}

/// Hospitals under their headings, in columns as many as fit.
struct HospitalGroups: Component {
  let groups: [HospitalGroup]
  let strings: Strings
  /// Whether each hospital's city is shown; not below the heading of the city.
  var namesPlace = true

  var body: some HTML {
    div(.class("groups"), .id("groups")) {
      ForEach(groups) { group in
        section {
          h2 { group.title.isEmpty ? strings.elsewhere : group.title }
          ul { ForEach(group.hospitals) { HospitalItem(hospital: $0, strings: strings, namesPlace: namesPlace) } }
        }
      }
    }
  }
}

/// A hospital in a list.
struct HospitalItem: Component {
  let hospital: HospitalCard
  let strings: Strings
  let namesPlace: Bool

  var body: some HTML {
    li {
      a(.href(hospital.url)) { hospital.name }
      HospitalFacts(hospital: hospital, namesPlace: namesPlace)
      " "
      if hospital.honours > 0 { span(.class("badge")) { strings.honours(hospital.honours) } }
    }
  }
}
