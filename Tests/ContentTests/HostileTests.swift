import Content
import Diagnostics
import Entities
import Testing

/// Hostile input is reported or accepted, and never causes a crash or a hang.
@Suite struct HostileTests {
  @Test(arguments: [
    String(repeating: "[", count: 50_000), "a: " + String(repeating: "[", count: 900),
    "a: " + String(repeating: "{b: ", count: 900), String(repeating: "- ", count: 5_000) + "x",
    (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    String(repeating: "? ", count: 2_000), "? {a: b}\n: c", "title: &a [*a]", "<<: *x", "%YAML 1.1", "--- a",
    "a: !!binary ==",
    "\"\\ud800\": x", "'", "\"", "|", ">", "a: |\n\t", "\u{85}", "a: \u{2028}", ":", "- :", "{", "}", "[[", "*", "&",
    "!",
  ])
  func frontMatter(_ yaml: String) throws {
    let folder = try ContentFolder(["articles/a.md": "---\n\(yaml)\n---\n"])
    #expect(folder.read().library == nil)
  }

  @Test func aliasesDoNotMultiply() throws {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for i in 1..<12 {
      let list = Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(i): &a\(i) [\(list)]\n"
    }
    #expect(
      try ContentFolder(["articles/a.md": "---\n\(yaml)---\n"]).findings() == [
        "articles/a.md:2:1 front-matter/invalid-yaml"
      ])
    let keys = "a: &a [x, x]\nb: &b [*a, *a]\n? [*b, *b]\n: c\n? [*b, *b]\n: d\n"
    #expect(try ContentFolder(["articles/a.md": "---\n\(keys)---\n"]).read().library == nil)
  }

  @Test func anAliasOrTwoAreFine() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("authors: &x [甲]\neditors: *x")])
    #expect(folder.read().library?.articles[0].credits.editors == ["甲"])
  }

  @Test func manyFieldsAndValues() throws {
    let tags = (0..<20_000).map { "  - 标签\($0)" }.joined(separator: "\n")
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("tags:\n" + tags)])
    #expect(folder.read().library?.tags.count == 20_000)
    let keys = (0..<5_000).map { "k\($0): x" }.joined(separator: "\n")
    #expect(try ContentFolder(["articles/a.md": ContentFolder.article(keys)]).findings().count == FindingLimit.perFile)
  }

  @Test func names() throws {
    let long = String(repeating: "长", count: 5_000)
    let lines = "hospitals: [\(long)]\ntags: [\(long)]\nslug: \(String(repeating: "a", count: 300))"
    #expect(
      try ContentFolder(["articles/a.md": ContentFolder.article(lines)]).findings() == [
        "articles/a.md:4:13 name/unknown", "articles/a.md:5:8 name/tag", "articles/a.md:6:7 path/name",
      ])
  }

  @Test func quotesInTables() throws {
    let quotes = String(repeating: "\"", count: 200_001)
    #expect(try ContentFolder(["hospitals.csv": quotes]).findings().contains("hospitals.csv:1:1 table/quotation"))
    let wide = "id,name," + String(repeating: ",", count: 100_000) + "x"
    #expect(try ContentFolder(["hospitals.csv": wide]).read().library == nil)
  }

  @Test func markupInEveryPlace() throws {
    let evil = "<script>\"'&</script>"
    let folder = try ContentFolder([
      "articles/a.md":
        "---\ntitle: '<b>\"''&</b>'\ndate: 2022-06-22\ntags: ['\(evil.replacing("'", with: "''"))']\n---\n文\n"
    ])
    let library = try #require(folder.read().library)
    #expect(library.articles[0].title == "<b>\"'&</b>")
    #expect(library.tags[0].id == "script-script")
    #expect(library.tags[0].name == evil)
  }
}
