import Bytes
import Content
import Entities
import HTML
import SourceFiles

/// Pages at old URLs that redirect to the current ones.
struct RedirectPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    let articles = library.articles
    return articles.indices.filter { !articles[$0].publication.aliases.isEmpty }.flatMap { index in
      Self.files(
        articles[index].publication.aliases, to: articles[index].url, title: articles[index].title,
        path: articles[index].path,
        library)
    } + library.pages.flatMap { Self.files($0.aliases, to: $0.url, title: $0.title, path: $0.path, library) }
  }

  private static func files(
    _ oldURLs: [String], to url: String, title: String, path: String, _ library: Library
  ) -> [PlannedFile] {
    let target = PlannedInput([url, title], in: library).withValue((url: url, title: title))
    return PathOwner.oldURLs(oldURLs, path: path).map { old, owner in
      .data(SitePath.file(ofDecodedURL: old), of: owner, plannedInput: target, counterpart: .markup(keeping: [])) {
        presenter, target, output in
        Redirect(to: target.url, title: target.title, presenter).render(into: &output)
      }
    }
  }
}

/// A page that redirects with a `meta` refresh and a link. The target is on the current host, so that redirects work in
/// previews.
struct Redirect: HTML {
  let url: String
  let canonical: String
  let pageTitle: String
  let language: String
  let note: String

  init(to url: String, title: String, _ presenter: Presenter) {
    self.url = presenter.local(url)
    canonical = presenter.urls.absolute(url)
    pageTitle = title
    language = presenter.configuration.language
    note = presenter.strings.moved
  }

  /// Creates the page of the Traditional edition that redirects to a page that exists only in Simplified script.
  init(toSimplified url: String, title: String, _ presenter: Presenter) {
    let urls = SiteURLs(presenter.configuration)
    self.url = urls.local(url)
    canonical = urls.absolute(url)
    pageTitle = title
    language = presenter.configuration.language
    note = presenter.strings.simplifiedOnly
  }

  func render(into output: inout ByteBuffer) { page.render(into: &output) }

  @HTMLBuilder private var page: some HTML {
    Doctype()
    html(.lang(language)) {
      head {
        meta(.charset("utf-8"))
        meta(.httpEquiv("Content-Security-Policy"), .content("default-src 'none'; base-uri 'none'"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        title { pageTitle }
        meta(.httpEquiv("refresh"), .content("0; url=\(url)"))
        meta(.name("robots"), .content("noindex"))
        link(.rel("canonical"), .href(canonical))
      }
      body {
        p {
          note; "："; a(.href(url)) { pageTitle }
        }
      }
    }
  }
}
