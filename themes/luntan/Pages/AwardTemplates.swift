import Theme

/// All awards by level, beside the map of recipients.
struct AwardIndexTemplate: Component {
  let page: AwardIndexPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      h1(.class("title")) { page.frame.head.title }
      p(.class("subtitle")) { words.rollNotice }
    }
    div(.class("sided mapped")) {
      div {
        if page.groups.isEmpty { p(.class("none")) { words.empty } }
        ForEach(page.groups) { group in
          section {
            SectionHead(title: group.title)
            ul(.class("awards")) { ForEach(group.awards) { AwardItem(award: $0, words: words) } }
          }
        }
      }
      aside(.class("rail"), .ariaLabel(words.recipientsMap)) {
        TileMapView(map: page.map, title: words.recipientsMap)
      }
    }
  }
}

/// An award with its editions.
struct AwardItem: Component {
  let award: AwardDigest
  let words: Words

  var body: some HTML {
    li {
      h3 { a(.href(award.link.url)) { award.link.title } }
      if let issuer = award.issuer { p(.class("meta")) { span { issuer } } }
      ul(.class("counted")) {
        ForEach(award.editions) { edition in
          li {
            a(.href(edition.url)) {
              edition.title
              small { words.counts(declared: edition.declared, recorded: edition.recorded) }
            }
          }
        }
      }
    }
  }
}

/// An award: what it is, its editions with their figures, the map, the articles about it.
struct AwardTemplate: Component {
  let page: AwardPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      PageTitle(title: page.award.link.title, kicker: page.level, subtitle: page.award.issuer)
    }
    Prose(content: page.introduction)
    section {
      SectionHead(title: words.editions)
      div(.class("digest")) {
        ul(.class("editions")) {
          ForEach(page.award.editions) { EditionItem(edition: $0, words: words, namesAward: false) }
        }
        TileMapView(map: page.map, title: words.recipientsMap)
      }
    }
    if let comparison = page.comparison { ComparisonTable(comparison: comparison, words: words) }
    ArticleSection(title: words.aboutHospital, articles: page.articles, words: words)
  }
}
