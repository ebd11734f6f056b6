import Theme

/// The home page: the lead, the newest articles, the columns, and the rolls with their map.
struct HomeTemplate: Component {
  let page: HomePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(.class("front-page")) {
      if let lead = page.lead { Lead(card: lead, strings: strings) }
      if page.lead == nil || !page.latest.isEmpty { Latest(articles: page.latest, strings: strings) }
    }
    HomeColumns(columns: page.columns.map(withoutLead), strings: strings)
    HomeRolls(page: page)
  }

  /// Removes the lead from the articles of `column`, so that it is not shown twice.
  private func withoutLead(_ column: ColumnDigest) -> ColumnDigest {
    var column = column
    column.articles.removeAll { $0.url == page.lead?.url }
    return column
  }
}

/// The lead article, with its image or a large title.
struct Lead: Component {
  let card: ArticleCard
  let strings: Strings

  var body: some HTML {
    article(.class(card.cover == nil ? "headline" : "headline illustrated")) {
      if let cover = card.cover {
        a(.class("cover"), .href(card.url), .tabindex(-1), .ariaHidden(true)) {
          PictureView(picture: cover, alternative: "", isLazy: false, sizes: "(min-width: 60em) 50rem, 100vw")
        }
      }
      if let kicker = card.kicker ?? card.column?.title { p(.class("kicker")) { kicker } }
      h2(.class("hang").when(PhrasedTitle.hasHangingPunctuation(card.title))) {
        a(.href(card.url)) { PhrasedTitle(card.title, names: card.names) }
      }
      if let subtitle = card.subtitle { p(.class("subtitle")) { subtitle } }
      if !card.summary.isEmpty { p(.class("summary")) { card.summary } }
      LeadMeta(card: card, strings: strings)
    }
  }
}

/// The metadata below the lead.
struct LeadMeta: Component {
  let card: ArticleCard
  let strings: Strings

  var body: some HTML {
    p(.class("meta ruled")) {
      if !card.authors.isEmpty { span { strings.list(card.authors) } }
      MomentView(chinese: card.date)
      if card.minutes > 0 { span { strings.minutes(card.minutes) } }
      CardBadges(card: card, strings: strings)
    }
  }
}

/// The newest articles, next to the lead.
struct Latest: Component {
  let articles: [ArticleCard]
  let strings: Strings

  var body: some HTML {
    section(.class("latest")) {
      h2(.class("kicker")) { strings.latest }
      if articles.isEmpty { p(.class("none")) { strings.empty } }
      ul(.class("list")) {
        ForEach(articles) { ArticleItem(card: $0, strings: strings, detail: .brief) }
      }
    }
  }
}

/// The columns with their newest articles, side by side.
struct HomeColumns: Component {
  let columns: [ColumnDigest]
  let strings: Strings

  var body: some HTML {
    if !columns.isEmpty {
      div(.class("columns")) { ForEach(columns) { HomeColumn(column: $0, strings: strings) } }
    }
  }
}

/// A column: its newest article with the summary, the others by title only.
struct HomeColumn: Component {
  let column: ColumnDigest
  let strings: Strings

  var body: some HTML {
    section(.class("column")) {
      h2 { a(.href(column.link.url)) { column.link.title } }
      if !column.summary.isEmpty { p(.class("about")) { column.summary } }
      ColumnParts(parts: column.parts)
      if !column.articles.isEmpty {
        ul(.class("list")) {
          ForEach(column.articles.prefix(1)) { ArticleItem(card: $0, strings: strings, namesColumn: false) }
          ForEach(column.articles.dropFirst().prefix(2)) {
            ArticleItem(card: $0, strings: strings, detail: .brief, namesColumn: false)
          }
        }
      }
    }
  }
}

/// The columns of a group.
struct ColumnParts: Component {
  let parts: [CountedLink]

  var body: some HTML { if !parts.isEmpty { CountedLinks(links: parts) } }
}

/// The newest editions of national awards, next to the map of all recipients.
struct HomeRolls: Component {
  let page: HomePage

  private var strings: Strings { page.frame.strings }
  /// The link to the index of awards, if the navigation contains it.
  private var index: Link? {
    page.frame.site.navigation.first { $0.url.hasSuffix("/awards/") }.map { Link(strings.allRolls, $0.url) }
  }

  var body: some HTML {
    if !page.editions.isEmpty {
      section(.class("rolls")) {
        SectionHead(title: strings.rolls, more: index)
        div(.class("digest")) {
          ul(.class("editions")) { ForEach(page.editions) { EditionItem(edition: $0, strings: strings) } }
          if let map = page.map { TileMapView(map: map, title: strings.recipientsMap(map)) }
        }
      }
    }
  }
}
