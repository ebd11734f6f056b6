import Theme

/// All hospitals: the map, the provinces, the initials, and the whole list if it is short enough.
struct HospitalIndexTemplate: Component {
  let page: HospitalIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.frame.head.title }
      p(.class("subtitle")) { strings.hospitals(page.count) }
    }
    if let register = page.register { HospitalSearch(page: page, register: register) }
    div(.class("digest")) {
      div {
        LinkSection(title: strings.byProvince, links: page.provinces)
        LinkSection(title: strings.byInitial, links: page.initials)
      }
      TileMapView(map: page.map, title: strings.hospitalMap)
    }
    if !page.groups.isEmpty { HospitalGroups(groups: page.groups, strings: strings) }
    if let origin = page.origin { OriginNote(origin: origin, strings: strings) }
  }
}

/// Counted links under a heading.
struct LinkSection: Component {
  let title: String
  let links: [CountedLink]
  var current = ""

  var body: some HTML {
    if !links.isEmpty {
      section(.class("ways")) {
        h2 { title }
        CountedLinks(links: links, current: current)
      }
    }
  }
}

/// The hospitals of one province, grouped by city, or of one initial.
struct HospitalListTemplate: Component {
  let page: HospitalListPage

  private var strings: Strings { page.frame.strings }
  private var isProvince: Bool { page.frame.url.contains("/province/") }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.title }
      p(.class("subtitle")) { strings.hospitals(page.count) }
    }
    if page.groups.isEmpty {
      p(.class("none")) { strings.empty }
    } else {
      FilterField(title: strings.filterHospitals, hint: strings.filterHospitalsHint, frame: page.frame)
      HospitalGroups(groups: page.groups, strings: strings, showsRegion: !isProvince)
    }
    LinkSection(
      title: isProvince ? strings.byProvince : strings.byInitial, links: page.siblings, current: page.frame.url)
  }
}

/// A hospital: the facts, the honours, the people, the coverage.
struct HospitalTemplate: Component {
  let page: HospitalPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.card.name }
      if !page.aliases.isEmpty { p(.class("subtitle")) { strings.aliases + strings.list(page.aliases) } }
    }
    if isOnlyRegistered {
      HospitalFactList(page: page)
      if !page.texts.isEmpty || !page.neighbours.isEmpty {
        aside(.class("rail"), .ariaLabel(strings.seeAlso)) {
          RailLinks(title: strings.seeAlso, links: page.texts)
          RailLinks(title: strings.sameCity, links: page.neighbours)
        }
      }
    } else {
      HospitalRecord(page: page)
    }
  }

  /// Whether the site knows nothing about the hospital beyond the register. The facts then come first, without empty
  /// sections.
  private var isOnlyRegistered: Bool {
    page.introduction.isEmpty && page.honours.isEmpty && page.coverage.isEmpty && page.staff.isEmpty
      && page.formerStaff.isEmpty
  }
}

/// What the site knows about a hospital, next to its facts.
struct HospitalRecord: Component {
  let page: HospitalPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(.class("sided")) {
      div {
        Prose(content: page.introduction)
        HonoursTimeline(honours: page.honours, strings: strings)
        HospitalCoverage(groups: page.coverage, strings: strings)
        PaginationBar(pagination: page.pagination, strings: strings)
      }
      HospitalRail(page: page)
    }
  }
}

/// The articles about a hospital, by its people, and mentioning it.
struct HospitalCoverage: Component {
  let groups: [ArticleGroup]
  let strings: Strings

  var body: some HTML {
    if groups.isEmpty {
      ArticleSection(title: strings.aboutHospital, articles: [], strings: strings, isAlwaysShown: true)
    }
    ForEach(groups) { group in
      ArticleSection(title: group.title, articles: group.articles, strings: strings)
    }
  }
}

/// The facts, the people and the neighbours of a hospital.
struct HospitalRail: Component {
  let page: HospitalPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    aside(.class("rail"), .ariaLabel(strings.facts)) {
      section {
        h2 { strings.facts }
        HospitalFactList(page: page)
      }
      RailStaff(title: strings.staff, staff: page.staff, strings: strings)
      RailStaff(title: strings.formerStaff, staff: page.formerStaff, strings: strings)
      RailLinks(title: strings.seeAlso, links: page.texts)
      RailLinks(title: strings.sameCity, links: page.neighbours)
    }
  }
}

/// The facts of a hospital.
struct HospitalFactList: Component {
  let page: HospitalPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    Facts([
      .init(strings.short, page.short),
      .init(strings.former, strings.list(page.former)),
      .init(strings.province, page.province?.title ?? page.card.province, url: page.province?.url),
      .init(strings.city, page.card.city),
      .init(strings.grade, page.card.grade),
      .init(strings.type, page.card.type),
      .init(strings.website, page.website.map(host), url: page.website),
    ])
  }

  /// Returns the host of an absolute URL: `www.example.org`.
  private func host(_ url: String) -> String {
    let rest = url.split(separator: "/", omittingEmptySubsequences: true)
    return rest.count > 1 ? String(rest[1]) : url
  }
}
