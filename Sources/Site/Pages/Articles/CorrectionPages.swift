import Bytes
import Content
import Entities
import Theme

/// The list of all articles' corrections and its feeds, if there are any corrections. Editors may replace it with a
/// page of their own at its URL.
struct CorrectionPages: PageKind {
  /// The URL of the list.
  static let url = "/corrections/"

  /// Returns whether a library's site has the list.
  static func isPlanned(in library: Library) -> Bool {
    library.articles.contains { !$0.publication.corrections.isEmpty } && !library.pages.contains { $0.url == url }
  }

  func files(for library: Library) -> [PlannedFile] {
    guard Self.isPlanned(in: library) else { return [] }
    let entries = CorrectionEntry.all(in: library)
    let size = library.configuration.pageSize
    let newest = entries.first.map { library.articles[$0.article.index].publication.corrections[$0.number].date }
    let pages = (1...Presenter.pageCount(entries.count, size: size)).map { number in
      let part = CorrectionList(
        number: number, count: entries.count, entries: Array(entries.dropFirst((number - 1) * size).prefix(size)))
      return PlannedFile.page(
        Presenter.url(ofPage: number, of: Self.url),
        plannedInput: PlannedInput(part, in: library) { try $0.write(to: $1) },
        modified: newest
      ) { presenter, part in presenter.page(part) }
    }
    let latest = CorrectionList(number: 1, count: 0, entries: Array(entries.prefix(library.configuration.feedSize)))
    let input = PlannedInput(latest, in: library) { try $0.write(to: $1) }
    return pages + FeedFiles.feeds(at: Self.url, of: .site, plannedInput: input.withValue(())) { $0.feed(latest) }
  }
}

/// A correction, identified by its article and its index in the article's corrections.
private struct CorrectionEntry: Sendable {
  let article: Reference<Article>
  let number: Int

  /// Returns all corrections of a library, newest first.
  static func all(in library: Library) -> [CorrectionEntry] {
    let entries = library.articles.indices.flatMap { index in
      library.articles[index].publication.corrections.indices.map {
        CorrectionEntry(article: Reference(index: index), number: $0)
      }
    }
    let date = { (entry: CorrectionEntry) in
      library.articles[entry.article.index].publication.corrections[entry.number].date
    }
    return entries.sorted { lhs, rhs in
      if date(lhs) != date(rhs) { return date(lhs) > date(rhs) }
      return (lhs.article.index, rhs.number) < (rhs.article.index, lhs.number)
    }
  }
}

/// A page of the list, or the entries of its feeds.
private struct CorrectionList: Sendable {
  let number: Int
  let count: Int
  let entries: [CorrectionEntry]

  func write(to encoder: RecordEncoder) throws {
    encoder.write(count)
    encoder.write(entries.count)
    for entry in entries {
      try entry.article.write(to: encoder)
      encoder.write(entry.number)
    }
  }
}

extension Presenter {
  fileprivate func page(_ list: CorrectionList) -> CorrectionsPage {
    let pagination = pagination(list.number, count: list.count, url: CorrectionPages.url)
    return CorrectionsPage(
      frame: frame(
        strings.corrections, url: CorrectionPages.url, description: descriptions.corrections, pagination: pagination
      ) { head in
        head.feeds = FeedFormat.allCases.map {
          Feed(title: strings.corrections, url: local(CorrectionPages.url + $0.fileName), mediaType: $0.mediaType)
        }
      },
      corrections: list.entries.map { entry in
        let article = lookup(entry.article)
        return CorrectionItem(
          article: Link(article.title, local(article.url + "#corrections")),
          correction: value(article.publication.corrections[entry.number]))
      },
      pagination: pagination)
  }

  /// Returns the feed of corrections. Each correction has its own id, a fragment with its position in the article's
  /// corrections.
  fileprivate func feed(_ list: CorrectionList) -> FeedValue {
    let entries = list.entries.map { entry in
      let article = lookup(entry.article)
      let correction = article.publication.corrections[entry.number]
      return FeedValue.Entry(
        title: text(strings.correction(of: article.title)),
        url: urls.absolute(article.url + "#corrections.\(entry.number + 1)"),
        summary: correction.text.isEmpty ? nil : text(correction.text), content: nil, authors: [], tags: [],
        published: correction.date, updated: correction.date)
    }
    return FeedValue(
      title: "\(strings.corrections) - \(configuration.title)", subtitle: descriptions.corrections,
      url: CorrectionPages.url,
      entries: entries, self)
  }
}
