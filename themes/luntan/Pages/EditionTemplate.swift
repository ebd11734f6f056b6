import Theme

/// An edition of an award: declared and recorded, the map, the roll, its files.
struct EditionTemplate: Component {
  let page: EditionPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    EditionHead(page: page)
    Prose(content: page.introduction)
    div(.class("digest")) {
      div {
        Figures(declared: page.card.declared, recorded: page.card.recorded, words: words)
        if page.card.declared == nil { p(.class("note")) { words.declaredUnknown } }
        p(.class("note")) { words.rollNotice }
        ShareTable(title: words.sharesByCategory, shares: page.categories, words: words)
        ShareTable(title: words.sharesByProvince, shares: page.provinces, words: words)
      }
      TileMapView(map: page.map, title: words.recipientsMap)
    }
    RollSection(page: page)
    OtherEditions(page: page)
    ArticleSection(title: words.aboutHospital, articles: page.articles, words: words)
  }
}

/// The edition's title, who announced it, when and where.
struct EditionHead: Component {
  let page: EditionPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      if let issuer = page.card.issuer { p(.class("kicker")) { issuer } }
      h1(.class("title")) { EditionTitle(card: page.card) }
      p(.class("meta")) {
        a(.href(page.card.award.url)) { words.allEditions }
        if let date = page.card.date { MomentView(chinese: date) }
        if let source = page.source {
          span {
            words.announcedAt + "："
            NameView(source)
          }
        }
      }
    }
  }
}

/// Award and edition, each of which stays together where the line is wide enough.
struct EditionTitle: Component {
  let card: EditionCard

  var body: some HTML {
    if card.title.contains(card.award.title) {
      PhrasedTitle(card.title)
    } else {
      span { card.award.title }
      " "
      span { card.title }
    }
  }
}

/// The roll and the files that hold it.
struct RollSection: Component {
  let page: EditionPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    section {
      SectionHead(title: words.roll)
      if page.rows.isEmpty {
        p(.class("none")) { words.noRows }
      } else {
        RollTable(page: page)
        p(.class("downloads")) {
          a(.href(page.csv), .download("")) { words.downloadCSV }
          a(.href(page.json), .download("")) { words.downloadJSON }
        }
      }
    }
  }
}

/// The award's other editions.
struct OtherEditions: Component {
  let page: EditionPage

  var body: some HTML {
    if page.siblings.count > 1 {
      LinkSection(
        title: page.frame.words.otherEditions,
        links: page.siblings.map { CountedLink($0.title, $0.url, $0.recorded) }, current: page.frame.url)
    }
  }
}
