import HTML

/// An article in a list.
///
/// Dozens of pages show the same card, so it is created once, shared and never changed.
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
  /// The label of its kind: 访谈, 圆桌, 案例, 公告; nil for a plain article.
  public let kind: String?
  /// Its column.
  public let column: Link?
  /// The authors.
  public let authors: [String]
  /// The hospitals that it is about.
  public let hospitals: [Link]
  /// The people in it.
  public let people: [Link]
  /// The cover image.
  public let cover: PictureValue?
  /// Minutes of reading; 0 where the body is for members.
  public let minutes: Int
  /// Whether only members may read the body.
  public let isForMembers: Bool
  /// Whether somebody paid for it, which every list says.
  public let isSponsored: Bool
  /// Why it is shown in a preview alone; nil for an article that is published.
  public let pending: Pending?
  /// Why an article is shown in a preview alone.
  public enum Pending: Sendable {
    /// It is a draft.
    case draft
    /// Its day has not come.
    case future
  }

  /// The cached markup of list entries.
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

  /// Returns the card with another word for the article's kind.
  public func named(kind: String?) -> ArticleCard {
    ArticleCard(
      url: url, title: title, subtitle: subtitle, kicker: kicker, summary: summary, date: date, kind: kind,
      column: column, authors: authors, hospitals: hospitals, people: people, cover: cover, minutes: minutes,
      isForMembers: isForMembers, isSponsored: isSponsored, pending: pending)
  }

  /// Returns the card as it is shown to members, who may read the body.
  public var opened: ArticleCard {
    ArticleCard(
      url: url, title: title, subtitle: subtitle, kicker: kicker, summary: summary, date: date, kind: kind,
      column: column, authors: authors, hospitals: hospitals, people: people, cover: cover, minutes: minutes,
      isSponsored: isSponsored, pending: pending)
  }
}
