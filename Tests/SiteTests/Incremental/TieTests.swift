import Foundation
import LuntanTheme
import Testing

@testable import Site

/// If a page shows the first few of many equally ranked items, their order depends only on inputs of the page.
@Suite struct TieTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: 杏林\nbase_url: https://example.org\nlanguage: zh\n", to: "content/site.yml")
    try folder.write("---\ntitle: 专栏\n---\n", to: "content/columns/a.md")
  }

  private func writeArticle(_ name: String, _ lines: String) throws {
    try folder.write(
      "---\ntitle: 文\ndate: 2022-06-22\n\(lines)\n---\n\n正文\n", to: "content/articles/\(name).md")
  }

  private func build(into output: String, isClean: Bool = false) throws {
    var options = BuildOptions(now: 1_700_000_000, jobs: 2)
    options.content = folder.path + "/content"
    options.output = folder.path + "/" + output
    options.isClean = isClean
    _ = try SiteBuilder(options, themes: AvailableThemes(default: Luntan())).build()
  }

  /// Builds before and after an edit, and compares the result with a clean build.
  private func check(_ edit: () throws -> Void) throws {
    try build(into: "site")
    try edit()
    try build(into: "site")
    try build(into: "clean", isClean: true)
    let (incremental, clean) = (folder.files("site"), folder.files("clean"))
    #expect(clean.keys.filter { incremental[$0] != clean[$0] }.sorted() == [])
  }

  /// A tag becoming more common elsewhere does not change the tags beside another.
  @Test func tagsBesideATag() throws {
    let tags = (1...12).map { "标签\($0)" }
    try writeArticle("a", "tags: [党建, \(tags.joined(separator: ", "))]")
    try check { try writeArticle("b", "tags: [\(tags[11]), \(tags[10])]") }
  }

  /// Renaming a person does not change the most frequent people of a column.
  @Test func peopleOfAColumn() throws {
    let ids = (10...24).map { "p\($0)" }
    for id in ids { try folder.write("---\nname: 王\(id)\n---\n", to: "content/people/\(id).md") }
    try writeArticle("a", "column: a\npeople: [\(ids.joined(separator: ", "))]")
    try check { try folder.write("---\nname: 安安\n---\n", to: "content/people/p24.md") }
  }
}
