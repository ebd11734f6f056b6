import Content
import Diagnostics
import Entities
import Foundation
import Gate
import LuntanTheme
import Testing

@testable import Site

/// The scaled copies of pictures: which are created, when, and how pages refer to them.
@Suite struct ScaledPictureTests {
  private let site: PictureSite

  init() throws { site = try PictureSite() }

  private static let all = ["1600 to 1280", "1600 to 640", "800 to 640", "800 to 800"]

  private func page() throws -> String { try #require(site.folder.text("site/articles/a/index.html")) }

  private func rules(_ result: BuildResult) -> [String] { result.diagnostics.map(site.line) }

  @Test func pagesOfferWhatIsThere() throws {
    #expect(rules(try site.build()) == [])
    #expect(site.takeScaledWidths() == Self.all)
    let page = try page()
    #expect(
      page.contains(
        #"<figure><a class="zoom" href="/articles/a/wide.png"><picture><source type="image/webp" "#
          + #"srcset="/articles/a/wide.png.640.webp 640w, /articles/a/wide.png.1280.webp 1280w" "#
          + #"sizes="(min-width: 46em) 43em, calc(100vw - 2rem)"><img src="/articles/a/wide.png" width="1600" height="900" "#
          + #"alt="宽" loading="lazy" decoding="async"></picture></a><figcaption>图注</figcaption></figure>"#))
    #expect(page.contains(#"srcset="/articles/a/middle.png.640.webp 640w, /articles/a/middle.png.800.webp 800w""#))
    #expect(page.contains(#"<figure><img src="/articles/a/small.png" width="300""#))
    for match in page.matches(of: /(\/[^ "]*\.webp) \d+w/) { #expect(site.folder.bytes("site" + match.1) != nil) }
    #expect(site.folder.files("site").keys.filter { $0.hasSuffix(".webp") }.count == 4)
    #expect(site.folder.files("site", containing: "CANARY") == [])
    let feed = try #require(site.folder.text("site/feed.xml"))
    #expect(
      !feed.contains("webp") && !feed.contains("zoom") && feed.contains("https://example.org/articles/a/wide.png"))
  }

  @Test func aSiteThatAsksForNoneHasNone() throws {
    _ = try site.build()
    _ = site.takeScaledWidths()
    try site.writeSettings(images: "")
    let result = try site.build(version: nil)
    #expect(rules(result) == [] && site.takeScaledWidths() == [])
    #expect(!result.phases.contains { $0.name == .scale })
    #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/.xinglin/site.pictures"))
    #expect(try page().contains(#"<figure><a class="zoom" href="/articles/a/wide.png"><img src="#))
    #expect(try site.folder.files("site") == site.cleanBuildFiles(version: nil))
  }

  @Test func aSecondBuildMakesNone() throws {
    _ = try site.build()
    _ = site.takeScaledWidths()
    #expect(try site.build().changes?.written == 0)
    #expect(site.takeScaledWidths() == [])
    // Another name with the same contents.
    try site.folder.write(PictureSite.png(1600, 900), to: "content/static/again.png")
    _ = try site.build()
    #expect(site.takeScaledWidths() == [])
    #expect(site.folder.bytes("site/again.png.640.webp") == site.folder.bytes("site/articles/a/wide.png.640.webp"))
  }

  /// Returns the start of the `picture` element for a copy, including the class of its color, if it has one.
  private func start(of name: String) throws -> String {
    let copy = try #require(site.folder.bytes("site/articles/a/\(name).png.640.webp"))
    let color = PictureSite.color(of: copy).flatMap { Luntan().placeholderClass(for: $0) }
    return "<a class=\"zoom\" href=\"/articles/a/\(name).png\"><picture\(color.map { " class=\"\($0)\"" } ?? "")>"
  }

  @Test func picturesHaveTheirColourWhileTheyLoad() throws {
    _ = try site.build()
    #expect(site.takeColorCount() == 2, "of the smallest copies")
    var starts: Set<String> = []
    for data in UInt8(0)..<8 {
      // The pages are updated although the sizes are the same.
      try site.folder.write(PictureSite.png(1600, 900, data: [data]), to: "content/articles/a/wide.png")
      try site.folder.write(PictureSite.png(800, 600, data: [data, 1]), to: "content/articles/a/middle.png")
      _ = try site.build()
      #expect(site.takeColorCount() == 2)
      for name in ["wide", "middle"] {
        let start = try start(of: name)
        #expect(try page().contains(start))
        starts.insert(start)
      }
      #expect(try page().contains("/assets/pictures.") == page().contains("<picture class"))
      #expect(try site.folder.files("site") == site.cleanBuildFiles())
      _ = site.takeColorCount()
      _ = try site.build()
      #expect(site.takeColorCount() == 0)
    }
    #expect(starts.count > 8 && starts.contains { $0.hasSuffix("<picture>") }, "\(starts)")
  }

  @Test func anEditMakesThatPictureAlone() throws {
    _ = try site.build()
    _ = site.takeScaledWidths()
    try site.folder.write(PictureSite.png(1700, 900), to: "content/articles/a/wide.png")
    _ = try site.build()
    #expect(site.takeScaledWidths() == ["1700 to 1280", "1700 to 640"])
    #expect(try site.folder.files("site") == site.cleanBuildFiles())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/.xinglin/site.pictures").count == 5)
  }

  @Test(arguments: [
    "{widths: [320, 640]}", "{widths: [640, 1280], format: avif}", "{widths: [640, 1280], quality: 50}",
    "{widths: 2000}",
  ]) func otherSettingsMakeOthers(_ images: String) throws {
    _ = try site.build()
    try site.writeSettings(images: images)
    #expect(rules(try site.build()) == [])
    #expect(try site.folder.files("site") == site.cleanBuildFiles())
  }

  @Test func anotherProgramMakesAllAgain() throws {
    _ = try site.build { $0.timestampResolution = 0 }
    _ = site.takeScaledWidths()
    _ = try site.build(version: "fake-2") { $0.timestampResolution = 0 }
    #expect(site.takeScaledWidths() == Self.all)
    #expect(try site.folder.files("site") == site.cleanBuildFiles(version: "fake-2"))
    _ = try site.build(version: "fake-2") { $0.isClean = true }
    #expect(site.takeScaledWidths() == Self.all)
  }

  @Test func threadsChangeNothing() throws {
    let one = try site.cleanBuildFiles()
    for jobs in [2, 8] { #expect(try site.cleanBuildFiles(jobs: jobs) == one) }
  }

  @Test func aMissingProgramIsReportedWhereItIsAskedFor() throws {
    // The second build finds nothing changed.
    for _ in 0..<2 {
      let result = try site.build(version: nil) { $0.timestampResolution = 0 }
      #expect(rules(result) == ["site.yml:4:9 picture/tool?"])
    }
    #expect(try !page().contains("srcset"))
    #expect(try site.folder.files("site") == site.cleanBuildFiles(version: nil))
    #expect(rules(try site.build(version: nil) { $0.isProduction = true }) == ["site.yml:4:9 picture/tool"])
    #expect(rules(try site.build(version: nil) { $0.onlyChecks = true }) == ["site.yml:4:9 picture/tool?"])
    // The installed program is noticed, although no content changed.
    #expect(rules(try site.build { $0.timestampResolution = 0 }) == [])
    #expect(try page().contains("srcset"))
    #expect(try site.folder.files("site") == site.cleanBuildFiles())
  }

  @Test func aCheckMakesNone() throws {
    #expect(rules(try site.build { $0.onlyChecks = true }) == [])
    #expect(site.takeScaledWidths() == [])
    #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/.xinglin"))
  }

  @Test func anUnreadablePictureIsShownAsItIs() throws {
    let isWide: @Sendable ([UInt8]) -> Bool = { $0.count > 19 && $0[18] == 6 }
    for _ in 0..<2 {
      let result = try site.build(outcome: .init { isWide($0) ? .unreadable : .done })
      #expect(rules(result) == ["articles/a/wide.png:1:1 picture/scale?"])
    }
    #expect(site.takeScaledWidths().filter { $0.hasPrefix("1600") } == ["1600 to 640"], "it is tried once")
    #expect(try page().contains(#"<a class="zoom" href="/articles/a/wide.png"><img src="#))
    #expect(try page().contains("middle.png.640.webp"))
    #expect(try site.folder.files("site") == site.cleanBuildFiles(outcome: .init { isWide($0) ? .unreadable : .done }))
    // A copy is retried after the program was stopped.
    try site.folder.write(PictureSite.png(1601, 900), to: "content/articles/a/wide.png")
    _ = try site.build(outcome: .init { isWide($0) ? .stopped : .done })
    #expect(try !page().contains("wide.png.640.webp"))
    _ = try site.build()
    #expect(try page().contains("wide.png.640.webp"))
    #expect(try site.folder.files("site") == site.cleanBuildFiles())
  }

  @Test func bombsAndAnimationsAreLeftAlone() throws {
    try site.folder.write(PictureSite.png(60_000, 60_000), to: "content/articles/a/wide.png")
    try site.folder.write(PictureSite.png(800, 600, animated: true), to: "content/articles/a/middle.png")
    #expect(rules(try site.build()) == ["articles/a/wide.png:1:1 picture/scale?"])
    #expect(site.takeScaledWidths() == [])
    #expect(try !page().contains("srcset"))
    // The page is updated although the size is the same.
    try site.folder.write(PictureSite.png(800, 600), to: "content/articles/a/middle.png")
    _ = try site.build()
    #expect(try page().contains("middle.png.640.webp"))
    #expect(try site.folder.files("site") == site.cleanBuildFiles())
  }

  @Test func lostAndDamagedCopiesAreMadeAgain() throws {
    _ = try site.build()
    let before = site.folder.files("site")
    let folder = ".xinglin/site.pictures/"
    let names = site.folder.files(".xinglin/site.pictures").keys.filter { $0.hasSuffix(".webp") }.sorted()
    try site.folder.write("broken", to: folder + names[0])
    try FileManager.default.removeItem(atPath: site.folder.path + "/" + folder + names[1])
    _ = site.takeScaledWidths()
    try site.folder.write("---\ntitle: 又\ndate: 2024-01-03\n---\n又。\n", to: "content/articles/b.md")
    _ = try site.build()
    #expect(site.takeScaledWidths().count == 2)
    #expect(try site.folder.files("site") == site.cleanBuildFiles())
    // A restored cache has the same contents but other stamps.
    for name in names { try site.folder.write(site.folder.bytes(folder + name) ?? [], to: folder + name) }
    try FileManager.default.removeItem(atPath: site.folder.path + "/content/articles/b.md")
    _ = try site.build()
    #expect(site.takeScaledWidths() == [])
    try site.folder.write("nonsense", to: folder + "index")
    _ = try site.build()
    #expect(site.folder.files("site") == before)
  }

  @Test func aCacheOfAnotherKeyIsNotUsed() throws {
    _ = try site.build { $0.cacheKey = CacheAuthenticationKey("one") }
    #expect(site.takeScaledWidths() == Self.all)
    _ = try site.build { $0.cacheKey = CacheAuthenticationKey("one") }
    #expect(site.takeScaledWidths() == [])
    for key in [CacheAuthenticationKey("two"), nil] {
      _ = try site.build { $0.cacheKey = key }
      #expect(site.takeScaledWidths() == Self.all)
    }
  }

  @Test func theProgramSeesNoMetadataAndNoMembersPicture() throws {
    let keyring = Keyring()
    try GateFolder(content: site.folder.path + "/content").write(AudienceFile(audience: "hcp", keyring: keyring))
    try site.folder.write(PictureSite.png(2000, 1000), to: "content/articles/m/own.png")
    try site.folder.write(
      "---\ntitle: 会员\ndate: 2024-01-03\naccess: members\nsummary: 摘要\n---\n![图](own.png)\n",
      to: "content/articles/m/index.md")
    let result = try site.build(
      outcome: .init { input in
        input.count > 20 && !String(decoding: input, as: UTF8.self).contains("CANARY") ? .done : .unreadable
      }
    ) { $0.keyring = .success(keyring) }
    #expect(!result.hasErrors && !rules(result).contains { $0.contains("picture/") })
    #expect(site.takeScaledWidths() == Self.all)
    #expect(!site.folder.files("site").keys.contains { $0.contains("own.png") })
  }

  @Test(arguments: ["{}", "{widths: [10]}", "{widths: [640], format: jpeg}", "{widths: [640], size: 3}", "yes"])
  func wrongSettingsAreErrors(_ images: String) throws {
    try site.writeSettings(images: images)
    let result = try site.build { $0.onlyChecks = true }
    #expect(result.hasErrors, "\(rules(result))")
    #expect(rules(result).allSatisfy { $0.hasPrefix("site.yml:4:") }, "\(rules(result))")
  }
}

extension PictureSite {
  /// Formats a diagnostic as `PATH:LINE:COLUMN rule`, with the path relative to `content/` and `?` after warnings.
  func line(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.location.range.start
    return
      "\(diagnostic.location.path.dropFirst(folder.path.count + 9)):\(start.line):\(start.column) \(diagnostic.problem.rule.id)"
      + (diagnostic.severity == .warning ? "?" : "")
  }
}
