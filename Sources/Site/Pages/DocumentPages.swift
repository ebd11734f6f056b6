import Content
import Theme

/// The policy documents.
struct DocumentPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.documents.isEmpty else { return [] }
    var files: [PlannedFile] = [.page("/documents/") { $0.documentIndex() }]
    for index in library.documents.indices {
      let reference = Reference<PolicyDocument>(index: index)
      let count = library.relations.articlesOfDocument[index].count
      for number in 1...Presenter.pages(count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: library.documents[index].url)
        files.append(.page(url) { $0.page(reference, number: number) })
      }
    }
    return files
  }
}

extension Presenter {
  fileprivate func documentIndex() -> DocumentIndexPage {
    let documents = lookup.list("documents") { $0.documents.indices.map(Reference<PolicyDocument>.init) }
    return DocumentIndexPage(frame: frame(words.documents, url: "/documents/"), documents: documents.map(card))
  }

  fileprivate func page(_ reference: Reference<PolicyDocument>, number: Int) -> DocumentPage {
    let document = lookup(reference)
    let articles = lookup.list("articles of document", of: document.id) {
      $0.relations.articlesOfDocument[reference.index]
    }
    let pagination = pagination(number, count: articles.count, url: document.url)
    return DocumentPage(
      frame: frame(
        document.title, url: document.url, description: document.body.excerpt,
        way: [link(words.documents, "/documents/")], pagination: pagination),
      card: card(reference), link: document.link, introduction: number == 1 ? value(document.body) : BodyValue(),
      articles: cards(slice(articles, page: number)), pagination: pagination)
  }
}
