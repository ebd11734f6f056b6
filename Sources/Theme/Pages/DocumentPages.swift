/// The index of all policy documents.
public struct DocumentIndexPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The documents, newest first; undated ones last.
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
  /// The title, without the title marks 《》.
  public var title: String
  /// The issuer.
  public var issuer: String?
  /// The date.
  public var date: Moment?
  /// The document number.
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

/// The page of a policy document.
public struct DocumentPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show too.
  public var card: DocumentCard
  /// The URL of the document's full text; nil if it is not known.
  public var link: String?
  /// The introduction; on the first page only.
  public var introduction: BodyValue
  /// The pages of other entities whose bodies cite it; on the first page only.
  public var texts: [Link] = []
  /// The articles of this page that cite it, grouped by year, newest first.
  public var years: [ArticleGroup]
  /// The position of this page in the list of articles.
  public var pagination: Pagination

  /// Creates the page of a document.
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

  /// The introduction and the articles that cite the document.
  public var plain: some HTML {
    h1 { card.title }
    BodyView(introduction)
    ArticleList(years.flatMap(\.articles))
  }
}
