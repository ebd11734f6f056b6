import Bytes
import Content
import Entities
import Theme

/// The tags.
struct TagPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.tags.isEmpty else { return [] }
    var files: [PlannedFile] = [.page(Tag.indexURL, modified: library.newestDate) { $0.tagIndex() }]
    for index in library.tags.indices {
      let reference = Reference<Tag>(index: index)
      let articles = Tag.articles.list(of: reference, in: library.relations)
      for number in 1...Presenter.pageCount(articles.count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: library.tags[index].url)
        files.append(
          .page(url, of: .tag(index), modified: articles.first.map { library[$0].publication.date }) {
            $0.page(reference, number: number)
          })
      }
    }
    return files
  }

  var reservedURLs: [String] { [Tag.indexURL] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(Tag.self)] }
  var lists: [RegisteredList] { [RegisteredList(all: Tag.self), RegisteredList(Tag.articles)] }
}

extension Presenter {
  /// The maximum number of related tags on a tag's page.
  private static let relatedCount = 8
  /// The number of a tag's newest articles that are searched for related tags.
  private static let relatedDepth = 200
  /// The maximum number of tags counted per article. Without it, an article with n tags would appear on n pages that
  /// each count n tags.
  private static let countedTags = 32

  private func countedLink(_ reference: Reference<Tag>) -> CountedLink {
    let tag = lookup(reference)
    return CountedLink(tag.name, local(tag.url), lookup.articles(of: reference).count)
  }

  fileprivate func tagIndex() -> TagIndexPage {
    let tags = lookup.all(Tag.self).map(countedLink)
    return TagIndexPage(
      frame: frame(strings.tags, url: Tag.indexURL, description: descriptions.tags(tags.map(\.title))), tags: tags)
  }

  fileprivate func page(_ reference: Reference<Tag>, number: Int) -> TagPage {
    let tag = lookup(reference)
    let articles = lookup.articles(of: reference)
    let count = articles.count
    let pagination = pagination(number, count: count, url: tag.url)
    let cards = cards(page(number, of: articles))
    return TagPage(
      frame: frame(
        strings.taggedArticles(tag.name), url: tag.url,
        description: descriptions.tag(tag.name, count: count, cards.lazy.map(\.title)),
        ancestors: [link(strings.tags, Tag.indexURL)], pagination: pagination),
      title: tag.name, count: count, articles: cards,
      related: number == 1 ? related(to: reference) : [], pagination: pagination)
  }

  /// Returns the tags that most often occur together with a tag.
  private func related(to reference: Reference<Tag>) -> [CountedLink] {
    let articles = lookup.articles(of: reference).first(Self.relatedDepth)
    let tags = lookup.library.tags
    return Frequencies(
      articles.lazy.flatMap { lookup($0).relations.tags.prefix(Self.countedTags) }.filter { $0 != reference }
    )
    // The overall frequency of tags is not recorded as a read, so ties are broken by id, which never changes.
    .mostFrequent(Self.relatedCount) { tags[$0.index].id.precedesBytewise(tags[$1.index].id) }.map {
      countedLink($0.key)
    }
  }
}
