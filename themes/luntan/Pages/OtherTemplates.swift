import Theme

/// All tags with their counts.
struct TagIndexTemplate: Component {
  let page: TagIndexPage

  var body: some HTML {
    header(.class("head")) { h1(.class("title")) { page.frame.head.title } }
    if page.tags.isEmpty { p(.class("none")) { page.frame.words.empty } } else { CountedLinks(links: page.tags) }
  }
}

/// The articles of a tag.
struct TagTemplate: Component {
  let page: TagPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    header(.class("head")) {
      PageTitle(title: page.title, kicker: words.tags, subtitle: words.articles(page.count))
    }
    ArticleSection(title: words.articles, articles: page.articles, words: words, isAlwaysShown: true)
    PaginationBar(pagination: page.pagination, words: words)
    LinkSection(title: words.relatedTags, links: page.related)
  }
}

/// A page that stands for itself: about, contact, agreements.
struct StandaloneTemplate: Component {
  let page: StandalonePage

  private var words: Words { page.frame.words }

  var body: some HTML {
    article(.class("art")) {
      header(.class("head")) {
        h1(.class(PhrasedTitle.hangs(page.title) ? "title hang" : "title")) { PhrasedTitle(page.title) }
        if let updated = page.updated {
          p(.class("meta")) {
            words.updated + "："
            MomentView(updated)
          }
        }
      }
      if let sealed = page.sealed {
        SealedContents(words: words)
        div(.class("text")) {
          MembersPart(frame: page.frame, summary: page.summary, opening: page.text, sealed: sealed)
        }
      } else {
        if page.showsContents { Contents(headings: page.text.headings, words: words) }
        Prose(content: page.text)
      }
    }
  }
}

/// What is shown where there is no page: ways on.
struct NotFoundTemplate: Component {
  let page: NotFoundPage

  private var words: Words { page.frame.words }

  var body: some HTML {
    div(.class("lost")) {
      p(.class("number"), .ariaHidden(true)) { 404 }
      h1(.class("title")) { words.notFound }
      p { words.notFoundNotice }
      if !page.links.isEmpty {
        ul(.class("counted")) { ForEach(page.links) { entry in li { a(.href(entry.url)) { entry.title } } } }
      }
    }
  }
}
