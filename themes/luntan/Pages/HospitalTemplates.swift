import Theme

/// All hospitals: the map, provinces, initials, and the whole list where it is short enough.
struct HospitalIndexTemplate: Component {
  let page: HospitalIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.frame.head.title }
      p(.class("subtitle")) { words.hospitals(page.count) }
    }
    if let register = page.register { RegisterSearch(page: page, register: register) }
    div(.class("digest")) {
      div {
        LinkSection(title: words.byProvince, links: page.provinces)
        LinkSection(title: words.byInitial, links: page.initials)
      }
      TileMapView(map: page.map, title: words.hospitalMap)
    }
    if !page.groups.isEmpty { HospitalGroups(groups: page.groups, words: words) }
    if let origin = page.origin { OriginNote(origin: origin, words: words) }
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

/// The hospitals of one province by city, or of one initial.
struct HospitalListTemplate: Component {
  let page: HospitalListPage

  private var words: Words { page.frame.words }
  private var isProvince: Bool { page.frame.url.contains("/province/") }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.title }
      p(.class("subtitle")) { words.hospitals(page.count) }
    }
    if page.groups.isEmpty {
      p(.class("none")) { words.empty }
    } else {
      FilterField(title: words.findHospital, hint: words.findHospitalHint, frame: page.frame)
      HospitalGroups(groups: page.groups.map(named), words: words, namesPlace: !isProvince)
    }
    LinkSection(
      title: isProvince ? words.byProvince : words.byInitial, links: page.siblings, current: page.frame.url)
  }

  /// The one group of an initial's page is called by the initial.
  private func named(_ group: HospitalGroup) -> HospitalGroup {
    guard group.title.isEmpty, !isProvince else { return group }
    return HospitalGroup(title: page.title, hospitals: group.hospitals)
  }
}

/// A hospital: what is known of it, its honours along a rule, its people, what was written about it.
struct HospitalTemplate: Component {
  let page: HospitalPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.card.name }
      if !page.aliases.isEmpty { p(.class("subtitle")) { words.aliases + words.list(page.aliases) } }
    }
    div(.class("sided")) {
      div {
        Prose(content: page.introduction)
        HonoursTimeline(honours: page.honours, words: words)
        HospitalCoverage(groups: page.coverage, words: words)
        PaginationBar(pagination: page.pagination, words: words)
      }
      HospitalRail(page: page)
    }
  }
}

/// What was written about a hospital, by its people and in passing.
struct HospitalCoverage: Component {
  let groups: [ArticleGroup]
  let words: Words

  var body: some HTML {
    if groups.isEmpty { ArticleSection(title: words.aboutHospital, articles: [], words: words, isAlwaysShown: true) }
    ForEach(groups) { group in
      ArticleSection(title: group.title, articles: group.articles, words: words)
    }
  }
}

/// The facts, the people and the neighbours of a hospital.
struct HospitalRail: Component {
  let page: HospitalPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    aside(.class("rail"), .ariaLabel(words.facts)) {
      section {
        h2 { words.facts }
        Facts([
          .init(words.short, page.short),
          .init(words.former, words.list(page.former)),
          .init(words.province, page.province?.title ?? page.card.province, url: page.province?.url),
          .init(words.city, page.card.city),
          .init(words.grade, page.card.grade),
          .init(words.type, page.card.type),
          .init(words.website, page.website.map(host), url: page.website),
        ])
      }
      RailStaff(title: words.staff, staff: page.staff, words: words)
      RailStaff(title: words.formerStaff, staff: page.formerStaff, words: words)
      RailLinks(title: words.namedIn, links: page.texts)
      RailLinks(title: words.sameCity, links: page.neighbours)
    }
  }

  /// `www.example.org` of a whole address.
  private func host(_ address: String) -> String {
    let rest = address.split(separator: "/", omittingEmptySubsequences: true)
    return rest.count > 1 ? String(rest[1]) : address
  }
}
