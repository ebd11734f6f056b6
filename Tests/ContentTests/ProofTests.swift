import Bytes
import Diagnostics
import Entities
import Testing

/// Proofreading with the site's own terms and the recorded posts.
@Suite struct ProofTests {
  private static let terms = """
    wrong,right,note,severity,from,to
    帐号,账号,,error,,
    华西医院,四川大学华西医院,要写全称,,,
    卫生部,卫生健康委,,,2013-03,
    登陆,登录,,off,,
    """

  private func findings(
    _ body: String, date: String = "2022-06-22", terms: String = terms, people: [String: String] = [:]
  ) throws -> [String] {
    var files = ["terms.csv": terms, "articles/a.md": "---\ntitle: 题目\ndate: \(date)\n---\n\(body)\n"]
    for (id, posts) in people { files["people/\(id).md"] = "---\nname: 张三丰\nposts: \(posts)\n---\n" }
    return try ContentFolder(files).findings().map { $0.replacing("articles/a.md:", with: "") }
  }

  @Test(arguments: [
    ("登记帐号", ["5:3 proof/term"]), ("登记帳號", ["5:3 proof/term"]), ("到四川大学华西医院，再到华西医院", ["5:13 proof/term?"]),
    ("`帐号`与[甲](/帐号)", []),
    ("登陆", []), ("原卫生部", ["5:2 proof/term?"]),
  ])
  func terms(_ body: String, _ expected: [String]) throws {
    #expect(try findings(body).filter { $0.contains("proof/") } == expected)
  }

  /// Titles and summaries are proofread, but not names. The range is exact unless the source spells the value otherwise.
  @Test(arguments: [
    ("title: 登记帐号的人", "2:10-2:12"), ("title: '登记帐号'", "2:11-2:13"), ("title: 题\nsummary: \"登记\\u5E10号\"", "3:10-3:21"),
    ("title: 题\nsubtitle: 帐号\nkicker: 甲", "3:11-3:13"), ("title: 题\nsummary: >\n  登记\n  帐号", "3:10-"),
    ("title: 题\nsource: {name: 帐号报}", nil), ("title: 题\ntags: [帐号]", nil),
  ])
  func frontMatter(_ lines: String, _ expected: String?) throws {
    for file in ["articles/a.md", "columns/a.md"] where file == "articles/a.md" || !lines.contains("\n") {
      let date = file == "articles/a.md" ? "\ndate: 2022-06-22" : ""
      let folder = try ContentFolder(["terms.csv": Self.terms, file: "---\n\(lines)\(date)\n---\n文\n"])
      let found = folder.read().diagnostics.filter { $0.problem.rule.id == "proof/term" }.map(\.location.range)
      #expect(found.count == (expected == nil ? 0 : 1))
      for range in found {
        let text = "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
        #expect(text.hasPrefix(expected ?? "none"))
      }
    }
  }

  @Test func termsOfATime() throws {
    #expect(try findings("卫生部发文", date: "2012-06-22") == [])
    #expect(try findings("卫生部发文", date: "2013-06-22") == ["5:1 proof/term?"])
  }

  @Test func mistakesOfTheList() throws {
    let terms = "wrong,right,severity,from\n帐号,账号,重,\n登陆,登录,,去年\n,甲,,\n"
    #expect(
      try findings("甲", terms: terms) == [
        "terms.csv:2:7 front-matter/unknown-value", "terms.csv:3:8 front-matter/date",
        "terms.csv:4:1 front-matter/missing-key",
      ])
  }

  @Test(arguments: [
    ("帐号,帐号,,", ["terms.csv:2:4 front-matter/contradiction?"]),
    ("帳號,帐号,,", ["terms.csv:2:4 front-matter/contradiction?"]),
    ("卫生部,卫生计生委,,\n卫生部,卫生健康委,,", ["terms.csv:3:1 front-matter/contradiction?"]),
    ("卫生部,卫生计生委,,2018-03\n卫生部,卫生健康委,2018-03,", []), ("卫生部,卫生健康委,2018-03,\n卫生部,卫生计生委,2013,2018-03", []),
    ("卫生部,卫生计生委,2013,2019\n卫生部,卫生健康委,2018-03,", ["terms.csv:3:1 front-matter/contradiction?"]),
    ("登陆,登录,,\n登陆,登录,2018,", []),
  ])
  func contradictoryRows(_ rows: String, _ expected: [String]) throws {
    #expect(try findings("帐号。", terms: "wrong,right,from,to\n\(rows)\n") == expected)
  }

  private static let posts = [
    "p": "[{organisation: 某院, title: 副院长, from: 2015, to: 2020-05}, {organisation: 某院, title: 党委书记、院长, from: 2020-06}]"
  ]

  @Test(arguments: [
    ("院长张三丰说。", "2022-01-01", []), ("党委书记、院长张三丰说。", "2022-01-01", []), ("书记张三丰说。", "2022-01-01", []),
    ("张三丰院长说。", "2022-01-01", []),
    ("副院长张三丰说。", "2022-01-01", ["5:1 proof/post?"]), ("院长张三丰说。", "2018-01-01", ["5:1 proof/post?"]),
    ("张三丰书记说。", "2018-01-01", ["5:4 proof/post?"]), ("时任院长张三丰说。", "2018-01-01", []), ("原副院长张三丰说。", "2022-01-01", []),
    ("主任医师张三丰说。", "2022-01-01", []), ("教授张三丰说。", "2022-01-01", []), ("会长张三丰说。", "2022-01-01", []),
    ("党委副书记张三丰说。", "2022-01-01", ["5:1 proof/post?"]),
  ])
  func posts(_ body: String, _ date: String, _ expected: [String]) throws {
    #expect(try findings(body, date: date, people: Self.posts).filter { $0.contains("proof/") } == expected)
  }

  /// Two people share a name, so it is unclear whose record applies.
  @Test func sharedNames() throws {
    let people = ["p": Self.posts["p"] ?? "", "q": "[{organisation: 某院, title: 护士长}]"]
    #expect(try findings("副院长张三丰说。", people: people).filter { $0.contains("proof/") } == [])
  }

  private static let knowledge = "糖尿病的早期症状常被忽视，饮食和用药都要注意，预防并发症。"

  /// Health education and a hospital's contact details on the same page.
  @Test(arguments: [
    (knowledge + "\n\n咨询电话：028-8542 2114", ["7:1 text/clinic-contact?"]),
    (knowledge + "\n\n医院地址：国学巷37号", ["7:1 text/clinic-contact?"]),
    (knowledge + "\n\n![挂号二维码](https://example.org/q.png)", ["7:3 text/clinic-contact?"]), (knowledge, []),
    ("咨询电话：028-8542 2114", []),
    (knowledge + "联系电话登记在册。", []),
  ])
  func contacts(_ body: String, _ expected: [String]) throws {
    #expect(try findings(body).filter { $0.contains("clinic") } == expected)
  }

  /// A list of kinds restricts which names become links, but not which subjects a text is known to have.
  @Test(arguments: [
    ("", ["hospitals", "people"]), ("mentions: [people]", ["people"]), ("mentions: [hospitals]", ["hospitals"]),
    ("mentions: []", []), ("mentions: off", []),
  ])
  func mentionsByKind(_ setting: String, _ expected: [String]) throws {
    let library = try #require(try ContentFolder(Self.named(setting)).read().library)
    let body = try #require(library.body(of: Reference<Article>(index: 0)))
    let kinds = body.targets.compactMap { target in
      if case .entity(let thing, _) = target {
        thing.reference(to: Person.self) == nil ? "hospitals" : "people"
      } else {
        nil as String?
      }
    }
    #expect(kinds.sorted() == expected)
    #expect(library.articles[0].relations.mentions.isEmpty == (setting == "mentions: off"))
  }

  @Test func aKindThatIsNone() throws {
    let folder = try ContentFolder(Self.named("mentions: [hospital]"))
    #expect(folder.findings() == ["site.yml:4:12 front-matter/unknown-value"])
  }

  private static func named(_ setting: String) -> [String: String] {
    [
      "hospitals/h.md": "---\nname: 城市示范医院\n---\n",
      "people/p.md": "---\nname: 张三丰\nposts: [{hospital: h, title: 医师}]\n---\n",
      "articles/a.md": ContentFolder.article(body: "张三丰在城市示范医院。"),
      "site.yml": "title: 站\nbase_url: https://example.org\nlanguage: zh-Hans\n\(setting)\n",
    ]
  }
}
