import Entities

/// The content of a newsroom, changed at random but always free of errors that would prevent a build.
struct RandomSite {
  struct Article {
    var id: String
    var title: String
    var day: Int
    var column: Int?
    var hospitals: [Int] = []
    var people: [Int] = []
    var tags: [String] = []
    var text = "正文。"
    var extra: [String] = []
    var isBundle = false
    var pictures = 0
    var letters = 0
    var link: String?
    /// A URL of the site that the text links to, whether or not it exists.
    var siteLink: String?
  }

  struct Hospital {
    var id: String
    var name: String
    var aliases: [String] = []
    var province = "北京"
    var website: String?
    var isFile = false
  }

  struct Person {
    var id: String
    var name: String
    var hospital: Int
    var title = "书记"
  }

  var title = "论坛"
  var pageSize = 3
  var color = "a3201d"
  var articles: [Article] = []
  var hospitals: [Hospital] = []
  var people: [Person] = []
  var columns = ["forum", "cases"]
  var columnTitles = ["专家论坛", "典型案例"]
  var pinned: Int?
  var roll: [Int] = []
  var declared = 9
  var document = "关于加强公立医院党的建设工作的意见"
  var about = "关于本站。"
  var asset = "甲"
  /// The texts of slots, keyed by name.
  var slots: [String: String] = [:]
  /// The site's own style sheet, or an empty string for none.
  var styleSheet = ""
  var hasRobots = false
  /// The editions in site.yml, or an empty string for none.
  var editions = ""
  /// Seconds since 1970-01-01T00:00:00Z.
  var now = 1_767_225_600
  private var counter = 0

  init(_ random: inout SeededGenerator) {
    for _ in 0..<5 { addHospital() }
    for _ in 0..<3 { addPerson(&random) }
    for _ in 0..<9 { addArticle(&random) }
    roll = [0, 1]
    // Half of the sites begin with a Traditional Chinese edition.
    if random.next(below: 2) == 0 { editions = "[zh-Hant]" }
  }

  private mutating func nextNumber() -> Int {
    counter += 1
    return counter
  }

  mutating func addHospital() {
    let number = nextNumber()
    hospitals.append(Hospital(id: "h\(number)", name: "城市\(Self.words[number % Self.words.count])\(number)医院"))
  }

  mutating func addPerson(_ random: inout SeededGenerator) {
    let number = nextNumber()
    people.append(
      Person(
        id: "p\(number)", name: "邬\(Self.words[number % Self.words.count])",
        hospital: random.next(below: hospitals.count)))
  }

  mutating func addArticle(_ random: inout SeededGenerator) {
    let number = nextNumber()
    var article = Article(id: "2024/0\(number % 9 + 1)/a\(number)", title: "标题\(number)", day: random.next(below: 700))
    article.column = random.next(below: 3) == 0 ? nil : random.next(below: columns.count)
    article.hospitals = [random.next(below: hospitals.count)]
    article.tags = [Self.words[random.next(below: 4)]]
    article.text = text(&random)
    articles.append(article)
  }

  /// Returns a text that may mention hospitals, people and the document.
  func text(_ random: inout SeededGenerator) -> String {
    var text = "## 第\(random.next(below: 4))节\n\n正文\(random.next(below: 99))。"
    if random.next(below: 2) == 0 { text += "他到\(hospitals[random.next(below: hospitals.count)].name)调研。" }
    if random.next(below: 4) == 0, let person = people.first { text += "\(person.name)说。" }
    if random.next(below: 4) == 0 { text += "见《\(document)》。" }
    if random.next(below: 4) == 0 {
      text += "\n\n```callout\n也到\(hospitals[random.next(below: hospitals.count)].name)。\n```\n"
    }
    return text
  }

  /// URLs that depend on the content.
  static let siteLinks = [
    "/tags/党建/", "/tags/drg/", "/columns/forum/page/2/", "/columns/cases/archive/2024-01/",
    "/hospitals/province/510000/",
    "/hospitals/h1/page/2/#top", "/robots.txt", "/old/2024/01/a1/", "/articles/2024/09/a8/", "/tags/?x=1", "/about/",
  ]

  static let words = ["党建", "文化", "融合", "示范", "人文", "质量", "服务"]
}

/// A seeded random number generator. Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
/// (SplitMix64).
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(max(1, limit)))
  }
}
