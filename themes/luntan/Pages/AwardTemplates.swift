import Theme

/// All awards by level, next to the map of recipients.
struct AwardIndexTemplate: Component {
  let page: AwardIndexPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.frame.head.title }
      p(.class("subtitle")) { strings.rollNotice }
    }
    div(.class("sided mapped")) {
      div {
        if page.groups.isEmpty { p(.class("none")) { strings.empty } }
        ForEach(page.groups) { group in
          section {
            SectionHead(title: group.title)
            ul(.class("awards")) { ForEach(group.awards) { AwardItem(award: $0, strings: strings) } }
          }
        }
      }
      aside(.class("rail"), .ariaLabel(strings.recipientsMap(page.map))) {
        TileMapView(map: page.map, title: strings.recipientsMap(page.map))
      }
    }
  }
}

/// An award and its editions.
struct AwardItem: Component {
  let award: AwardDigest
  let strings: Strings

  var body: some HTML {
    li {
      h3 { a(.href(award.link.url)) { award.link.title } }
      if let issuer = award.issuer { p(.class("meta")) { span { issuer } } }
      ul(.class("counted")) {
        ForEach(award.editions) { edition in
          li {
            a(.href(edition.url)) {
              edition.title
              small { strings.counts(declared: edition.declared, recorded: edition.recorded) }
            }
          }
        }
      }
    }
  }
}

/// An award: the introduction, the editions with their numbers, the map and the articles about it.
struct AwardTemplate: Component {
  let page: AwardPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      PageTitle(title: page.award.link.title, kicker: page.level, subtitle: page.award.issuer)
    }
    Prose(content: page.introduction)
    section {
      SectionHead(title: strings.editions)
      div(.class("digest")) {
        ul(.class("editions")) {
          ForEach(page.award.editions) { EditionItem(edition: $0, strings: strings, namesAward: false) }
        }
        TileMapView(map: page.map, title: strings.recipientsMap(page.map))
      }
    }
    if let comparison = page.comparison { ComparisonTable(comparison: comparison, strings: strings) }
    ArticleSection(title: strings.aboutHospital, articles: page.articles, strings: strings)
  }
}
