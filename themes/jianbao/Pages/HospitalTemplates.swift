import Theme

/// All hospitals.
struct HospitalIndexTemplate: Component {
  let page: HospitalIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.frame.head.title, subtitle: words.hospitals(page.count))
    CountedSection(title: words.byProvince, links: page.provinces)
    CountedSection(title: words.byInitial, links: page.initials)
    HospitalGroups(groups: page.groups, words: words)
    if let origin = page.origin {
      section {
        h2 { words.origin }
        Facts([
          Facts.Entry(words.source, origin.source), Facts.Entry(words.licence, origin.licence),
          Facts.Entry(words.date, origin.date?.chinese),
        ])
        TextView(content: origin.text)
      }
    }
  }
}

/// The hospitals of a province or of an initial.
struct HospitalListTemplate: Component {
  let page: HospitalListPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    PageTitle(title: page.title, subtitle: words.hospitals(page.count))
    HospitalGroups(groups: page.groups, words: words)
    nav(.ariaLabel(words.pages)) { CountedRow(links: page.siblings, current: page.frame.url) }
  }
}

/// Hospitals under headings.
struct HospitalGroups: Component {
  let groups: [HospitalGroup]
  let words: Words

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

  private var words: Words { page.frame.words }
  private var card: HospitalCard { page.card }

  var body: some HTML {
    PageTitle(title: card.name)
    Facts([
      Facts.Entry(words.short, page.short), Facts.Entry(words.aliases, words.list(page.aliases)),
      Facts.Entry(words.former, words.list(page.former)),
      Facts.Entry(words.province, page.province.map { Name($0.title, $0.url) }), Facts.Entry(words.city, card.city),
      Facts.Entry(words.grade, card.grade), Facts.Entry(words.type, card.type),
      Facts.Entry(words.website, page.website.map { Name($0, $0) }),
    ])
    TextView(content: page.introduction)
    Honours(honours: page.honours, words: words)
    StaffList(title: words.staff, staff: page.staff, words: words)
    StaffList(title: words.formerStaff, staff: page.formerStaff, words: words)
    ForEach(page.coverage) { group in ArticleSection(title: group.title, articles: group.articles, words: words) }
    Pager(pagination: page.pagination, words: words)
    LinkSection(title: words.namedIn, links: page.texts)
    LinkSection(title: words.sameCity, links: page.neighbours)
  }
}

/// People, with their posts at a hospital.
struct StaffList: Component {
  let title: String
  let staff: [StaffValue]
  let words: Words

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
                  Term(post: post, words: words)
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
  let words: Words

  var body: some HTML {
    if post.from != nil || post.to != nil {
      span {
        if let from = post.from { words.date(from) }
        "–"
        if let to = post.to { words.date(to) } else { words.toNow }
      }
    }
  }
}

/// The roll entries that name a hospital or a person.
struct Honours: Component {
  let honours: [HonourValue]
  let words: Words

  var body: some HTML {
    if !honours.isEmpty {
      section {
        h2 { words.honours }
        ul(.class("items")) {
          ForEach(honours) { honour in
            li {
              a(.href(honour.edition.url)) { honour.edition.title }
              p(.class("meta")) {
                ForEach([honour.year, honour.category, honour.detail].filter { !$0.isEmpty }) { part in span { part } }
                if let source = honour.source {
                  span {
                    words.term(words.rowSource)
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
