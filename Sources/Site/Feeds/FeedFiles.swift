import Bytes
import Content
import Entities
import HTML
import SourceFiles

/// The feeds of the whole site and of each column.
struct FeedFiles: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    let size = library.configuration.feedSize
    var files = Self.feeds(at: "/", of: .site) { presenter in
      FeedValue(
        title: presenter.configuration.title, subtitle: presenter.configuration.tagline, url: "/",
        articles: Array(presenter.lookup.all(Article.self).first(size)),
        presenter)
    }
    for (index, column) in library.columns.enumerated() {
      files += Self.feeds(at: column.url, of: .file(column.path)) { presenter in
        let reference = Reference<Column>(index: index)
        let column = presenter.lookup(reference)
        return FeedValue(
          title: "\(column.title) - \(presenter.configuration.title)", subtitle: column.summary, url: column.url,
          articles: Array(presenter.lookup.articles(of: reference).first(size)), presenter)
      }
    }
    return files
  }

  /// Returns the files of a feed at `url` in every format, rendered from the planned input and the feed's reads.
  static func feeds(
    at url: String, of owner: PathOwner, plannedInput: PlannedInput<Void> = .empty,
    _ value: @escaping @Sendable (Presenter) -> FeedValue
  ) -> [PlannedFile] {
    FeedFormat.allCases.map { format in
      .data(SiteURLs.outputPath(of: url + format.fileName), of: owner, plannedInput: plannedInput, counterpart: .texts)
      {
        presenter, _, output in
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
