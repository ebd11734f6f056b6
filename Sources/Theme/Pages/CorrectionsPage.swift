/// A page of the list of all corrections, newest first.
public struct CorrectionsPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The corrections of this page.
  public var corrections: [CorrectionItem]
  /// The position of this page in the list.
  public var pagination: Pagination

  /// Creates a page of corrections.
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

/// A correction in the list of all corrections.
public struct CorrectionItem: Sendable {
  /// The article; the URL points to its corrections.
  public var article: Link
  /// The correction.
  public var correction: CorrectionValue

  /// Creates a list entry.
  public init(article: Link, correction: CorrectionValue) {
    self.article = article
    self.correction = correction
  }
}

/// A correction made to an article after its publication.
public struct CorrectionValue: Sendable {
  /// The date of the correction.
  public var date: Moment
  /// What was wrong and what is right; nil if only members may read it.
  public var text: String?

  /// Creates a correction.
  public init(date: Moment, text: String?) {
    self.date = date
    self.text = text
  }
}

/// Corrections in plain HTML.
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
