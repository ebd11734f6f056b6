import Bytes
import Diagnostics
import Testing

@testable import Content

/// Cached links resolve to the same articles and headings as before.
@Suite struct CachedLinkTests {
  private static func article(_ text: String) -> String { "---\ntitle: 文\ndate: 2023-01-01\n---\n\n\(text)\n" }

  /// Returns the findings in a folder that is read with `cache`.
  private static func read(
    _ folder: ContentFolder, _ cache: ContentCache?
  ) throws -> (cache: ContentCache, rules: [String]) {
    var options = ReadOptions(contentPath: folder.path, now: ContentFolder.now, jobs: 2)
    options.timestampResolution = 0
    let reading = ContentReader(options).read(reusing: cache)
    // Encode the cache, as for the next build.
    let encoder = RecordEncoder()
    reading.cache.write(to: encoder)
    let cache = try RecordDecoder.read(encoder.bytes[...]) { try ContentCache(from: &$0) }
    return (cache, reading.diagnostics.map { $0.problem.rule.id })
  }

  @Test func headingsAreRemembered() throws {
    let folder = try ContentFolder([
      "articles/a.md": Self.article("## 第一节\n\n正文\n\n## 第二节\n\n正文"), "articles/b.md": Self.article("正文"),
      "articles/c.md": Self.article("正文"),
    ])
    let first = try Self.read(folder, nil)
    #expect(first.rules.isEmpty)
    try folder.write("articles/b.md", Self.article("见[第二节](a.md#第二节)与[三](/articles/c/)。"))
    let second = try Self.read(folder, first.cache)
    #expect(second.rules.isEmpty)
    #expect(second.cache.locationHash == first.cache.locationHash)
    try folder.write("articles/c.md", Self.article("见[第三节](a.md#第三节)。"))
    #expect(try Self.read(folder, second.cache).rules == ["link/anchor"])
    // The missing heading is reported in an article that did not change.
    try folder.write("articles/c.md", Self.article("正文"))
    try folder.write("articles/a.md", Self.article("## 第一节\n\n正文"))
    let last = try Self.read(folder, second.cache)
    #expect(last.rules == ["link/anchor"])
    #expect(try last.rules == Self.read(folder, nil).rules)
  }
}
