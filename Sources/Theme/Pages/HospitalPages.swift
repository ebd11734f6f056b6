/// The index of all hospitals: by province, by initial, on a map.
public struct HospitalIndexPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The number of hospitals.
  public var count: Int
  /// The provinces with hospitals, ordered by province code.
  public var provinces: [CountedLink]
  /// The initials with hospitals, in alphabetical order, each with the URL of its page.
  public var initials: [CountedLink]
  /// All hospitals, grouped by initial, if they fit on one page; otherwise empty.
  public var groups: [HospitalGroup]
  /// Hospitals by province.
  public var map: TileMap
  /// The whole register as data, for a filter.
  public var register: HospitalDataValue?
  /// The origin of the register; nil if it is not stated.
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

/// The register of hospitals as data, and the values by which it can be filtered.
public struct HospitalDataValue: Sendable {
  /// The URL of the data, a JSON file that describes its own encoding.
  public var data: String
  /// The URL prefix of the hospitals' pages: `/hospitals/`.
  public var base: String
  /// Whether the data is split across files, in which case names are found only by prefix.
  public var isSplit: Bool
  /// The grades in use, in the order of the data's table.
  public var grades: [CountedName]
  /// The types in use, in the order of the data's table.
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

/// The origin of a data set.
public struct OriginValue: Sendable {
  /// The organisation that collected the data.
  public var source: Name?
  /// The licence.
  public var licence: String?
  /// The date of the data.
  public var date: Moment?
  /// The editors' note on the data.
  public var text: BodyValue

  /// Creates an origin.
  public init(source: Name?, licence: String?, date: Moment?, text: BodyValue) {
    self.source = source
    self.licence = licence
    self.date = date
    self.text = text
  }
}

/// Hospitals under a heading, which is an initial or a city.
public struct HospitalGroup: Sendable {
  /// The heading.
  public var title: String
  /// The hospitals, in pinyin order.
  public var hospitals: [HospitalCard]

  /// Creates a group of hospitals.
  public init(title: String, hospitals: [HospitalCard]) {
    self.title = title
    self.hospitals = hospitals
  }
}

/// The hospitals of one province, grouped by city, or of one initial.
public struct HospitalListPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The title, with the name of the province or the initial.
  public var title: String
  /// The number of hospitals.
  public var count: Int
  /// The hospitals by city, those of unknown city last; a single group for an initial.
  public var groups: [HospitalGroup]
  /// The pages of the same kind, this one included.
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

/// The page of a hospital.
public struct HospitalPage: PageValue {
  /// The values that every page has in common: the site, the head, the breadcrumbs.
  public var frame: Frame
  /// The values that lists show too.
  public var card: HospitalCard
  /// The usual short name; nil for none.
  public var short: String?
  /// The aliases, apart from the short name and the former names.
  public var aliases: [String]
  /// The former names.
  public var former: [String]
  /// The province, linked to its list of hospitals.
  public var province: Link?
  /// The URL of the hospital's own website.
  public var website: String?
  /// The introduction; on the first page only.
  public var introduction: BodyValue
  /// The roll entries that name the hospital, newest edition first; on the first page only.
  public var honours: [HonourValue]
  /// The current staff, in pinyin order; on the first page only.
  public var staff: [StaffValue]
  /// The former staff, latest departure first; on the first page only.
  public var formerStaff: [StaffValue]
  /// The articles of this page in three groups: about the hospital, by its people, mentioning it; each newest first.
  public var coverage: [ArticleGroup]
  /// The pages of other entities whose bodies mention the hospital; on the first page only.
  public var texts: [Link] = []
  /// The nearest hospitals of the same city in pinyin order.
  public var neighbours: [Link]
  /// The position of this page in the list of all articles, which contains one group after another.
  public var pagination: Pagination

  /// Creates the page of a hospital.
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

/// A current or former member of a hospital's staff.
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

/// A roll entry on the page of its recipient.
public struct HonourValue: Sendable {
  /// The edition.
  public var edition: Link
  /// The year, or the name of the edition.
  public var year: String
  /// The category.
  public var category: String
  /// The branch, the person or the work of the entry, as text.
  public var detail: String
  /// The source.
  public var source: Name?

  /// Creates a roll entry.
  public init(edition: Link, year: String, category: String, detail: String, source: Name?) {
    self.edition = edition
    self.year = year
    self.category = category
    self.detail = detail
    self.source = source
  }
}
