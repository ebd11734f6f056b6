/// All hospitals: by province, by initial, on the map.
public struct HospitalIndexPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The number of hospitals.
  public var count: Int
  /// Provinces with hospitals, in the order of their codes.
  public var provinces: [CountedLink]
  /// Initials with hospitals, in the order of the alphabet; the URL is that of the initial's page.
  public var initials: [CountedLink]
  /// All hospitals by initial if they fit on one page; else empty.
  public var groups: [HospitalGroup]
  /// Hospitals by province.
  public var map: TileMap
  /// The whole register as data for a filter.
  public var register: HospitalDataValue?
  /// The origin of the register.
  public var origin: OriginValue?

  /// Creates the index.
  public init(
    frame: Frame, count: Int, provinces: [CountedLink], initials: [CountedLink], groups: [HospitalGroup], map: TileMap
  ) {
    self.frame = frame
    self.count = count
    self.provinces = provinces
    self.initials = initials
    self.groups = groups
    self.map = map
    register = nil
    origin = nil
  }

  /// Links to provinces and initials.
  public var plain: some HTML {
    h1 { frame.head.title }
    LinkList(provinces.map { Link($0.title, $0.url) })
    LinkList(initials.map { Link($0.title, $0.url) })
  }
}

/// The register of hospitals as data, and what it can be narrowed by.
public struct HospitalDataValue: Sendable {
  /// The URL of the data, a JSON file that says how it is to be read.
  public var data: String
  /// The URL below which hospitals stand: `/hospitals/`.
  public var base: String
  /// Whether the data is split, so that names are found by prefix only.
  public var isSplit: Bool
  /// The grades that are stated, in the order of the data's table.
  public var grades: [CountedName]
  /// The types that are stated, in the order of the data's table.
  public var types: [CountedName]

  /// Creates a register.
  public init(data: String, base: String, isSplit: Bool, grades: [CountedName], types: [CountedName]) {
    self.data = data
    self.base = base
    self.isSplit = isSplit
    self.grades = grades
    self.types = types
  }
}

/// The origin of data.
public struct OriginValue: Sendable {
  /// The collector.
  public var source: Name?
  /// The licence.
  public var licence: String?
  /// The date of the data.
  public var date: Moment?
  /// A note for readers.
  public var text: BodyValue

  /// Creates an origin.
  public init(source: Name?, licence: String?, date: Moment?, text: BodyValue) {
    self.source = source
    self.licence = licence
    self.date = date
    self.text = text
  }
}

/// Hospitals under a heading: an initial or a city.
public struct HospitalGroup: Sendable {
  /// The heading.
  public var title: String
  /// The hospitals in pinyin order.
  public var hospitals: [HospitalCard]

  /// Hospitals under a heading.
  public init(title: String, hospitals: [HospitalCard]) {
    self.title = title
    self.hospitals = hospitals
  }
}

/// The hospitals of one province, by city, or of one initial.
public struct HospitalListPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The title, which names the province or the initial.
  public var title: String
  /// The number of hospitals.
  public var count: Int
  /// The hospitals by city, those without one last; one group for an initial.
  public var groups: [HospitalGroup]
  /// The other pages of the same kind, this one included.
  public var siblings: [CountedLink]

  /// Creates a list of hospitals.
  public init(frame: Frame, title: String, count: Int, groups: [HospitalGroup], siblings: [CountedLink]) {
    self.frame = frame
    self.title = title
    self.count = count
    self.groups = groups
    self.siblings = siblings
  }

  /// The hospitals as a list.
  public var plain: some HTML {
    h1 { title }
    ForEach(groups) { group in
      if !group.title.isEmpty { h2 { group.title } }
      LinkList(group.hospitals.map { Link($0.name, $0.url) })
    }
  }
}

/// A hospital.
public struct HospitalPage: PageValue {
  /// The parts that every page has: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show as well.
  public var card: HospitalCard
  /// The usual short form.
  public var short: String?
  /// The aliases.
  public var aliases: [String]
  /// The former names.
  public var former: [String]
  /// The province with its page.
  public var province: Link?
  /// The URL of its own site.
  public var website: String?
  /// The introduction.
  public var introduction: BodyValue
  /// The rows of rolls that name it, newest edition first.
  public var honours: [HonourValue]
  /// The current staff, in pinyin order.
  public var staff: [StaffValue]
  /// The former staff, the latest departure first.
  public var formerStaff: [StaffValue]
  /// The articles of this page in groups: about it, by its people, naming it; each newest first.
  public var coverage: [ArticleGroup]
  /// Pages of other entities whose texts mention it.
  public var texts: [Link] = []
  /// Other hospitals of the same city, the next in pinyin order.
  public var neighbours: [Link]
  /// The position of this page in the list of all articles, group after group.
  public var pagination: Pagination

  /// Creates a hospital.
  public init(frame: Frame, card: HospitalCard, pagination: Pagination) {
    self.frame = frame
    self.card = card
    self.pagination = pagination
    short = nil
    aliases = []
    province = nil
    website = nil
    introduction = BodyValue()
    honours = []
    former = []
    staff = []
    formerStaff = []
    coverage = []
    neighbours = []
  }

  /// The introduction and the articles.
  public var plain: some HTML {
    h1 { card.name }
    BodyView(introduction)
    ForEach(coverage) { group in
      h2 { group.title }
      ArticleList(group.articles)
    }
    PaginationView(pagination)
  }
}

/// A member of a hospital's staff.
public struct StaffValue: Sendable {
  /// The person.
  public var person: Link
  /// The person's posts at the hospital.
  public var posts: [PostValue]

  /// Creates a member of staff.
  public init(person: Link, posts: [PostValue]) {
    self.person = person
    self.posts = posts
  }
}

/// A roll entry as the recipient's page shows it.
public struct HonourValue: Sendable {
  /// The edition.
  public var edition: Link
  /// The year or the edition's name.
  public var year: String
  /// The category.
  public var category: String
  /// The branch, person or work of the entry, as text.
  public var detail: String
  /// The source.
  public var source: Name?

  /// Creates a row of a roll.
  public init(edition: Link, year: String, category: String, detail: String, source: Name?) {
    self.edition = edition
    self.year = year
    self.category = category
    self.detail = detail
    self.source = source
  }
}
