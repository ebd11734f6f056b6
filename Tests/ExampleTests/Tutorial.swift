import Theme

// The compiled theme of .readme/theme-tutorial.md. `ExampleTests` finds each of its examples here or in
// Tests/ThemePackage.

struct ArticleView: Component {
  let page: ArticlePage

  var body: some HTML {
    article {
      h1 { page.card.title }
      p(.class("byline")) {
        MomentView(chinese: page.card.date)
        ForEach(page.credits.authors) { author in span { " " + author } }
      }
      BodyView(page.openingNote)
      if page.card.isForMembers { p { page.card.summary } }
      BodyView(page.text)
      BodyView(page.closingNote)
    }
  }
}

struct Items: Component {
  let articles: [ArticleCard]

  var body: some HTML {
    ul(.class("items")) {
      ForEach(articles) { article in
        li {
          a(.href(article.url)) { article.title }
          p { article.summary }
        }
      }
    }
  }
}

struct HeadLinks: Component {
  let frame: Frame

  var body: some HTML {
    meta(.name("description"), .content(frame.head.description))
    ForEach(frame.head.feeds + frame.site.feeds) { feed in
      link(.rel("alternate"), .type(feed.mediaType), .href(feed.url), .title(feed.title))
    }
    meta(.property("og:title"), .content(frame.head.title))
    meta(.property("og:type"), .content(frame.head.type))
    if let image = frame.head.image { meta(.property("og:image"), .content(image)) }
    if let data = frame.head.structuredData { script(.type("application/ld+json")) { data } }
  }
}

struct Tutorial: Theme {
  let name = "plain"

  func document(_ frame: Frame, main content: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head { HeadLinks(frame: frame) }
      body {
        BodyView(frame.mastheadNote)
        main { content }
        BodyView(frame.footerNote)
      }
    }
  }

  var templates: [Template] {
    Template(for: ArticlePage.self) { page in ArticleView(page: page) }
    Template(for: HomePage.self) { page in
      h1 { page.frame.site.title }
      Items(articles: [page.lead].compactMap(\.self) + page.latest)
      ForEach(page.columns) { column in
        h2 { a(.href(column.link.url)) { column.link.title } }
        Items(articles: column.articles)
      }
    }
    Template(for: HospitalPage.self) { page in
      h1 { page.card.name }
      if let grade = page.card.grade { p { grade } }
      page.plain
    }
  }

  var components: [ThemeComponent] {
    ThemeComponent("steps", .fields, required: ["steps"]) { block, site in
      ol { ForEach(block["steps"]?.values ?? []) { step in li { step.text ?? "" } } }
    }
    ThemeComponent("dates", .rows(headers: ["date", "event"], required: ["date", "event"])) { block, site in
      dl {
        ForEach(block.rows.dropFirst()) { row in
          dt { row[0] }
          dd { row[1] }
        }
      }
    }
  }
}
