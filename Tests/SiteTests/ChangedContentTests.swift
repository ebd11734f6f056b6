import Bytes
import Foundation
import LuntanTheme
import Site
import Synchronization
import Testing

/// Content that changes during a build.
@Suite struct ChangedContentTests {
  /// Pages of cached articles are never rendered without their bodies.
  @Test func aVanishedArticleStopsTheBuild() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for number in 100..<240 {
      try folder.write("---\ntitle: 文章\ndate: 2024-01-01\n---\n第\(number)篇。\n", to: "content/articles/a\(number).md")
    }
    #expect(try !SampleSites.build(folder, jobs: 1).hasErrors)
    let first = folder.files("site")
    try FileManager.default.removeItem(atPath: folder.path + "/site")
    let content = folder.path + "/content/articles"
    let hidden = Lock(false)
    var options = BuildOptions(now: SampleSites.now, jobs: 1)
    options.content = folder.path + "/content"
    options.output = folder.path + "/site"
    let builder = SiteBuilder(options, themes: AvailableThemes(default: Luntan())) { progress in
      guard progress.phase == .write, !hidden.withLock({ $0 }) else { return }
      hidden.withLock { $0 = true }
      try? FileManager.default.moveItem(atPath: content, toPath: content + ".away")
    }
    #expect(throws: (any Error).self) { _ = try builder.build() }
    #expect(hidden.withLock { $0 })
    try FileManager.default.moveItem(atPath: content + ".away", toPath: content)
    #expect(try !SampleSites.build(folder, jobs: 1).hasErrors)
    #expect(folder.files("site") == first)
  }
}
