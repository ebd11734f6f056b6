/// Articles under a heading.
public struct ArticleGroup: Sendable {
  /// The heading.
  public var title: String
  /// The articles, newest first.
  public var articles: [ArticleCard]
  /// The total number of articles, including those on other pages; nil if they are not counted.
  public var count: Int?

  /// Creates a group of articles.
  public init(title: String, articles: [ArticleCard], count: Int? = nil) {
    self.title = title
    self.articles = articles
    self.count = count
  }
}

/// A hospital in a list.
public struct HospitalCard: Sendable {
  /// The URL.
  public var url: String
  /// The official name.
  public var name: String
  /// The province's short name.
  public var province: String?
  /// The city.
  public var city: String?
  /// The grade.
  public var grade: String?
  /// The type.
  public var type: String?
  /// The number of articles that link to the hospital.
  public var articles: Int
  /// The number of roll entries that name the hospital.
  public var honours: Int

  /// Creates a hospital in a list.
  public init(url: String, name: String) {
    self.url = url
    self.name = name
    province = nil
    city = nil
    grade = nil
    type = nil
    articles = 0
    honours = 0
  }
}

/// A person in a list or in the margin of an article.
public struct PersonCard: Sendable {
  /// The URL.
  public var url: String
  /// The name.
  public var name: String
  /// The title of the post; in an article, of the one held on the article's date.
  public var post: String?
  /// The hospital or other organisation of the post.
  public var place: Name?
  /// Further posts relevant to the article.
  public var otherPosts: [PostLabel] = []

  /// Creates a person in a list.
  public init(url: String, name: String, post: String? = nil, place: Name? = nil) {
    self.url = url
    self.name = name
    self.post = post
    self.place = place
  }
}

/// A post without its dates.
public struct PostLabel: Sendable {
  /// The hospital or other organisation.
  public var place: Name?
  /// The title of the post.
  public var title: String?

  /// Creates a post.
  public init(place: Name?, title: String?) {
    self.place = place
    self.title = title
  }
}

/// The sponsor of an article or a column.
public struct SponsorValue: Sendable {
  /// The name.
  public var name: Name
  /// A note on what was sponsored; nil for none.
  public var note: String?

  /// Creates a sponsor.
  public init(name: Name, note: String?) {
    self.name = name
    self.note = note
  }
}

/// An edition of an award in a list.
public struct EditionCard: Sendable {
  /// The URL.
  public var url: String
  /// The edition's title.
  public var title: String
  /// The award.
  public var award: Link
  /// The issuer.
  public var issuer: String?
  /// The date of the announcement.
  public var date: Moment?
  /// The number of recipients that the issuer declared; nil if it is not known.
  public var declared: Int?
  /// The number of recipients recorded on the roll.
  public var recorded: Int

  /// The title, prefixed with the award's name unless it contains it: `公立医院党建示范医院 · 2023年度`.
  public var fullTitle: String { title.contains(award.title) ? title : award.title + " · " + title }

  /// Creates an edition in a list.
  public init(
    url: String, title: String, award: Link, issuer: String?, date: Moment?, declared: Int?, recorded: Int
  ) {
    self.url = url
    self.title = title
    self.award = award
    self.issuer = issuer
    self.date = date
    self.declared = declared
    self.recorded = recorded
  }
}

/// An image.
public struct PictureValue: Sendable {
  /// The URL.
  public var url: String
  /// The width in pixels; nil if it is not known.
  public var width: Int?
  /// The height in pixels; nil if it is not known.
  public var height: Int?
  /// The text alternative.
  public var alternative: String
  /// The caption.
  public var caption: String?
  /// The credit.
  public var credit: String?
  /// The encrypted file if the image is members-only; `url` is then unused.
  public var sealed: SealedFile?
  /// Scaled-down copies, smallest first; empty if the site does not create any.
  public var copies: [PictureCopy] = []
  /// The media type of the copies.
  public var copyType = ""
  /// The mean colour, for a placeholder while the image loads; nil if the image has no copies or is partly transparent.
  public var color: PictureColor?
  /// Whether the file shows more detail than the page does, so that enlarging the image is useful.
  public var isEnlargeable = false

  /// Creates an image.
  public init(
    url: String, width: Int?, height: Int?, alternative: String, caption: String? = nil, credit: String? = nil
  ) {
    self.url = url
    self.width = width
    self.height = height
    self.alternative = alternative
    self.caption = caption
    self.credit = credit
  }
}
