import Bytes
import Foundation
import LuntanTheme
import Synchronization
import Testing

@testable import Site

/// A preview publishes open pages first, and cancels a build that another one will follow.
@Suite struct EarlyPageTests {
  private struct Preview {
    let folder: TemporaryFolder
    var open: Set<String> = []
    var cache: BuildCache?

    init() throws {
      folder = try TemporaryFolder()
      try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
      for name in ["a", "b"] { try write(name, title: "文章\(name)", text: "正文。") }
      try build { _ in true }
    }

    func write(_ name: String, title: String, text: String) throws {
      try folder.write(
        "---\ntitle: \(title)\ndate: 2024-03-05\n---\n\n\(text)\n", to: "content/articles/2024/03/\(name).md")
    }

    @discardableResult
    mutating func build(proceeds: @escaping @Sendable (EarlyPages.Stage) -> Bool) throws -> BuildResult {
      var options = BuildOptions(now: 1_767_225_600, jobs: 2)
      (options.content, options.output) = (folder.path + "/content", folder.path + "/site")
      (options.cache, options.timestampResolution) = (cache, 0)
      options.earlyPages = EarlyPages(openPages: { [open] in open }, shouldContinue: proceeds)
      let result = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
      cache = result.retained?.next
      return result
    }

    /// Returns whether each of the output files contains a text.
    func presence(of text: String, in paths: [String]) -> [Bool] {
      let files = folder.files("site")
      return paths.map { files[$0]?.contains(text) ?? false }
    }
  }

  private static let pages = ["articles/2024/03/a/index.html", "index.html"]

  @Test func openPagesComeFirst() throws {
    for (open, first) in zip(Self.pages, [[true, false], [false, true]]) {
      var preview = try Preview()
      preview.open = [open, "none/index.html"]
      try preview.write("a", title: "新题目", text: "正文。")
      let seen = Lock([(EarlyPages.Stage, [Bool])]())
      try preview.build { [preview] stage in
        seen.withLock { $0.append((stage, preview.presence(of: "新题目", in: Self.pages))) }
        return true
      }
      let stages = seen.withLock { $0 }
      #expect(stages.map(\.0) == [.openPages, .allPages])
      #expect(stages.map(\.1) == [first, [true, true]])
    }
  }

  /// The files that an open page refers to are published before it.
  @Test func assetsComeBeforeOpenPages() throws {
    var preview = try Preview()
    preview.open = [Self.pages[0]]
    try preview.folder.write("新文件", to: "content/static/new.txt")
    try preview.write("a", title: "文章a", text: "[新文件](/new.txt)")
    let seen = Lock([Bool]())
    try preview.build { [preview] stage in
      if stage == .openPages { seen.withLock { $0 += preview.presence(of: "新文件", in: ["new.txt", Self.pages[0]]) } }
      return true
    }
    #expect(seen.withLock { $0 } == [true, true])
  }

  @Test(arguments: [EarlyPages.Stage.openPages, .allPages]) func aBuildThatAnotherFollowsStops(
    _ stage: EarlyPages.Stage
  ) throws {
    var preview = try Preview()
    preview.open = [Self.pages[0]]
    try preview.write("a", title: "新题目", text: "新的正文。")
    let before = preview.folder.files("site")
    let stopped = try preview.build { $0 != stage }
    #expect(stopped.isStopped && !stopped.hasErrors && stopped.changes == nil)
    #expect(preview.presence(of: "新题目", in: Self.pages) == [true, stage == .allPages])
    let isOfSearch = { (path: String) in path.hasPrefix("search/") && path != "search/index.html" }
    let after = preview.folder.files("site")
    #expect(before.filter { isOfSearch($0.key) } == after.filter { isOfSearch($0.key) })
    // The next build completes it, although nothing else changed. After an error, the output stays as it was.
    try preview.write("b", title: "", text: "正文。")
    #expect(try preview.build { _ in true }.hasErrors)
    #expect(preview.folder.files("site") == after)
    try preview.write("b", title: "文章b", text: "正文。")
    let whole = try preview.build { _ in true }
    #expect(!whole.isStopped && whole.changes?.written ?? 0 > 0)
    preview.cache = nil
    let files = preview.folder.files("site")
    #expect(files.filter { isOfSearch($0.key) } != after.filter { isOfSearch($0.key) })
    for name in ["site", ".xinglin"] { try FileManager.default.removeItem(atPath: preview.folder.path + "/" + name) }
    try preview.build { _ in true }
    #expect(preview.folder.files("site") == files)
  }

  @Test func withoutOpenPagesAllAreShownAtOnce() throws {
    var preview = try Preview()
    try preview.write("a", title: "新题目", text: "正文。")
    let seen = Lock([EarlyPages.Stage]())
    try preview.build { stage in
      seen.withLock { $0.append(stage) }
      return true
    }
    #expect(seen.withLock { $0 } == [.allPages])
  }
}
