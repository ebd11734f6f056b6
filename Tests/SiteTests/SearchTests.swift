import Foundation
import LuntanTheme
import SearchReading
import Testing

@testable import Search
@testable import Site

/// What a site's index contains, and what it does not.
struct SiteSearchTests {
  private static let site = [
    "hospitals/huaxi.md": "---\nname: 四川大学华西医院\naliases: [华西]\nprovince: 四川\n---\n简介鼹鼠。\n",
    "articles/2022/06/open.md": SampleSite.article("summary: 摘要貔貅", "正文**麒麟**在此。\n\n| 甲 |\n| --- |\n| 表格饕餮 |"),
    "articles/2022/07/closed.md": SampleSite.article(
      "access: members\naudience: hcp\nsummary: 公开摘要狻猊", "密文螭吻。\n\n公开开头睚眦。"),
  ]

  private func manifest(_ files: [String: Data]) throws -> [String: Any] {
    let manifest = try #require(files["search/manifest.json"])
    return try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
  }

  /// Whether the directory of an index contains a term.
  private func has(_ term: String, in files: [String: Data]) throws -> Bool {
    let json = try manifest(files)
    let (hashBits, directoryBits) = (try #require(json["hash"] as? Int), try #require(json["directory"] as? Int))
    let hash = TermHash.mixed(term.unicodeScalars.reduce(TermHash.seed) { TermHash.adding($1.value, to: $0) })
    let value = Int(hash >> UInt32(32 - hashBits))
    let shard = try #require(files["search/d/\(value >> (hashBits - directoryBits)).bin"])
    var reader = BitReader([UInt8](shard))
    let keys = reader.list(reader.gamma() - 1, below: 1 << (hashBits - directoryBits))
    return keys.contains(value & (1 << (hashBits - directoryBits) - 1))
  }

  private func data(_ site: SampleSite) throws -> [String: Data] {
    let root = URL(fileURLWithPath: site.folder.path + "/site")
    return try site.build().keys.reduce(into: [:]) { $0[$1] = try Data(contentsOf: root.appending(path: $1)) }
  }

  @Test func textsTitlesTablesAndNamesAreFound() throws {
    let files = try data(SampleSite(Self.site))
    for term in ["文章", "麒麟", "在此", "摘要", "貔貅", "饕餮", "华西", "鼹鼠", "四川"] {
      #expect(try has(term, in: files), "\(term)")
    }
    #expect(try !has("宇宙", in: files))
  }

  /// So that names that match precede articles before any result is loaded.
  @Test func theManifestStatesWhereTheArticlesBegin() throws {
    let json = try manifest(data(SampleSite(Self.site)))
    let blocks = try #require(json["blocks"] as? [[Any]])
    #expect(blocks.count == 1)
    #expect(json["articles"] as? Int == (blocks[0][1] as? Int).map { $0 - 2 })
    let many = try manifest(data(largeSite()))
    let counts = try #require(many["blocks"] as? [[Any]]).compactMap { $0[1] as? Int }
    #expect(counts.count > 2)
    #expect(many["articles"] as? Int == counts.reduce(-120, +))
  }

  @Test func ofMembersPagesTitleAndSummaryAloneAreFound() throws {
    let files = try data(SampleSite(Self.site))
    #expect(try has("狻猊", in: files))
    for canary in ["螭吻", "睚眦", "密文", "开头"] { #expect(try !has(canary, in: files), "\(canary)") }
  }

  @Test func namesAreReadAsAnEditorSays() throws {
    let site = try SampleSite([
      "hospitals/a.md": "---\nname: 行知医院\npinyin: xing zhi yi yuan\n---\n",
      "people/b.md": "---\nname: 单国强\n---\n", "columns/c.md": "---\ntitle: 重庆专栏\n---\n",
      "articles/2022/06/open.md": SampleSite.article("", "正文行医。"),
    ])
    let files = try site.build()
    let readings = try #require(files["search/pinyin.json"])
    #expect(readings.contains("\"单国\":\"shan guo\"") || readings.contains("shan1"))
    let shard = try #require(files["search/n/0.json"])
    for name in ["行知", "单国", "重庆"] { #expect(shard.contains(name), "\(name)") }
    #expect(!shard.contains("行医") && !shard.contains("正文"))
    #expect(readings.contains("xing"))
  }

  @Test func anEditOfATextLeavesTheNames() throws {
    let site = try SampleSite(Self.site)
    let before = try site.build()
    try site.folder.write(SampleSite.article("", "另一段正文。"), to: "content/articles/2022/06/open.md")
    let after = try site.build()
    #expect(before["search/manifest.json"] != after["search/manifest.json"])
    for name in ["search/pinyin.json", "search/n/0.json"] { #expect(before[name] == after[name]) }
    try site.folder.write("---\nname: 重庆医院\n---\n", to: "content/hospitals/chongqing.md")
    let more = try site.build()
    #expect(more["search/n/0.json"]?.contains("重庆") == true)
    try site.folder.write("---\nname: 重庆醫院\n---\n", to: "content/hospitals/chongqing.md")
    #expect(try site.build()["search/n/0.json"] == more["search/n/0.json"])
  }

  @Test func aSiteWithoutSearchHasNothingOfIt() throws {
    let site = try SampleSite(["articles/2022/06/a.md": SampleSite.article()])
    #expect(try site.build().keys.contains("search/manifest.json"))
    try site.folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\nsearch: false\n", to: "content/site.yml")
    let files = try site.build()
    #expect(files.keys.allSatisfy { !$0.hasPrefix("search/") })
    #expect(files["index.html"]?.contains("/search/") == false)
  }

  /// A site of several blocks.
  private func largeSite() throws -> SampleSite {
    let articles = (1...120).map { number in
      (
        "articles/2022/\(number).md",
        SampleSite.article("slug: a\(number)", date: "2022-01-\(10 + number % 20)", "第\(number)篇。")
      )
    }
    return try SampleSite(Dictionary(uniqueKeysWithValues: articles))
  }

  /// The kinds of damage to the digests, from which the search directory is assembled.
  enum Damage: CaseIterable {
    case none, removed, cut, changed, link
  }

  @Test(arguments: Damage.allCases) func aDamagedDigestIsMadeAgain(_ damage: Damage) throws {
    let site = try largeSite()
    _ = try site.build()
    let folder = URL(fileURLWithPath: site.folder.path + "/.xinglin/site.digests")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count > 2)
    for name in names {
      let file = folder.appending(path: name)
      var bytes = try Data(contentsOf: file)
      try FileManager.default.removeItem(at: file)
      switch damage {
      case .none: break
      case .removed: continue
      case .cut: bytes = bytes.prefix(bytes.count / 2)
      case .changed: bytes = Data(bytes.map { $0 ^ 0x11 })
      case .link:
        try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "/dev/zero")
        continue
      }
      try bytes.write(to: file)
    }
    // The term is new to every block, so each shard that it changes is assembled from the slices of all blocks.
    try site.folder.write(
      SampleSite.article("slug: a60", date: "2022-01-10", "第60篇，狻猊。"), to: "content/articles/2022/60.md")
    let edited = try site.build()
    try FileManager.default.removeItem(atPath: site.folder.path + "/.xinglin")
    try FileManager.default.removeItem(atPath: site.folder.path + "/site")
    #expect(try site.build() == edited)
  }

  @Test func anEditedArticleRewritesItsBlockAlone() throws {
    let site = try largeSite()
    let before = try site.build()
    // All other texts have the character that this one loses.
    try site.folder.write(
      SampleSite.article("slug: a60", date: "2022-01-10", "改了一句。"), to: "content/articles/2022/60.md")
    let after = try site.build()
    func blocks(_ files: [String: String]) -> Set<Substring> {
      Set(files.keys.filter { $0.hasPrefix("search/b/") }.map { $0.split(separator: "/")[2] })
    }
    #expect(blocks(after).subtracting(blocks(before)).count == 1)
    #expect(blocks(before).subtracting(blocks(after)).count == 1)
  }
}
