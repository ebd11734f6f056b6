/// The corrections of all articles, newest first.
public struct CorrectionsPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The corrections of this page.
  public var corrections: [CorrectionItem]
  /// The position of this page in the list.
  public var pagination: Pagination

  /// Creates a list.
  public init(frame: Frame, corrections: [CorrectionItem], pagination: Pagination) {
    self.frame = frame
    self.corrections = corrections
    self.pagination = pagination
  }

  /// The corrections, each with a link to its article.
  public var plain: some HTML {
    h1 { frame.head.title }
    ForEach(corrections) { item in
      h2 { a(.href(item.article.url)) { item.article.title } }
      CorrectionList([item.correction])
    }
    PaginationView(pagination)
  }
}

/// A correction in the list of all.
public struct CorrectionItem: Sendable {
  /// The article, and the place of its corrections.
  public var article: Link
  /// The correction.
  public var correction: CorrectionValue

  /// Creates an item.
  public init(article: Link, correction: CorrectionValue) {
    self.article = article
    self.correction = correction
  }
}

/// What was put right in an article after its publication.
public struct CorrectionValue: Sendable {
  /// When it was put right.
  public var date: Moment
  /// What was wrong and what is right; nil if members alone may read it.
  public var text: String?

  /// Creates a correction.
  public init(date: Moment, text: String?) {
    self.date = date
    self.text = text
  }
}

/// Corrections as plain markup.
struct CorrectionList: Component {
  private let corrections: [CorrectionValue]

  init(_ corrections: [CorrectionValue]) { self.corrections = corrections }

  var body: some HTML {
    ForEach(corrections) { correction in
      p {
        MomentView(correction.date)
        if let text = correction.text { " "; text }
      }
    }
  }
}
