/// All policy documents.
public struct DocumentIndexPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The documents, newest first, those without a date last.
  public var documents: [DocumentCard]

  /// Creates the index.
  public init(frame: Frame, documents: [DocumentCard]) {
    self.frame = frame
    self.documents = documents
  }

  /// The documents as a list.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(documents.map { Link($0.title, $0.url) })
  }
}

/// A policy document in a list.
public struct DocumentCard: Sendable {
  /// The URL.
  public var url: String
  /// The title, without 《》.
  public var title: String
  /// The issuer.
  public var issuer: String?
  /// The date.
  public var date: Moment?
  /// Its number.
  public var number: String?
  /// The number of articles that cite it.
  public var citations: Int

  /// Creates a document in a list.
  public init(url: String, title: String, issuer: String?, date: Moment?, number: String?, citations: Int) {
    self.url = url
    self.title = title
    self.issuer = issuer
    self.date = date
    self.number = number
    self.citations = citations
  }
}

/// A policy document.
public struct DocumentPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show as well.
  public var card: DocumentCard
  /// The URL of its text.
  public var link: String?
  /// The summary.
  public var introduction: BodyValue
  /// Pages of other entities whose texts cite it.
  public var texts: [Link] = []
  /// The articles of this page that cite it, by year, newest first.
  public var years: [ArticleGroup]
  /// The position of this page in the list of articles.
  public var pagination: Pagination

  /// Creates a document.
  public init(
    frame: Frame, card: DocumentCard, link: String?, introduction: BodyValue, years: [ArticleGroup],
    pagination: Pagination
  ) {
    self.frame = frame
    self.card = card
    self.link = link
    self.introduction = introduction
    self.years = years
    self.pagination = pagination
  }

  /// The summary and the articles that cite it.
  public var plain: some HTML {
    h1 { card.title }
    BodyView(introduction)
    ArticleList(years.flatMap(\.articles))
  }
}
