import Bytes
import Content
import Entities
import HTML

/// Pages at old addresses that lead to the new ones.
struct RedirectPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    library.articles.filter { !$0.aliases.isEmpty }.flatMap { article -> [PlannedFile] in
      let target = PlannedInput([article.url, article.title], in: library).map((url: article.url, title: article.title))
      return article.aliases.map { alias in
        .data(Addresses.file(of: alias), given: target) { presenter, target, output in
          Redirect(to: presenter.addresses.whole(target.url), title: target.title, words: presenter.words)
            .render(into: &output)
        }
      }
    }
  }
}

/// A page that sends readers on, by a `meta` refresh and by a link.
private struct Redirect: HTML {
  let url: String
  let pageTitle: String
  let words: Words

  init(to url: String, title: String, words: Words) {
    self.url = url
    pageTitle = title
    self.words = words
  }

  func render(into output: inout ByteBuffer) { page.render(into: &output) }

  @HTMLBuilder private var page: some HTML {
    Doctype()
    html(.lang("zh")) {
      head {
        meta(.charset("utf-8"))
        meta(.httpEquiv("Content-Security-Policy"), .content("default-src 'none'; base-uri 'none'"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        title { pageTitle }
        meta(.httpEquiv("refresh"), .content("0; url=\(url)"))
        meta(.name("robots"), .content("noindex"))
        link(.rel("canonical"), .href(url))
      }
      body {
        p {
          words.moved; "："; a(.href(url)) { pageTitle }
        }
      }
    }
  }
}
