import Bytes
import Content
import HTML
import SourceFiles

/// The feeds of the whole site and of each column.
struct FeedFiles: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    let size = library.configuration.feedSize
    var files = Self.feeds(at: "/") { presenter in
      FeedValue(
        title: presenter.configuration.title, subtitle: presenter.configuration.tagline, url: "/",
        articles: Array(presenter.lookup.all(Article.self).first(size)),
        presenter)
    }
    for (index, column) in library.columns.enumerated() {
      files += Self.feeds(at: column.url) { presenter in
        let reference = Reference<Column>(index: index)
        let column = presenter.lookup(reference)
        return FeedValue(
          title: "\(column.title) - \(presenter.configuration.title)", subtitle: column.summary, url: column.url,
          articles: Array(presenter.lookup.articles(of: reference).first(size)), presenter)
      }
    }
    return files
  }

  private static func feeds(at url: String, _ value: @escaping @Sendable (Presenter) -> FeedValue) -> [PlannedFile] {
    FeedFormat.allCases.map { format in
      .data(Addresses.file(of: url + format.fileName)) { presenter, output in
        let feed = value(presenter)
        switch format {
        case .atom: AtomFeed(feed: feed).render(into: &output)
        case .rss: RSSFeed(feed: feed).render(into: &output)
        case .json: JSONFeed(feed: feed).write(into: &output)
        }
      }
    }
  }
}

/// What a feed says, in whichever format.
struct FeedValue {
  let title: String
  let subtitle: String?
  /// The site's name.
  let publisher: String
  let language: String
  /// The whole address of the page that the feed belongs to.
  let page: String
  /// When the newest entry was changed; when there is none, the beginning of Unix time.
  let updated: Timestamp
  let entries: [Entry]

  /// An article in a feed.
  struct Entry {
    let title: String
    let url: String
    let summary: String
    /// The text with whole addresses; nil where it is for members.
    let content: String?
    let authors: [String]
    let tags: [String]
    let published: Timestamp
    let updated: Timestamp
  }

  init(title: String, subtitle: String?, url: String, articles: [Reference<Article>], _ presenter: Presenter) {
    self.title = title
    self.subtitle = subtitle
    publisher = presenter.configuration.title
    language = presenter.configuration.language
    page = presenter.addresses.whole(url)
    entries = articles.map { presenter.entry($0) }
    updated =
      entries.map(\.updated).max() ?? Timestamp(year: 1970, month: 1, day: 1, offset: 0)
  }

  /// The whole address of the feed in a format.
  func address(_ format: FeedFormat) -> String { page + format.fileName }
}

extension Presenter {
  fileprivate func entry(_ reference: Reference<Article>) -> FeedValue.Entry {
    let article = lookup(reference)
    var content: String?
    if let body = lookup.body(reference) {
      let setting = Setting(
        date: PartialDate(article.date), speakers: article.speakers, hospitals: article.hospitals, isAbroad: true)
      content = String(decoding: FeedBody(value(body, in: setting)).rendered(), as: UTF8.self)
    }
    return FeedValue.Entry(
      title: article.title, url: addresses.whole(article.url), summary: article.summary, content: content,
      authors: article.authors, tags: article.tags.map { lookup($0).name }, published: article.date,
      updated: article.updated ?? article.date)
  }
}
