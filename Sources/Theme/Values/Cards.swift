/// Articles under a heading.
public struct ArticleGroup: Sendable {
  /// The heading.
  public var title: String
  /// The articles, newest first.
  public var articles: [ArticleCard]
  /// How many there are in all, those of other pages included; nil where that is not counted.
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
  /// The address.
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
  /// How many articles lead to it.
  public var articles: Int
  /// How many rows of rolls name it.
  public var honours: Int

  /// A hospital in a list.
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
  /// The address.
  public var url: String
  /// The name.
  public var name: String
  /// The post: in an article, the one held at its date.
  public var post: String?
  /// Where the post is.
  public var place: Name?

  /// A person in a list.
  public init(url: String, name: String, post: String? = nil, place: Name? = nil) {
    self.url = url
    self.name = name
    self.post = post
    self.place = place
  }
}

/// An edition of an award in a list.
public struct EditionCard: Sendable {
  /// The address.
  public var url: String
  /// The edition's title.
  public var title: String
  /// The award.
  public var award: Link
  /// Who gives it.
  public var issuer: String?
  /// When it was announced.
  public var date: Moment?
  /// How many were declared, if that is known.
  public var declared: Int?
  /// How many the roll records.
  public var recorded: Int

  /// The title where the award is not named beside it: `公立医院党建示范医院 · 2023年度`.
  public var fullTitle: String { title.contains(award.title) ? title : award.title + " · " + title }

  /// An edition in a list.
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

/// A picture, ready to be shown.
public struct PictureValue: Sendable {
  /// The address.
  public var url: String
  /// The width in pixels, if it is known.
  public var width: Int?
  /// The height in pixels, if it is known.
  public var height: Int?
  /// What stands for the picture where it is not seen.
  public var alternative: String
  /// The words below it.
  public var caption: String?
  /// Who made it.
  public var credit: String?
  /// What it is when it is sealed; the address is then of no use.
  public var sealed: SealedFile?

  /// A picture.
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
