import Content
import Diagnostics
import Entities
import Testing

@Suite struct TagTests {
  @Test func tagsThatFallTogether() throws {
    let folder = try ContentFolder([
      "articles/a.md": ContentFolder.article("tags: [HER2]"), "articles/b.md": ContentFolder.article("tags: [her2]"),
      "articles/c.md": ContentFolder.article("authors: [甲]\ntags: [党建, HER2-]"),
      "articles/d.md": ContentFolder.article("tags: [DRG 改革]"),
      "articles/e.md": ContentFolder.article("tags: [ＤＲＧ-改革, HER2+]"),
    ])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["articles/c.md:5:12 name/tag-merged?"])
    #expect(diagnostics.first?.problem.message.english == "the tags 'HER2-' and 'HER2' share the page 'her2'")
  }

  @Test(arguments: [
    ("HER2+, HER2-, HER2", ["4:22 name/tag-merged?"]),
    ("≤65岁, ≥65岁, 65岁", ["4:14 name/tag-merged?", "4:20 name/tag-merged?"]),
    ("HER2, her2, HER2", []), ("DRG 改革, DRG-改革, ＤＲＧ改革", []), ("“两优一先”, 两优一先", []),
  ])
  func tagsOfOneArticle(_ tags: String, _ expected: [String]) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("tags: [\(tags)]")])
    #expect(folder.findings() == expected.map { "articles/a.md:" + $0 })
  }
}
