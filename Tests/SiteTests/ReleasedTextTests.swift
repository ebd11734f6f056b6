import Content
import Diagnostics
import Entities
import Foundation
import LuntanTheme
import Testing

@testable import Site

/// Changes since the last release that were not announced to readers.
@Suite struct ReleasedTextTests {
  private static let before =
    "甲城市医院<br>，[站外](https://example.com/)。[](/about/)[上文](#节)\n\n## 节\n\n文&文。\n\n```table caption=表\n列\n一\n```"
  private static let after = before.replacing("甲", with: "乙")
  private static let path = "content/articles/2022/06/a.md"
  private static let configuration = "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n"

  private static func site(_ article: String = SampleSite.article("", before)) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(configuration, to: "content/site.yml")
    try folder.write("---\ntitle: 关于\n---\n文。\n", to: "content/pages/about.md")
    try folder.write(article, to: path)
    return folder
  }

  /// Builds for publication and returns the violated rules.
  @discardableResult
  private static func findings(
    _ folder: TemporaryFolder, _ adapt: (inout BuildOptions) -> Void = { $0.isProduction = true }
  ) throws -> [String] {
    let result = try SampleSites.build(folder) {
      adapt(&$0)
      $0.timestampResolution = 0
    }
    return result.diagnostics.filter { $0.problem.rule.id.hasPrefix("article/") || $0.severity == .error }
      .map { "\($0.location.path.dropFirst(folder.path.count + 1)) \($0.problem.rule.id)" }
  }

  private static func bytes(of folder: TemporaryFolder, _ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.path + "/" + name).map(Array.init)
  }

  private static let reported = ["\(path) article/unannounced-change"]

  private static func publish(_ folder: TemporaryFolder) throws {
    try findings(folder)
    ReleasedTexts(of: folder.path + "/site").recordRelease()
  }

  /// Creates a site with a single article that was released.
  private static func released(_ article: String = SampleSite.article("", before)) throws -> TemporaryFolder {
    let folder = try site(article)
    #expect(try findings(folder) == [])
    ReleasedTexts(of: folder.path + "/site").recordRelease()
    #expect(try findings(folder) == [])
    return folder
  }

  /// Changes to the file, and whether each is reported.
  @Test(arguments: [
    (SampleSite.article("", Self.after), true), (SampleSite.article("subtitle: 副题", Self.before), true),
    (SampleSite.article("", Self.before).replacing("title: 文章", with: "title: 文"), true),
    (SampleSite.article("", Self.before.replacing("\n一\n", with: "\n二\n")), true),
    (SampleSite.article("", Self.before.replacing("文&文", with: "文<文")), true),
    (SampleSite.article("", Self.before.replacing("[](/about/)", with: "[](hospital:h)")), true),
    (SampleSite.article("updated: 2022-07-01", Self.after), false),
    (SampleSite.article("corrections: [{date: 2022-07-01, text: 甲应为乙}]", Self.after), false),
    (SampleSite.article("tags: [党建]\naliases: [/old/]\nsummary: 摘要", Self.before), false),
    ("---\ndate: 2022-06-22\n\n\ntitle: 文章\n---\n\n\n" + Self.before, false),
    (SampleSite.article("", Self.before.replacing("，", with: "，\n").replacing("文。", with: "**文**　。  ")), false),
    (SampleSite.article("", Self.before.replacing("文。", with: "[文](hospital:h)。")), false),
    (SampleSite.article("draft: true", Self.after), false),
  ])
  func changes(text: String, isReported: Bool) throws {
    let folder = try Self.released()
    try folder.write("---\nname: 甲城市医院\n---\n", to: "content/hospitals/h.md")
    try folder.write(text, to: Self.path)
    let expected = isReported ? Self.reported : []
    #expect(try Self.findings(folder) == expected, "\(text.debugDescription)")
    // After a build without changes, the report is the same.
    #expect(try Self.findings(folder) == expected)
    #expect(try Self.findings(folder) { $0.onlyChecks = true } == expected)
    // Only a production build is compared with the last release.
    #expect(try Self.findings(folder) { _ in } == [])
    // After a release, readers know the text.
    try Self.publish(folder)
    #expect(try Self.findings(folder) == [])
  }

  /// An announcement before the last release does not cover later changes.
  @Test(arguments: [
    ("updated: 2022-07-01", true), ("updated: 2022-07-02", false), ("updated: 2022-07-01 10:00", false), ("", true),
    ("updated: 2022-07-01\ncorrections: [{date: 2022-07-01, text: 甲应为乙}]", false),
  ])
  func anEarlierDateAnnouncesNothing(lines: String, isReported: Bool) throws {
    let folder = try Self.released(SampleSite.article("updated: 2022-07-01", Self.before))
    try folder.write(SampleSite.article(lines, Self.after), to: Self.path)
    #expect(try Self.findings(folder) == (isReported ? Self.reported : []))
  }

  /// Declaring speakers later turns a labelled paragraph into a turn, but does not change its words.
  @Test func declaredSpeakersAreNoChange() throws {
    let text = "主持人：甲。\n\n文。"
    let folder = try Self.released(SampleSite.article("", text))
    try folder.write(SampleSite.article("kind: interview\nspeakers: [{label: 主持人, role: host}]", text), to: Self.path)
    #expect(try Self.findings(folder) == [])
    #expect(folder.text("site/articles/2022/06/a/index.html")?.contains("主持人：甲") == false)
    try folder.write(
      SampleSite.article("kind: interview\nspeakers: [{label: 主持人, role: host}]", text + "又"), to: Self.path)
    #expect(try Self.findings(folder) == Self.reported)
  }

  @Test func theRuleMayBeOffOrAnError() throws {
    let folder = try Self.released()
    try folder.write(SampleSite.article("", "乙。"), to: Self.path)
    let rule = { (weight: String) in "rules: {article/unannounced-change: \(weight)}\n" }
    try folder.write(Self.configuration + rule("error"), to: "content/site.yml")
    #expect(try Self.findings(folder) == Self.reported)
    #expect(folder.text("site/articles/2022/06/a/index.html")?.contains("甲城市医院") == true)
    try folder.write(Self.configuration + rule("off"), to: "content/site.yml")
    #expect(try Self.findings(folder) == [])
  }

  /// A newly known hospital, or a theme change, changes an article's page but not its text.
  @Test func otherPagesAreNoChangeOfTheText() throws {
    let folder = try Self.released()
    try folder.write("---\nname: 甲城市医院\n---\n", to: "content/hospitals/h.md")
    try folder.write(Self.configuration + "theme: {colors: {seal: '#123456'}}\n", to: "content/site.yml")
    #expect(try Self.findings(folder) == [])
    #expect(folder.text("site/articles/2022/06/a/index.html")?.contains("/hospitals/h/") == true)
  }

  /// Without a record, or with a damaged one, nothing is compared.
  @Test func withoutARecordNothingIsCompared() throws {
    let folder = try Self.released()
    let record = try #require(Self.bytes(of: folder, ".xinglin/site.released"))
    try folder.write(SampleSite.article("", "乙。"), to: Self.path)
    var flipped = record
    flipped[record.count - 1] ^= 1
    let url = URL(fileURLWithPath: folder.path + "/.xinglin/site.released")
    for damaged in [[], Array("x".utf8), record.dropLast(3), flipped] {
      try Data(damaged).write(to: url)
      #expect(try Self.findings(folder) == [])
    }
    try Data(record).write(to: url)
    try folder.write(SampleSite.article("", "乙乙。"), to: Self.path)
    #expect(try Self.findings(folder) == Self.reported)
    // Publishing an output built without a record leaves unknown what readers know.
    try folder.write(SampleSite.article("", "丙。"), to: Self.path)
    try Self.findings(folder) { _ in }
    ReleasedTexts(of: folder.path + "/site").recordRelease()
    #expect(Self.bytes(of: folder, ".xinglin/site.released") == nil)
    #expect(try Self.findings(folder) == [])
    try Self.publish(folder)
    #expect(Self.bytes(of: folder, ".xinglin/site.released") != nil)
    ReleasedTexts(of: folder.path + "/site").discardReleaseRecord()
    #expect(Self.bytes(of: folder, ".xinglin/site.released") == nil)
  }

  /// Only production builds write a record, and it does not depend on what the build reused.
  @Test func whatIsRecorded() throws {
    let folder = try Self.site()
    try Self.findings(folder) { _ in }
    #expect(Self.bytes(of: folder, ".xinglin/site.texts") == nil)
    try Self.findings(folder)
    let record = try #require(Self.bytes(of: folder, ".xinglin/site.texts"))
    #expect(TextRecord(parsing: record)?.articles.map(\.id) == ["2022/06/a"])
    try folder.write(SampleSite.article("", "新。"), to: "content/articles/2022/06/b.md")
    try Self.findings(folder)
    let both = try #require(Self.bytes(of: folder, ".xinglin/site.texts"))
    try FileManager.default.removeItem(atPath: folder.path + "/.xinglin")
    try Self.findings(folder)
    #expect(Self.bytes(of: folder, ".xinglin/site.texts") == both)
  }

  /// Nothing of members' texts is recorded, not even of public articles with files for members.
  @Test func membersTextsAreInNoRecord() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("gated", to: folder)
    var options = BuildOptions(now: SampleSites.now, jobs: 1)
    options.content = folder.path + "/content"
    let reader = SiteBuilder(options, themes: AvailableThemes(default: Luntan())).reader
    let library = reader.read(reader.scan(), reusing: nil).content
    let texts = ReleasedTexts(of: folder.path + "/site").texts(of: library, jobs: 1)
    let closed = Set(library.memberBodies.map(\.path))
    #expect(!closed.isEmpty)
    #expect(
      texts.articles.map(\.id) == library.articles.filter { !closed.contains($0.path) }.map(\.id))
  }
}
