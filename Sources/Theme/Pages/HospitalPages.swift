/// All hospitals: by province, by initial, on the map.
public struct HospitalIndexPage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// How many there are.
  public var count: Int
  /// Provinces with hospitals, in the order of their codes.
  public var provinces: [CountedLink]
  /// Initials with hospitals, in the order of the alphabet; the address is that of the initial's page.
  public var initials: [CountedLink]
  /// All hospitals by initial, where they are few enough for one page; else empty.
  public var groups: [HospitalGroup]
  /// Hospitals by province.
  public var map: TileMap
  /// The whole register as data for a filter.
  public var register: RegisterValue?
  /// Where the register comes from.
  public var origin: OriginValue?

  /// The index.
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
public struct RegisterValue: Sendable {
  /// The address of the data, a JSON file that says how it is to be read.
  public var data: String
  /// The address below which hospitals stand: `/hospitals/`.
  public var base: String
  /// Whether the data is in parts, so that names are found by how they begin.
  public var isSplit: Bool
  /// The grades that are stated, in the order of the data's table.
  public var grades: [CountedName]
  /// The types that are stated, in the order of the data's table.
  public var types: [CountedName]

  /// A register.
  public init(data: String, base: String, isSplit: Bool, grades: [CountedName], types: [CountedName]) {
    self.data = data
    self.base = base
    self.isSplit = isSplit
    self.grades = grades
    self.types = types
  }
}

/// Where data comes from.
public struct OriginValue: Sendable {
  /// Who collected it.
  public var source: Name?
  /// Under which licence.
  public var licence: String?
  /// Of when it is.
  public var date: Moment?
  /// What readers should know of it.
  public var text: BodyValue

  /// An origin.
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
  /// What every page has.
  public var frame: Frame
  /// The province's name or the initial.
  public var title: String
  /// How many hospitals there are.
  public var count: Int
  /// The hospitals by city, those without one last; one group without a title for an initial.
  public var groups: [HospitalGroup]
  /// The other pages of the same kind, this one included.
  public var siblings: [CountedLink]

  /// A list of hospitals.
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
      h2 { group.title }
      LinkList(group.hospitals.map { Link($0.name, $0.url) })
    }
  }
}

/// A hospital.
public struct HospitalPage: PageValue {
  /// What every page has.
  public var frame: Frame
  /// What lists know of it too.
  public var card: HospitalCard
  /// The usual short form.
  public var short: String?
  /// Other names.
  public var aliases: [String]
  /// Names that it had before.
  public var former: [String]
  /// The province with its page.
  public var province: Link?
  /// The address of its own site.
  public var website: String?
  /// The introduction.
  public var introduction: BodyValue
  /// The rows of rolls that name it, newest edition first.
  public var honours: [HonourValue]
  /// Who holds a post there, by pinyin.
  public var staff: [StaffValue]
  /// Who held a post there, the last to leave first.
  public var formerStaff: [StaffValue]
  /// The articles of this page in groups: about it, by its people, naming it; each newest first.
  public var coverage: [ArticleGroup]
  /// Pages of other things whose texts name it.
  public var texts: [Link] = []
  /// Other hospitals of the same city, the next in pinyin order.
  public var neighbours: [Link]
  /// Where this page stands in the list of all articles, one group after the other.
  public var pagination: Pagination

  /// A hospital.
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

/// Someone of a hospital's staff.
public struct StaffValue: Sendable {
  /// The person.
  public var person: Link
  /// The person's posts at the hospital.
  public var posts: [PostValue]

  /// Someone with posts.
  public init(person: Link, posts: [PostValue]) {
    self.person = person
    self.posts = posts
  }
}

/// A row of a roll, seen from the one who is honoured.
public struct HonourValue: Sendable {
  /// The edition.
  public var edition: Link
  /// The year or the edition's name.
  public var year: String
  /// The category.
  public var category: String
  /// Branch, person or work, whichever the row names, in words.
  public var detail: String
  /// Where it can be read.
  public var source: Name?

  /// A row of a roll.
  public init(edition: Link, year: String, category: String, detail: String, source: Name?) {
    self.edition = edition
    self.year = year
    self.category = category
    self.detail = detail
    self.source = source
  }
}
