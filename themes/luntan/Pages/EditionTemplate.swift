import Theme

/// An edition of an award: the declared and recorded numbers, the map, the roll and its downloads.
struct EditionTemplate: Component {
  let page: EditionPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    EditionHead(page: page)
    Prose(content: page.introduction)
    div(.class("digest")) {
      div {
        RollTotals(declared: page.card.declared, recorded: page.card.recorded, strings: strings)
        if page.card.declared == nil { p(.class("note")) { strings.declaredUnknown } }
        p(.class("note")) { strings.rollNotice }
        ShareTable(title: strings.sharesByCategory, shares: page.categories, strings: strings)
        ShareTable(title: strings.sharesByProvince, shares: page.provinces, strings: strings)
      }
      TileMapView(map: page.map, title: strings.recipientsMap(page.map))
    }
    RollSection(page: page)
    OtherEditions(page: page)
    ArticleSection(title: strings.aboutHospital, articles: page.articles, strings: strings)
  }
}

/// The title, issuer, date and announcement of the edition.
struct EditionHead: Component {
  let page: EditionPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      if let issuer = page.card.issuer { p(.class("kicker")) { issuer } }
      h1(.class("title")) { EditionTitle(card: page.card) }
      p(.class("meta")) {
        a(.href(page.card.award.url)) { strings.allEditions }
        if let date = page.card.date { MomentView(chinese: date) }
        if let source = page.source {
          span {
            strings.announcementSource + "："
            NameView(source)
          }
        }
      }
    }
  }
}

/// The award and the edition, each kept on one line if it is wide enough.
struct EditionTitle: Component {
  let card: EditionCard

  var body: some HTML {
    if card.title.contains(card.award.title) {
      PhrasedTitle(card.title)
    } else {
      span { TitleText(card.award.title[...]) }
      " "
      span { card.title }
    }
  }
}

/// The roll and its downloadable files.
struct RollSection: Component {
  let page: EditionPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    section {
      SectionHead(title: strings.roll)
      if page.rows.isEmpty {
        p(.class("none")) { strings.noRows }
      } else {
        RollTable(page: page)
        p(.class("downloads")) {
          a(.href(page.csv), .download("")) { strings.downloadCSV }
          a(.href(page.json), .download("")) { strings.downloadJSON }
        }
      }
    }
  }
}

/// The other editions of the award.
struct OtherEditions: Component {
  let page: EditionPage

  var body: some HTML {
    if page.siblings.count > 1 {
      LinkSection(
        title: page.frame.strings.otherEditions,
        links: page.siblings.map { CountedLink($0.title, $0.url, $0.recorded) }, current: page.frame.url)
    }
  }
}
