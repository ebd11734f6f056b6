import Diagnostics
import Foundation
import Site
import Testing

/// The next time at which content is published or expires.
@Suite struct NextChangeTests {
  /// 2026-01-01T00:00:00Z.
  private static let now = 1_767_225_600

  private func next(_ files: [String: String], drafts: Bool = false) throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for (path, text) in files { try folder.write(text, to: "content/" + path) }
    func build() throws -> BuildResult {
      try SampleSites.build(folder) { options in
        (options.now, options.includesDrafts, options.timestampResolution) = (Self.now, drafts, 0)
      }
    }
    let result = try build()
    #expect(!result.hasErrors, "\(result.diagnostics)")
    // A build without changes determines it as well.
    #expect(try build().nextChange == result.nextChange)
    return result.nextChange.map { Date(timeIntervalSince1970: Double($0)).ISO8601Format() }
  }

  private func article(_ lines: String, date: String = "2025-05-05") -> String {
    "---\ntitle: 文章\ndate: \(date)\nsummary: 摘要\n\(lines)\n---\n\n正文。\n"
  }

  @Test func theEarliestMomentToComeCounts() throws {
    #expect(try next(["articles/a.md": article("")]) == nil)
    #expect(try next(["articles/a.md": article("", date: "2026-02-01")]) == "2026-01-31T16:00:00Z")
    #expect(try next(["articles/a.md": article("publish: 2026-03-01T08:30:00+08:00")]) == "2026-03-01T00:30:00Z")
    #expect(try next(["articles/a.md": article("expires: 2026-01-31")]) == "2026-01-31T16:00:00Z")
    #expect(try next(["articles/a.md": article("expires: 2025-12-31")]) == nil)
    let both = ["articles/a.md": article("publish: 2026-03-01"), "articles/b.md": article("expires: 2026-02-01")]
    #expect(try next(both) == "2026-02-01T16:00:00Z")
  }

  @Test func draftsDoNotCount() throws {
    #expect(try next(["articles/a.md": article("draft: true", date: "2026-02-01")]) == nil)
  }

  @Test func consentTextsCount() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("gated", to: folder)
    let path = "content/gate/agreement/2.1.md"
    let text = try #require(folder.text(path))
    let date = try #require(text.split(separator: "\n").first { $0.hasPrefix("date:") })
    try folder.write(text.replacingOccurrences(of: date, with: "date: 2026-02-01"), to: path)
    let result = try SampleSites.build(folder) { $0.now = Self.now }
    #expect(result.nextChange.map { Date(timeIntervalSince1970: Double($0)).ISO8601Format() } == "2026-01-31T16:00:00Z")
  }
}
