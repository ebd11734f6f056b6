import Theme

/// All hospitals.
struct HospitalIndexTemplate: Component {
  let page: HospitalIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.frame.head.title, subtitle: strings.hospitals(page.count))
    CountedSection(title: strings.byProvince, links: page.provinces)
    CountedSection(title: strings.byInitial, links: page.initials)
    HospitalGroups(groups: page.groups, strings: strings)
    if let origin = page.origin {
      section {
        h2 { strings.origin }
        Facts([
          Facts.Entry(strings.source, origin.source), Facts.Entry(strings.licence, origin.licence),
          Facts.Entry(strings.date, origin.date?.chinese),
        ])
        TextView(content: origin.text)
      }
    }
  }
}

/// The hospitals of a province or of an initial.
struct HospitalListTemplate: Component {
  let page: HospitalListPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    PageTitle(title: page.title, subtitle: strings.hospitals(page.count))
    HospitalGroups(groups: page.groups, strings: strings)
    nav(.ariaLabel(strings.pages)) { CountedRow(links: page.siblings, current: page.frame.url) }
  }
}

/// Hospitals under headings.
struct HospitalGroups: Component {
  let groups: [HospitalGroup]
  let strings: Strings

  var body: some HTML {
    ForEach(groups) { group in
      section {
        if !group.title.isEmpty { h2 { group.title } }
        ul(.class("items")) {
          ForEach(group.hospitals) { hospital in
            li {
              a(.href(hospital.url)) { hospital.name }
              HospitalMeta(card: hospital)
            }
          }
        }
      }
    }
  }
}

/// The location and the grade of a hospital.
struct HospitalMeta: Component {
  let card: HospitalCard

  private var parts: [String] { [card.province, card.city, card.grade].compactMap(\.self) }

  var body: some HTML {
    if !parts.isEmpty { p(.class("meta")) { ForEach(parts) { part in span { part } } } }
  }
}

/// A hospital.
struct HospitalTemplate: Component {
  let page: HospitalPage

  private var strings: Strings { page.frame.strings }
  private var card: HospitalCard { page.card }

  var body: some HTML {
    PageTitle(title: card.name)
    Facts([
      Facts.Entry(strings.short, page.short), Facts.Entry(strings.aliases, strings.list(page.aliases)),
      Facts.Entry(strings.former, strings.list(page.former)),
      Facts.Entry(strings.province, page.province.map { Name($0.title, $0.url) }), Facts.Entry(strings.city, card.city),
      Facts.Entry(strings.grade, card.grade), Facts.Entry(strings.type, card.type),
      Facts.Entry(strings.website, page.website.map { Name($0, $0) }),
    ])
    TextView(content: page.introduction)
    Honours(honours: page.honours, strings: strings)
    StaffList(title: strings.staff, staff: page.staff, strings: strings)
    StaffList(title: strings.formerStaff, staff: page.formerStaff, strings: strings)
    ForEach(page.coverage) { group in ArticleSection(title: group.title, articles: group.articles, strings: strings) }
    Pager(pagination: page.pagination, strings: strings)
    LinkSection(title: strings.seeAlso, links: page.texts)
    LinkSection(title: strings.sameCity, links: page.neighbours)
  }
}

/// People, with their posts at a hospital.
struct StaffList: Component {
  let title: String
  let staff: [StaffValue]
  let strings: Strings

  var body: some HTML {
    if !staff.isEmpty {
      section {
        h2 { title }
        ul(.class("items")) {
          ForEach(staff) { member in
            li {
              a(.href(member.person.url)) { member.person.title }
              ForEach(member.posts) { post in
                p(.class("meta")) {
                  span { post.title }
                  Term(post: post, strings: strings)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The dates between which a post is or was held, as far as they are known.
struct Term: Component {
  let post: PostValue
  let strings: Strings

  var body: some HTML {
    if post.from != nil || post.to != nil {
      span {
        if let from = post.from { strings.date(from) }
        "–"
        if let to = post.to { strings.date(to) } else { strings.toNow }
      }
    }
  }
}

/// The roll entries that name a hospital or a person.
struct Honours: Component {
  let honours: [HonourValue]
  let strings: Strings

  var body: some HTML {
    if !honours.isEmpty {
      section {
        h2 { strings.honours }
        ul(.class("items")) {
          ForEach(honours) { honour in
            li {
              a(.href(honour.edition.url)) { honour.edition.title }
              p(.class("meta")) {
                ForEach([honour.year, honour.category, honour.detail].filter { !$0.isEmpty }) { part in span { part } }
                if let source = honour.source {
                  span {
                    strings.labelled(strings.rowSource)
                    NameView(source)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
