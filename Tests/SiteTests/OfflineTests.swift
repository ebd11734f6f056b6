import Diagnostics
import Foundation
import Gate
import SourceFiles
import Testing

@testable import Site

/// The service worker with which browsers keep articles for offline reading.
@Suite struct OfflineTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try writeSettings("")
    try folder.write("---\ntitle: 公开\ndate: 2024-01-02\n---\n公开。\n", to: "content/articles/a.md")
  }

  private func writeSettings(_ more: String) throws {
    try folder.write("title: 论坛\nbase_url: https://example.org/f\nlanguage: zh-Hans\n" + more, to: "content/site.yml")
  }

  private func files(_ more: String) throws -> [String: String] {
    try writeSettings(more)
    _ = try SampleSites.build(folder)
    let files = folder.files("site")
    _ = try SampleSites.build(folder, output: "clean", jobs: 1) { $0.isClean = true }
    #expect(files == folder.files("clean"))
    return files
  }

  @Test func aSiteThatDoesNotAskHasNone() throws {
    let without = try files("")
    #expect(without["service-worker.js"] == nil && !without.keys.contains { $0.hasPrefix("assets/offline.") })
    #expect(folder.files("site", containing: "data-worker").isEmpty)
    let with = try files("offline: true\n")
    #expect(with["service-worker.js"] != nil)
    #expect(try files("offline: false\n") == without, "what was there is removed")
  }

  @Test func publicPagesStartTheWorker() throws {
    let keyring = Keyring()
    try GateFolder(content: folder.path + "/content").write(AudienceFile(audience: "hcp", keyring: keyring))
    try folder.write(
      "---\ntitle: 会员\ndate: 2024-01-03\naccess: members\nsummary: 摘要\n---\n正文。\n", to: "content/articles/m.md")
    try writeSettings("offline: true\n")
    _ = try SampleSites.build(folder) { $0.keyring = .success(keyring) }
    let starts = Set(folder.files("site", containing: #"data-worker="/f/service-worker.js"></script>"#))
    #expect(starts.contains("index.html") && starts.contains("articles/a/index.html"))
    #expect(!starts.contains("articles/m/index.html"))
    let worker = try #require(folder.text("site/service-worker.js"))
    #expect(worker.hasPrefix(#"const words = {"language":"zh-Hans","title":"现在没有网络","#))
  }

  @Test func anEditorsOwnWorkerStays() throws {
    try folder.write("// own\n", to: "content/static/service-worker.js")
    #expect(try files("offline: true\n")["service-worker.js"] == files("")["service-worker.js"])
    #expect(folder.text("site/service-worker.js") == "// own\n")
  }

  @Test func otherValuesAreErrors() throws {
    try writeSettings("offline: pages\n")
    #expect(try SampleSites.build(folder).diagnostics.map(\.location.range.start.line) == [4])
  }
}
