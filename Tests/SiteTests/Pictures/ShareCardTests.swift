import Bytes
import Diagnostics
import Entities
import Foundation
import LuntanTheme
import SourceFiles
import Synchronization
import Testing
import Theme

@testable import Site

/// Share cards: which are drawn, when, and which pages refer to them.
@Suite final class ShareCardTests: Sendable {
  private let folder: TemporaryFolder
  private let log = Lock<[String]>([])

  init() throws {
    folder = try TemporaryFolder()
    try writeSettings()
    try folder.write(PictureSite.png(800, 600), to: "content/articles/a/cover.png")
    try folder.write(
      "---\ntitle: 甲\ndate: 2024-01-02\ncover: {file: cover.png, alt: 封面}\n---\n文。\n", to: "content/articles/a/index.md"
    )
    try folder.write("---\ntitle: 乙<b>\ndate: 2024-01-03\ncolumn: 文化\n---\n文。\n", to: "content/articles/b.md")
    try folder.write("---\ntitle: 丙\ndate: 2024-01-04\n---\n文。\n", to: "content/articles/c.md")
    try folder.write("---\ntitle: 文化\n---\n", to: "content/columns/culture.md")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "content/static/mark.svg")
    try folder.write(PictureSite.png(1200, 630), to: "content/static/share.png")
  }

  private func writeSettings(_ more: String = "share_cards: true\n") throws {
    try folder.write(
      "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\nshare_image: /share.png\n" + more,
      to: "content/site.yml")
  }

  /// Builds with a fake program that copies drawings and records their titles; a nil version means that it is not
  /// installed.
  private func build(
    _ output: String = "site", version: String? = "fake-1", outcome: ImageTool.Outcome = .done,
    adapt: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildResult {
    try SampleSites.build(folder, output: output, jobs: 2) { options in
      options.timestampResolution = 0
      options.drawingTool = {
        version.map { version in
          DrawingTool(stamp: Hash64(Array(version.utf8)), version: { _ in version }) { drawing, picture, width in
            let bytes = FileManager.default.contents(atPath: drawing) ?? Data()
            let text = String(decoding: bytes, as: UTF8.self)
            let lines = text.matches(of: /weight="900"[^>]*>([^<]*)</).map { $0.1 }
            self.log.withLock { $0.append(lines.joined(separator: "/")) }
            if outcome == .done {
              _ = FileManager.default.createFile(
                atPath: picture, contents: Data(version.utf8) + bytes + Data(width.map { "\($0)" }?.utf8 ?? "".utf8))
            }
            return outcome
          }
        }
      }
      adapt(&options)
    }
  }

  private func takeDrawnTitles() -> [String] {
    log.withLock { log in
      defer { log = [] }
      return log.sorted()
    }
  }

  private func cleanBuildFiles(version: String? = "fake-1", outcome: ImageTool.Outcome = .done) throws -> [String:
    String]
  {
    defer { try? FileManager.default.removeItem(atPath: folder.path + "/clean") }
    _ = try build("clean", version: version, outcome: outcome) { $0.isClean = true }
    _ = takeDrawnTitles()
    return folder.files("clean")
  }

  /// Returns the share card of an article, or of the home page.
  private func image(_ article: String) throws -> String {
    let page = try #require(folder.text("site/\(article)index.html"))
    let match = page.firstMatch(of: /property="og:image" content="https:\/\/example.org\/([^"]*)"/)
    return String(try #require(match).1)
  }

  private func rules(_ result: BuildResult) -> [String] {
    result.diagnostics.map { "\($0.problem.rule.id) \($0.location.range.start.line)" }
  }

  @Test func articlesWithoutCoversHaveCards() throws {
    #expect(try build().diagnostics.isEmpty)
    #expect(takeDrawnTitles() == ["论坛/丙", "论坛/乙&lt;b&gt;"])
    #expect(try image("articles/a/") == "articles/a/cover.png")
    #expect(try image("") == "share.png")
    let card = try image("articles/b/")
    #expect(card.wholeMatch(of: /assets\/share\.[0-9a-f]{16}\.png/) != nil)
    let text = try #require(folder.text("site/" + card))
    #expect(text.hasPrefix("fake-1<?xml") && text.contains(">文化</text>") && text.contains(">2024年1月3日</text>"))
    #expect(try image("articles/c/") != card)
    #expect(try folder.files("site") == cleanBuildFiles())
  }

  @Test func aSiteThatAsksForNoneHasNone() throws {
    _ = try build()
    _ = takeDrawnTitles()
    for more in ["", "share_cards: false\n"] {
      try writeSettings(more)
      let result = try build(version: nil)
      #expect(result.diagnostics.isEmpty && takeDrawnTitles().isEmpty && !result.phases.contains { $0.name == .draw })
      #expect(try image("articles/b/") == "share.png")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/.xinglin/site.cards"))
      #expect(try folder.files("site") == cleanBuildFiles(version: nil))
    }
  }

  @Test func onlyWhatChangedIsDrawnAgain() throws {
    _ = try build()
    _ = takeDrawnTitles()
    #expect(try build().changes?.written == 0)
    #expect(takeDrawnTitles().isEmpty)
    let (before, other) = (try image("articles/c/"), try image("articles/b/"))
    try folder.write("---\ntitle: 丁\ndate: 2024-01-04\n---\n文。\n", to: "content/articles/c.md")
    _ = try build()
    #expect(takeDrawnTitles() == ["论坛/丁"])
    #expect(try image("articles/c/") != before)
    #expect(try image("articles/b/") == other)
    #expect(folder.bytes("site/" + before) == nil)
    #expect(try folder.files("site") == cleanBuildFiles())
    // A different program version redraws everything, and so does a different look.
    _ = try build(version: "fake-2")
    #expect(takeDrawnTitles().count == 2)
    #expect(try folder.files("site") == cleanBuildFiles(version: "fake-2"))
    try writeSettings("share_cards: true\ntheme: {mark: /mark.svg, colors: {seal: \"#123456\"}}\n")
    _ = try build(version: "fake-2")
    #expect(takeDrawnTitles().count == 3)
    let card = try image("articles/c/")
    let text = try #require(folder.text("site/" + card))
    let mark = Data("fake-2<svg xmlns=\"http://www.w3.org/2000/svg\"/>224".utf8)
    #expect(text.contains("data:image/png;base64,\(mark.base64EncodedString())") && text.contains("#123456"))
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>", to: "content/static/mark.svg")
    _ = try build(version: "fake-2")
    #expect(takeDrawnTitles().count == 3)
    #expect(try folder.files("site") == cleanBuildFiles(version: "fake-2"))
  }

  @Test func withoutAProgramLinksShowThePictureOfTheSite() throws {
    for _ in 0..<2 { #expect(rules(try build(version: nil)) == ["picture/share 5"]) }
    #expect(try image("articles/b/") == "share.png")
    #expect(rules(try build(version: nil) { $0.onlyChecks = true }) == ["picture/share 5"])
    // The installed program is noticed, although no content changed.
    #expect(try build().diagnostics.isEmpty)
    #expect(try image("articles/b/") != "share.png")
    #expect(try folder.files("site") == cleanBuildFiles())
  }

  @Test func whatCannotBeDrawnIsReported() throws {
    #expect(rules(try build(outcome: .unreadable)) == ["picture/share 5"])
    #expect(takeDrawnTitles().count == 2)
    #expect(try image("articles/b/") == "share.png")
    try folder.write("---\ntitle: 戊\ndate: 2024-01-05\n---\n文。\n", to: "content/articles/d.md")
    #expect(rules(try build()) == ["picture/share 5"])
    #expect(takeDrawnTitles() == ["论坛/戊"], "the others are tried once")
    // A drawing is retried after the program was stopped.
    #expect(rules(try build("other", outcome: .stopped)) == ["picture/share 5"])
    _ = takeDrawnTitles()
    #expect(try build("other") { $0.isClean = true }.diagnostics.isEmpty)
    #expect(takeDrawnTitles().count == 3)
  }

  /// Lines break at the same points as in the Simplified title, since the theme segments words in that script only.
  @Test(.enabled(if: ScriptTool.openCC(nil) != nil)) func theEditionHasCardsInItsScript() throws {
    try writeSettings("share_cards: true\neditions: [zh-Hant]\n")
    try folder.write(
      "---\ntitle: 延大附院康复中医党支部入选全国标杆党支部\ndate: 2024-01-04\ncolumn: 文化\n---\n文。\n", to: "content/articles/c.md")
    try folder.write("---\ntitle: A study\ndate: 2024-01-05\nlang: en\n---\nText.\n", to: "content/articles/d.md")
    #expect(try build().diagnostics.isEmpty)
    let drawings = takeDrawnTitles()
    for lines in [
      "论坛/延大附院康复中医党支部/入选全国标杆党支部", "論壇/延大附院康復中醫黨支部/入選全國標杆黨支部", "论坛/A study", "論壇/A study",
    ] { #expect(drawings.contains(lines), "\(drawings)") }
    let card = try image("hant/articles/c/")
    #expect(try image("articles/c/") != card)
    let text = try #require(folder.text("site/" + card))
    #expect(text.contains("Noto Serif CJK TC") && text.contains("xml:lang=\"zh-Hant\""))
  }

  /// A theme without share cards.
  private struct Bare: Theme {
    let name = "bare"

    func document(_ frame: Frame, main: Slot) -> some HTML { main }
  }

  @Test func aThemeWithoutDrawingsIsReported() throws {
    var options = BuildOptions(now: SampleSites.now, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    options.drawingTool = {
      DrawingTool(stamp: Hash64([1]), version: { _ in "fake" }, draw: { _, _, _ in .done })
    }
    let result = try SiteBuilder(options, themes: AvailableThemes(default: Bare())).build()
    #expect(rules(result) == ["picture/share 5"])
  }

  /// The program itself, if it is installed.
  @Test(.enabled(if: DrawingTool.librsvg() != nil)) func theCommandDrawsPNG() throws {
    for output in ["site", "again"] {
      #expect(try SampleSites.build(folder, output: output, jobs: 2) { _ in }.diagnostics.isEmpty)
    }
    let card = try image("articles/b/")
    let bytes = try #require(folder.bytes("site/" + card))
    #expect(StillPicture.size(of: bytes) == PixelSize(width: ShareCard.size.width, height: ShareCard.size.height))
    #expect(folder.bytes("again/" + card) == bytes)
  }
}
