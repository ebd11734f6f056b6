/// All awards.
public struct AwardIndexPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// Awards by level.
  public var groups: [AwardGroup]
  /// Recipients by province over all rolls.
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

/// Awards of one level.
public struct AwardGroup: Sendable {
  /// The level: 国家级, 省级.
  public var title: String
  /// The awards.
  public var awards: [AwardDigest]

  /// Awards of one level.
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
  /// Its editions, newest first.
  public var editions: [EditionCard]

  /// Creates an award and its editions.
  public init(link: Link, issuer: String?, editions: [EditionCard]) {
    self.link = link
    self.issuer = issuer
    self.editions = editions
  }
}

/// An award.
public struct AwardPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The award and its editions.
  public var award: AwardDigest
  /// The level: 国家级, 省级.
  public var level: String
  /// The introduction.
  public var introduction: BodyValue
  /// Recipients by province over all editions.
  public var map: TileMap
  /// The editions side by side, where there are several.
  public var comparison: ComparisonValue?
  /// The articles about it, newest first.
  public var articles: [ArticleCard]

  /// Creates an award.
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

/// The editions of an award side by side.
public struct ComparisonValue: Sendable {
  /// Whether a row is a category; else it is a province.
  public var isByCategory: Bool
  /// The editions, newest first: the columns.
  public var editions: [Link]
  /// The rows.
  public var rows: [Row]

  /// A category or a province in all editions.
  public struct Row: Sendable {
    /// The category or the province.
    public var title: String
    /// Declared and recorded in each edition.
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

/// An edition of an award with its roll.
public struct EditionPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show as well.
  public var card: EditionCard
  /// The announcement.
  public var source: Name?
  /// The introduction.
  public var introduction: BodyValue
  /// Declared and recorded by category, where the issuer declared or the roll holds more than one.
  public var categories: [ShareValue]
  /// Declared and recorded by province, where the issuer declared it.
  public var provinces: [ShareValue]
  /// The roll, in its order.
  public var rows: [RollRowValue]
  /// Recipients by province.
  public var map: TileMap
  /// The roll as CSV.
  public var csv: String
  /// The roll as JSON.
  public var json: String
  /// The editions around this one, newest first, this one included; of few editions all.
  public var siblings: [EditionCard]
  /// The articles about it, newest first.
  public var articles: [ArticleCard]

  /// Creates an edition.
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

/// A declared and a recorded number.
public struct ShareValue: Sendable {
  /// The category or province.
  public var title: String
  /// The declared number, if known.
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
  /// The hospital.
  public var hospital: Name
  /// The party branch or department; empty if none.
  public var branch: String
  /// The person.
  public var person: Name?
  /// The work; empty if none.
  public var work: String
  /// The category; empty if none.
  public var category: String
  /// The province's short name; empty if it is not known.
  public var province: String
  /// The source.
  public var source: Name?
  /// Whether the recipient is a known entity.
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
