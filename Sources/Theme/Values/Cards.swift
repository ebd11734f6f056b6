/// Articles under a heading.
public struct ArticleGroup: Sendable {
  /// The heading.
  public var title: String
  /// The articles, newest first.
  public var articles: [ArticleCard]
  /// The total number, including other pages; nil if it is not counted.
  public var count: Int?

  /// Articles under a heading.
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
  /// The full name.
  public var name: String
  /// The province's short name.
  public var province: String?
  /// The city.
  public var city: String?
  /// The grade.
  public var grade: String?
  /// The type.
  public var type: String?
  /// The number of articles that link to it.
  public var articles: Int
  /// The number of roll entries that name it.
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

/// A person in a list or in an article's margin.
public struct PersonCard: Sendable {
  /// The URL.
  public var url: String
  /// The name.
  public var name: String
  /// The post: in an article, the one held at its date.
  public var post: String?
  /// The hospital or other organisation.
  public var place: Name?
  /// Further posts that matter to an article.
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
  /// The title.
  public var title: String?

  /// Creates a post.
  public init(place: Name?, title: String?) {
    self.place = place
    self.title = title
  }
}

/// Who paid for an article or a column.
public struct SponsorValue: Sendable {
  /// The name.
  public var name: Name
  /// What was paid for.
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
  /// The declared number, if known.
  public var declared: Int?
  /// The recorded number.
  public var recorded: Int

  /// The title with the award's name: `公立医院党建示范医院 · 2023年度`.
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
  /// The width in pixels, if it is known.
  public var width: Int?
  /// The height in pixels, if it is known.
  public var height: Int?
  /// The text alternative.
  public var alternative: String
  /// The caption.
  public var caption: String?
  /// The credit.
  public var credit: String?
  /// The encrypted file, if the file is for members; `url` is then unused.
  public var sealed: SealedFile?
  /// Smaller copies, the smallest first; the site decides whether there are any.
  public var copies: [PictureCopy] = []
  /// The media type of the copies.
  public var copyType = ""
  /// The mean colour, to stand in its place while it loads; nil where it has no copies, or lets the page shine through.
  public var color: PictureColor?
  /// Whether a link to the file shows more than the page does.
  public var isEnlarged = false

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
