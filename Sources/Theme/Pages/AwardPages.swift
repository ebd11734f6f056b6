/// The index of all awards.
public struct AwardIndexPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The awards, grouped by level.
  public var groups: [AwardGroup]
  /// The recipients of all rolls by province.
  public var map: TileMap

  /// Creates the index.
  public init(frame: Frame, groups: [AwardGroup], map: TileMap) {
    self.frame = frame
    self.groups = groups
    self.map = map
  }

  /// The awards as a list.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(groups.flatMap(\.awards).map(\.link))
  }
}

/// The awards of one level.
public struct AwardGroup: Sendable {
  /// The name of the level, such as 国家级 or 省级.
  public var title: String
  /// The awards.
  public var awards: [AwardDigest]

  /// Creates a group of awards.
  public init(title: String, awards: [AwardDigest]) {
    self.title = title
    self.awards = awards
  }
}

/// An award and its editions.
public struct AwardDigest: Sendable {
  /// The award.
  public var link: Link
  /// The issuer.
  public var issuer: String?
  /// The editions, newest first.
  public var editions: [EditionCard]

  /// Creates an award and its editions.
  public init(link: Link, issuer: String?, editions: [EditionCard]) {
    self.link = link
    self.issuer = issuer
    self.editions = editions
  }
}

/// The page of an award.
public struct AwardPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The award and its editions.
  public var award: AwardDigest
  /// The name of the level, such as 国家级 or 省级.
  public var level: String
  /// The introduction.
  public var introduction: BodyValue
  /// The recipients of all editions by province.
  public var map: TileMap
  /// The editions side by side; nil if there is nothing to compare.
  public var comparison: ComparisonValue?
  /// The articles about the award, newest first.
  public var articles: [ArticleCard]

  /// Creates the page of an award.
  public init(
    frame: Frame, award: AwardDigest, level: String, introduction: BodyValue, map: TileMap,
    comparison: ComparisonValue? = nil, articles: [ArticleCard]
  ) {
    self.frame = frame
    self.award = award
    self.level = level
    self.introduction = introduction
    self.map = map
    self.comparison = comparison
    self.articles = articles
  }

  /// The editions as a list.
  public var plain: some HTML {
    h1 { award.link.title }
    BodyView(introduction)
    LinkList(award.editions.map { Link($0.title, $0.url) })
  }
}

/// A table that compares the editions of an award.
public struct ComparisonValue: Sendable {
  /// Whether the rows are categories; otherwise they are provinces.
  public var isByCategory: Bool
  /// The editions, which are the columns, newest first.
  public var editions: [Link]
  /// The rows.
  public var rows: [Row]

  /// The numbers of a category or a province in all editions.
  public struct Row: Sendable {
    /// The category or the province.
    public var title: String
    /// The declared and the recorded number in each edition.
    public var cells: [ShareValue]

    /// Creates a row.
    public init(title: String, cells: [ShareValue]) {
      self.title = title
      self.cells = cells
    }
  }

  /// Creates a table.
  public init(isByCategory: Bool, editions: [Link], rows: [Row]) {
    self.isByCategory = isByCategory
    self.editions = editions
    self.rows = rows
  }
}

/// The page of an edition of an award, with its roll.
public struct EditionPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show too.
  public var card: EditionCard
  /// The announcement; nil if it is not known.
  public var source: Name?
  /// The introduction.
  public var introduction: BodyValue
  /// The declared and the recorded number by category; empty if the issuer declared none and the roll has at most one
  /// category.
  public var categories: [ShareValue]
  /// The declared and the recorded number by province; empty if the issuer declared none.
  public var provinces: [ShareValue]
  /// The rows of the roll, in its order.
  public var rows: [RollRowValue]
  /// The recipients by province.
  public var map: TileMap
  /// The root-relative URL of the roll as CSV.
  public var csv: String
  /// The root-relative URL of the roll as JSON.
  public var json: String
  /// The editions around this one, newest first, this one included; all of them if there are few.
  public var siblings: [EditionCard]
  /// The articles about the edition, newest first.
  public var articles: [ArticleCard]

  /// Creates the page of an edition.
  public init(
    frame: Frame, card: EditionCard, source: Name?, introduction: BodyValue, categories: [ShareValue],
    provinces: [ShareValue], rows: [RollRowValue], map: TileMap, csv: String, json: String, siblings: [EditionCard],
    articles: [ArticleCard]
  ) {
    self.frame = frame
    self.card = card
    self.source = source
    self.introduction = introduction
    self.categories = categories
    self.provinces = provinces
    self.rows = rows
    self.map = map
    self.csv = csv
    self.json = json
    self.siblings = siblings
    self.articles = articles
  }

  /// The roll as a table.
  public var plain: some HTML {
    h1 { card.title }
    BodyView(introduction)
    table {
      tbody {
        ForEach(rows) { row in
          tr {
            td { row.province }; td { NameView(row.hospital) }; td { row.category }; td { row.branch }
          }
        }
      }
    }
  }
}

/// A declared and a recorded number of recipients.
public struct ShareValue: Sendable {
  /// The category or province.
  public var title: String
  /// The declared number; nil if it is not known.
  public var declared: Int?
  /// The recorded number.
  public var recorded: Int

  /// Creates a pair of numbers.
  public init(title: String, declared: Int?, recorded: Int) {
    self.title = title
    self.declared = declared
    self.recorded = recorded
  }
}

/// A row of a roll.
public struct RollRowValue: Sendable {
  /// The hospital, with a URL if it has a page.
  public var hospital: Name
  /// The party branch or department; empty for none.
  public var branch: String
  /// The person; nil for none.
  public var person: Name?
  /// The work; empty for none.
  public var work: String
  /// The category; empty for none.
  public var category: String
  /// The province's short name; empty if it is not known.
  public var province: String
  /// The source of the entry; nil if it is the edition's.
  public var source: Name?
  /// Whether the recipient is an entity of the site; false for a row that the roll marks with `known: false`.
  public var isKnown: Bool

  /// Creates a row of a roll.
  public init(
    hospital: Name, branch: String, person: Name?, work: String, category: String, province: String, source: Name?
  ) {
    self.hospital = hospital
    self.branch = branch
    self.person = person
    self.work = work
    self.category = category
    self.province = province
    self.source = source
    isKnown = true
  }
}
