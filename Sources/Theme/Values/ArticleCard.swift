import HTML

/// An article in a list.
///
/// Dozens of pages show the same card, so it is an immutable object that they share.
public final class ArticleCard: Sendable {
  /// The URL.
  public let url: String
  /// The title.
  public let title: String
  /// The subtitle.
  public let subtitle: String?
  /// The kicker.
  public let kicker: String?
  /// The summary.
  public let summary: String
  /// The date of publication.
  public let date: Moment
  /// The label of the article's kind, such as 访谈, 圆桌, 案例 or 公告; nil for a plain article.
  public let kind: String?
  /// The column it belongs to; nil for none.
  public let column: Link?
  /// The authors.
  public let authors: [String]
  /// The hospitals it is about.
  public let hospitals: [Link]
  /// The people who appear in it.
  public let people: [Link]
  /// The cover image.
  public let cover: PictureValue?
  /// The estimated reading time in minutes; 0 if the body is members-only.
  public let minutes: Int
  /// Whether the body is members-only.
  public let isForMembers: Bool
  /// Whether the article is sponsored, which every list must disclose.
  public let isSponsored: Bool
  /// Why the article is shown only in a preview; nil for a published article.
  public let pending: Pending?
  /// The reason why an article is shown only in a preview.
  public enum Pending: Sendable {
    /// The article is a draft.
    case draft
    /// The publication date is in the future.
    case future
  }

  /// The cached markup of the article's list entries.
  public let fragments = Fragments()

  /// Creates an article in a list.
  public init(
    url: String, title: String, subtitle: String? = nil, kicker: String? = nil, summary: String, date: Moment,
    kind: String? = nil, column: Link? = nil, authors: [String] = [], hospitals: [Link] = [], people: [Link] = [],
    cover: PictureValue? = nil, minutes: Int = 0, isForMembers: Bool = false, isSponsored: Bool = false,
    pending: Pending? = nil
  ) {
    self.url = url
    self.title = title
    self.subtitle = subtitle
    self.kicker = kicker
    self.summary = summary
    self.date = date
    self.kind = kind
    self.column = column
    self.authors = authors
    self.hospitals = hospitals
    self.people = people
    self.cover = cover
    self.minutes = minutes
    self.isForMembers = isForMembers
    self.isSponsored = isSponsored
    self.pending = pending
  }

  /// Returns a copy of the card with the label `kind`.
  public func named(kind: String?) -> ArticleCard {
    ArticleCard(
      url: url, title: title, subtitle: subtitle, kicker: kicker, summary: summary, date: date, kind: kind,
      column: column, authors: authors, hospitals: hospitals, people: people, cover: cover, minutes: minutes,
      isForMembers: isForMembers, isSponsored: isSponsored, pending: pending)
  }

  /// A copy of the card for members, to whom the body is open.
  public var opened: ArticleCard {
    ArticleCard(
      url: url, title: title, subtitle: subtitle, kicker: kicker, summary: summary, date: date, kind: kind,
      column: column, authors: authors, hospitals: hospitals, people: people, cover: cover, minutes: minutes,
      isSponsored: isSponsored, pending: pending)
  }
}
