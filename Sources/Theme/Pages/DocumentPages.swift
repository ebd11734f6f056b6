/// All policy documents.
public struct DocumentIndexPage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// The documents, newest first, those without a date last.
  public var documents: [DocumentCard]

  /// The index.
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
  /// The address.
  public var url: String
  /// The title, without 《》.
  public var title: String
  /// Who issued it.
  public var issuer: String?
  /// When.
  public var date: Moment?
  /// Its number.
  public var number: String?
  /// How many articles cite it.
  public var citations: Int

  /// A document in a list.
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
  /// What every page has.
  public var frame: Frame
  /// What lists know of it too.
  public var card: DocumentCard
  /// The address of its text.
  public var link: String?
  /// What it is about.
  public var introduction: BodyValue
  /// Pages of other things whose texts cite it.
  public var texts: [Link] = []
  /// The articles of this page that cite it, by year, newest first.
  public var years: [ArticleGroup]
  /// Where this page stands in the list of articles.
  public var pagination: Pagination

  /// A document.
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

  /// What it is about and who cites it.
  public var plain: some HTML {
    h1 { card.title }
    BodyView(introduction)
    ArticleList(years.flatMap(\.articles))
  }
}
