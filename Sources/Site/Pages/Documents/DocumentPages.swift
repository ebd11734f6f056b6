import Bytes
import Content
import Entities
import SourceFiles
import Theme

/// The policy documents.
struct DocumentPages: PageKind {
  func files(for library: Library) -> [PlannedFile] {
    guard !library.documents.isEmpty else { return [] }
    var files: [PlannedFile] = [.page(PolicyDocument.indexURL, modified: library.newestDate) { $0.documentIndex() }]
    for index in library.documents.indices {
      let reference = Reference<PolicyDocument>(index: index)
      let document = library.documents[index]
      let articles = PolicyDocument.articles.list(of: reference, in: library.relations)
      let newest = articles.first.map { library[$0].publication.date }
      let count = articles.count
      for number in 1...Presenter.pageCount(count, size: library.configuration.pageSize) {
        let url = Presenter.url(ofPage: number, of: document.url)
        files.append(
          .page(url, of: .file(document.path), modified: newest ?? document.date) { $0.page(reference, number: number) }
        )
      }
    }
    return files
  }

  func navigationItem(for library: Library, words: SiteStrings) -> NavigationItem? {
    library.documents.isEmpty ? nil : NavigationItem(title: words.documents, url: PolicyDocument.indexURL)
  }

  var reservedURLs: [String] { [PolicyDocument.indexURL] }
  var entityKinds: [AnyEntityKind] { [AnyEntityKind(PolicyDocument.self)] }
  var citedKinds: [any CitedSubject.Type] { [PolicyDocument.self] }
  var lists: [RegisteredList] {
    [
      RegisteredList(all: PolicyDocument.self), RegisteredList(PolicyDocument.articles),
      RegisteredList(PolicyDocument.texts),
    ]
  }
  var scaffoldKinds: [Scaffold.Kind] {
    [Scaffold.Kind("document", in: PolicyDocument.kindName) { "title: \($0)\n# issuer: 发文机关\n# date: 2024-01-31\n" }]
  }
}

extension PolicyDocument: CitedSubject {
  static let weight = 2
  static func heading(_ words: SiteStrings) -> String { words.citedDocuments }
}

extension SiteStrings {
  var documents: String { "政策文件" }
  fileprivate var citedDocuments: String { "所引文件" }
}

extension Presenter {
  /// Returns the card that represents a policy document in lists.
  func card(_ reference: Reference<PolicyDocument>) -> DocumentCard {
    let document = lookup(reference)
    return DocumentCard(
      url: local(document.url), title: document.title, issuer: document.issuer, date: document.date?.moment,
      number: document.number, citations: lookup.articles(of: reference).count)
  }

  fileprivate func documentIndex() -> DocumentIndexPage {
    let documents = lookup.all(PolicyDocument.self).map(card)
    return DocumentIndexPage(
      frame: frame(
        strings.documents, url: PolicyDocument.indexURL, description: descriptions.documents(documents.map(\.title))),
      documents: documents)
  }

  fileprivate func page(_ reference: Reference<PolicyDocument>, number: Int) -> DocumentPage {
    let document = lookup(reference)
    let articles = lookup.articles(of: reference)
    let pagination = pagination(number, count: articles.count, url: document.url)
    let years = self.page(number, of: articles).grouped { lookup($0).publication.date.year }
    let card = card(reference)
    var page = DocumentPage(
      frame: frame(
        document.title, url: document.url,
        description: document.body.excerpt.isEmpty ? descriptions.document(card) : document.body.excerpt,
        ancestors: [link(strings.documents, PolicyDocument.indexURL)], pagination: pagination),
      card: card, link: document.link, introduction: number == 1 ? value(document.body) : BodyValue(),
      years: years.map { ArticleGroup(title: strings.year($0.key), articles: cards($0.elements)) },
      pagination: pagination)
    if number == 1 { page.texts = links(to: lookup.related(PolicyDocument.texts, of: reference)) }
    return page
  }
}
