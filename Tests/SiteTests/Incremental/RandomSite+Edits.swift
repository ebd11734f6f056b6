import Entities

extension RandomSite {
  /// Makes a random edit and returns its name.
  mutating func edit(_ random: inout SeededGenerator) -> String {
    let edits: [Edit] = Self.articleEdits + Self.otherEdits
    let (name, change) = edits[random.next(below: edits.count)]
    change(&self, &random)
    return name
  }

  private typealias Edit = (String, @Sendable (inout RandomSite, inout SeededGenerator) -> Void)

  /// Creates an edit of a random article.
  private static func article(
    _ name: String, _ change: @escaping @Sendable (inout Article, RandomSite, inout SeededGenerator) -> Void
  ) -> Edit {
    (
      name,
      { world, random in
        let index = random.next(below: world.articles.count)
        change(&world.articles[index], world, &random)
      }
    )
  }

  private static let articleEdits: [Edit] = [
    article("title") { article, _, random in article.title = "新标题\(random.next(below: 99))" },
    article("text") { article, world, random in article.text = world.text(&random) },
    article("date") { article, _, random in article.day = random.next(below: 1300) },
    article("column") { article, world, random in article.column = random.next(below: world.columns.count) },
    article("no column") { article, _, _ in article.column = nil },
    article("hospitals") { article, world, random in
      let first = random.next(below: world.hospitals.count)
      article.hospitals = [first, (first + 1) % world.hospitals.count]
    },
    article("people") { article, world, random in article.people = [random.next(below: world.people.count)] },
    article("tags") { article, _, random in article.tags = [words[random.next(below: words.count)], "DRG"] },
    article("spelling of a tag") { article, _, _ in article.tags = ["drg"] },
    article("draft") { article, _, _ in article.toggle("draft: true") },
    article("expiry") { article, _, _ in article.toggle("expires: 2026-06-01") },
    article("publication") { article, _, _ in article.toggle("publish: 2026-03-01") },
    article("members") { article, _, _ in
      article.toggle("access: members")
      article.toggle("summary: 公开的摘要")
    },
    article("slug") { article, _, _ in article.toggle("slug: s\(article.title.utf8.count)-\(article.day)") },
    article("old address") { article, _, _ in article.toggle("aliases: [/old/\(article.id)/]") },
    article("mentions") { article, _, _ in article.toggle("mentions: off") },
    article("series") { article, _, _ in article.toggle("series: 系列") },
    article("kind") { article, _, _ in article.toggle("kind: case") },
    article("link") { article, world, random in
      article.link = article.link == nil ? world.articles[random.next(below: world.articles.count)].id : nil
    },
    article("site link") { article, _, random in
      article.siteLink = random.next(below: 2) == 0 ? nil : siteLinks[random.next(below: siteLinks.count)]
    },
    article("bundle") { article, _, _ in
      article.isBundle.toggle()
      (article.pictures, article.letters) = (0, 0)
    },
    article("pictures") { article, _, random in if article.isBundle { article.pictures = random.next(below: 3) } },
    article("letters") { article, _, random in if article.isBundle { article.letters = random.next(below: 3) } },
  ]

  private static let otherEdits: [Edit] = [
    ("new article", { world, random in world.addArticle(&random) }),
    (
      "article gone",
      { world, random in
        guard world.articles.count > 2 else { return }
        world.articles.remove(at: random.next(below: world.articles.count))
        world.pinned = nil
      }
    ),
    (
      "article moved",
      { world, random in
        world.articles[random.next(below: world.articles.count)].id = "2025/01/moved\(random.next(below: 10_000))"
      }
    ),
    ("new hospital", { world, _ in world.addHospital() }),
    (
      "hospital renamed",
      { world, random in
        let index = random.next(below: world.hospitals.count)
        world.hospitals[index].name = "改名\(random.next(below: 10_000))医院"
      }
    ),
    (
      "alias",
      { world, random in
        let index = random.next(below: world.hospitals.count)
        world.hospitals[index].aliases =
          world.hospitals[index].aliases.isEmpty ? ["别名\(random.next(below: 9999))院"] : []
      }
    ),
    (
      "website",
      { world, random in
        world.hospitals[random.next(below: world.hospitals.count)].website =
          "https://example.org/\(random.next(below: 9))"
      }
    ),
    (
      "province",
      { world, random in
        world.hospitals[random.next(below: world.hospitals.count)].province = ["北京", "四川", "广东"][random.next(below: 3)]
      }
    ),
    ("new person", { world, random in world.addPerson(&random) }),
    (
      "post",
      { world, random in
        let person = random.next(below: world.people.count)
        world.people[person].hospital = random.next(below: world.hospitals.count)
        world.people[person].title = ["书记", "院长"][random.next(below: 2)]
      }
    ),
    (
      "roll",
      { world, random in
        let hospital = random.next(below: world.hospitals.count)
        if let index = world.roll.firstIndex(of: hospital) {
          world.roll.remove(at: index)
        } else {
          world.roll.append(hospital)
        }
      }
    ),
    ("declared", { world, random in world.declared = 10 + random.next(below: 99) }),
    ("column's title", { world, random in world.columnTitles[random.next(below: 2)] = "栏目\(random.next(below: 99))" }),
    (
      "pin",
      { world, random in
        let index = random.next(below: world.articles.count)
        world.pinned = world.articles[index].extra.isEmpty && world.articles[index].day < 700 ? index : nil
      }
    ),
    ("site's title", { world, random in world.title = "论坛\(random.next(below: 9))" }),
    ("page size", { world, random in world.pageSize = 2 + random.next(below: 4) }),
    ("colour", { world, random in world.color = "a3201\(random.next(below: 10))" }),
    ("document", { world, random in world.document = "意见第\(random.next(below: 9))号" }),
    (
      "page",
      { world, random in world.about = random.next(below: 3) == 0 ? "关于\(random.next(below: 99))。" : world.text(&random)
      }
    ),
    (
      "slot",
      { world, random in
        let name = SiteSlot.allCases[random.next(below: SiteSlot.allCases.count)].rawValue
        let hospital = world.hospitals[random.next(below: world.hospitals.count)]
        world.slots[name] =
          [nil, world.text(&random), "另见[](hospital:\(hospital.id))。", "---\ndraft: true\n---\n\n草稿。\n"][
            random.next(below: 4)]
      }
    ),
    (
      "style sheet",
      { world, random in
        world.styleSheet = random.next(below: 3) == 0 ? "" : "p { margin: \(random.next(below: 9))px; }\n"
      }
    ),
    ("no site links", { world, _ in for index in world.articles.indices { world.articles[index].siteLink = nil } }),
    (
      "editions",
      { world, random in
        world.editions =
          ["", "[zh-Hant]", "[{language: zh-Hant, region: tw-wording, names: {城市: 城市}}]"][random.next(below: 3)]
      }
    ),
    ("static file over a generated one", { world, _ in world.hasRobots.toggle() }),
    ("static file", { world, random in world.asset = "乙\(random.next(below: 10))" }),
    ("time", { world, random in world.now = 1_767_225_600 + random.next(below: 300) * 86_400 }),
    ("nothing", { _, _ in }),
  ]
}

extension RandomSite.Article {
  /// Adds a line of front matter, or removes it if it exists.
  fileprivate mutating func toggle(_ line: String) {
    if let index = extra.firstIndex(of: line) { extra.remove(at: index) } else { extra.append(line) }
  }
}
