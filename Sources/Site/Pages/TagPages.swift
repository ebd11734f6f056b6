import Content
import Theme

/// The tags.
struct TagPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.tags.isEmpty else { return [] }
    var files: [PlannedFile] = [.page("/tags/") { $0.tagIndex() }]
    for index in library.tags.indices {
      let reference = Reference<Tag>(index: index)
      let articles = library.relations.articlesOfTag[index]
      for number in 1...Presenter.pages(articles.count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: library.tags[index].url)
        files.append(
          .page(url, modified: articles.first.map { library[$0].date }) { $0.page(reference, number: number) })
      }
    }
    return files
  }
}

extension Presenter {
  fileprivate func tagIndex() -> TagIndexPage {
    let tags = lookup.list("tags") { $0.tags.indices.map(Reference<Tag>.init) }
    return TagIndexPage(
      frame: frame(words.tags, url: "/tags/"),
      tags: tags.map { reference in
        let tag = lookup(reference)
        let articles = lookup.list("articles of tag", of: tag.id) { $0.relations.articlesOfTag[reference.index] }
        return CountedLink(tag.name, local(tag.url), articles.count)
      })
  }

  fileprivate func page(_ reference: Reference<Tag>, number: Int) -> TagPage {
    let tag = lookup(reference)
    let articles = lookup.list("articles of tag", of: tag.id) { $0.relations.articlesOfTag[reference.index] }
    let pagination = pagination(number, count: articles.count, url: tag.url)
    return TagPage(
      frame: frame(
        words.taggedArticles(tag.name), url: tag.url, way: [link(words.tags, "/tags/")], pagination: pagination),
      title: tag.name, count: articles.count, articles: cards(slice(articles, page: number)), pagination: pagination)
  }
}
