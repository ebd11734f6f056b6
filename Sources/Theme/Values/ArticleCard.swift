import HTML

/// An article in a list.
///
/// Dozens of pages show the same card, so it is made once and shared; nothing of it ever changes.
public final class ArticleCard: Sendable {
  /// The address.
  public let url: String
  /// The title.
  public let title: String
  /// The line below the title.
  public let subtitle: String?
  /// The words above the title.
  public let kicker: String?
  /// What it is about.
  public let summary: String
  /// When it was published.
  public let date: Moment
  /// What kind of text it is, in a word: 访谈, 圆桌, 案例, 公告; nil for running text.
  public let kind: String?
  /// Its column.
  public let column: Link?
  /// Who wrote it.
  public let authors: [String]
  /// The hospitals that it is about.
  public let hospitals: [Link]
  /// The people in it.
  public let people: [Link]
  /// Its picture.
  public let cover: PictureValue?
  /// Minutes of reading; 0 where the body is for members.
  public let minutes: Int
  /// Whether only members may read the body.
  public let isForMembers: Bool
  /// How lists show it, once one has.
  public let fragments = Fragments()

  /// An article in a list.
  public init(
    url: String, title: String, subtitle: String? = nil, kicker: String? = nil, summary: String, date: Moment,
    kind: String? = nil, column: Link? = nil, authors: [String] = [], hospitals: [Link] = [], people: [Link] = [],
    cover: PictureValue? = nil, minutes: Int = 0, isForMembers: Bool = false
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
  }

  /// The card of the same article for whoever may read its body.
  public var opened: ArticleCard {
    ArticleCard(
      url: url, title: title, subtitle: subtitle, kicker: kicker, summary: summary, date: date, kind: kind,
      column: column, authors: authors, hospitals: hospitals, people: people, cover: cover, minutes: minutes)
  }
}
