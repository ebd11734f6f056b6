import Theme

/// All tags, with the number of their articles.
struct TagIndexTemplate: Component {
  let page: TagIndexPage

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.tags.isEmpty { p(.class("none")) { page.frame.strings.empty } } else { CountedLinks(links: page.tags) }
  }
}

/// The articles of a tag.
struct TagTemplate: Component {
  let page: TagPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      PageTitle(title: page.title, kicker: strings.tags, subtitle: strings.articles(page.count))
    }
    ArticleSection(title: strings.articles, articles: page.articles, strings: strings, isAlwaysShown: true)
    PaginationBar(pagination: page.pagination, strings: strings)
    LinkSection(title: strings.relatedTags, links: page.related)
  }
}

/// The articles of a series.
struct SeriesTemplate: Component {
  let page: SeriesPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    header(.class("head")) {
      PageTitle(title: page.title, kicker: strings.series, subtitle: strings.articles(page.count))
    }
    ArticleSection(title: strings.articles, articles: page.articles, strings: strings)
    PaginationBar(pagination: page.pagination, strings: strings)
  }
}

/// A standalone page, such as a page about the site.
struct StandaloneTemplate: Component {
  let page: StandalonePage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    article(.class("art")) {
      header(.class("head")) {
        h1(.class(PhrasedTitle.hasHangingPunctuation(page.title) ? "title hang" : "title")) { PhrasedTitle(page.title) }
        if let updated = page.updated {
          p(.class("meta")) {
            strings.updated + "："
            MomentView(chinese: updated)
          }
        }
      }
      if let sealed = page.sealed {
        SealedContents(strings: strings)
        div(.class("text")) {
          MembersSection(frame: page.frame, summary: page.summary, opening: page.text, sealed: sealed)
        }
      } else {
        if page.showsContents { Contents(headings: page.text.headings, strings: strings) }
        Prose(content: page.text)
      }
    }
  }
}

/// The page for unknown URLs, with links to continue.
struct NotFoundTemplate: Component {
  let page: NotFoundPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(.class("lost")) {
      p(.class("number"), .ariaHidden(true))
      h1(.class("title")) { strings.notFound }
      p { strings.notFoundNotice }
      if !page.links.isEmpty {
        ul(.class("counted")) { ForEach(page.links) { entry in li { a(.href(entry.url)) { entry.title } } } }
      }
    }
  }
}
