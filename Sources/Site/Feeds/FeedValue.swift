import Bytes
import Content
import Entities
import HTML
import SourceFiles

/// The content of a feed, independent of its format.
struct FeedValue {
  let title: String
  /// The description of the feed. Not blank.
  let subtitle: String?
  /// The name of the site.
  let publisher: String
  let language: String
  /// The absolute URL of the page that the feed belongs to.
  let pageURL: String
  /// When the newest entry was last modified; the Unix epoch if there are no entries.
  let updated: Timestamp
  let entries: [Entry]

  /// An article, or a correction of one, as an entry of a feed.
  struct Entry {
    let title: String
    let url: String
    /// The summary. Not blank.
    let summary: String?
    /// The body with absolute URLs; `nil` if it is members-only.
    let content: String?
    let authors: [String]
    let tags: [String]
    let published: Timestamp
    let updated: Timestamp
  }

  init(title: String, subtitle: String?, url: String, articles: [Reference<Article>], _ presenter: Presenter) {
    self.init(title: title, subtitle: subtitle, url: url, entries: articles.map { presenter.entry($0) }, presenter)
  }

  init(title: String, subtitle: String?, url: String, entries: [Entry], _ presenter: Presenter) {
    self.title = presenter.text(title)
    self.subtitle = subtitle.flatMap(Self.nonempty).map(presenter.text)
    publisher = presenter.text(presenter.configuration.title)
    language = presenter.configuration.language
    pageURL = presenter.urls.absolute(url)
    self.entries = entries
    updated = entries.map(\.updated).max() ?? Timestamp(year: 1970, month: 1, day: 1, offset: 0)
  }

  /// Returns the absolute URL of the feed in a format.
  func feedURL(_ format: FeedFormat) -> String { pageURL + format.fileName }

  /// Returns `nil` for blank text, which feeds omit.
  fileprivate static func nonempty(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }
}

extension Presenter {
  fileprivate func entry(_ reference: Reference<Article>) -> FeedValue.Entry {
    let article = lookup(reference)
    let url = urls.absolute(article.url)
    // An article in another script or language is not converted.
    let isConverted = article.identity.language.map(ScriptEditionSettings.isSimplified) ?? true
    let text: (String) -> String = isConverted ? self.text : { $0 }
    var content: String?
    if let body = lookup.body(reference) {
      var html = plainHTML(of: article, body)
      if isConverted, let edition = site.edition { html = edition.markup(html) }
      content = String(decoding: AbsoluteURLRewriter(page: url)(html), as: UTF8.self)
    }
    return FeedValue.Entry(
      title: text(article.title), url: url, summary: FeedValue.nonempty(article.identity.summary).map(text),
      content: content,
      authors: article.credits.authors.map(self.text), tags: article.relations.tags.map { self.text(lookup($0).name) },
      published: article.publication.date,
      updated: article.publication.modified)
  }

  /// Returns the body of an article as plain HTML, for use outside the site.
  func plainHTML(of article: Article, _ body: Body) -> [UInt8] {
    let context = BodyContext(
      date: PartialDate(article.publication.date), speakers: article.relations.speakers,
      hospitals: article.relations.hospitals, usesAbsoluteURLs: true)
    return FeedBody(value(body, in: context)).rendered()
  }
}
