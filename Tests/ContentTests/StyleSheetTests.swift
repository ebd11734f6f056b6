import Content
import Diagnostics
import Entities
import Testing

/// `theme: {css: …}` in site.yml.
@Suite struct StyleSheetTests {
  private static let site = ContentFolder.site + "theme: {css: look/house.css}\n"

  @Test(arguments: [
    ("p { color: red; }", []), ("/* @import url(x) */ a { content: \"@import url(x)\"; }", []),
    ("a { background: url(/a.png); b: url( '/a.png' ) }", []), ("a { b: url(data:image/gif;base64,AA) url(#x) }", []),
    ("a { b: URL(HTTPS://x.example/a.png) }", ["1:12 no file of another host can be loaded: HTTPS://x.example/a.png"]),
    ("甲 {}\na { b: url(//x.example/a) }", ["2:12 no file of another host can be loaded: //x.example/a"]),
    ("a { b: url(\"a.png\") }", ["1:13 a URL must begin at the root of the site: a.png"]),
    ("a { b: url(../a.png)", ["1:12 a URL must begin at the root of the site: ../a.png"]),
    (
      "@import \"b.css\"; @IMPORT url(b.css);",
      ["1:1 no @import in the style sheet", "1:18 no @import in the style sheet"]
    ),
    ("@font-face { src: local(\"A\"), url(/a.woff2) }", ["1:35 the policy of the pages loads no fonts"]),
    ("@font-face { src: local(\"A\") } a { b: url(/a.png) }", []), (".curl(x) { b: c } d\\url(x) {}", []),
    ("a { b: url(/none.png) }", ["1:12 file not found: '/none.png'"]),
    ("a { b: \"open\nc: url(x) }", ["2:8 a URL must begin at the root of the site: x"]),
    ("/* open url(x)", []), ("a { b: url(", []), ("@import", ["1:1 no @import in the style sheet"]),
  ]) func rules(sheet: String, expected: [String]) throws {
    let folder = try ContentFolder(["look/house.css": sheet, "static/a.png": "x"], site: Self.site)
    let (library, diagnostics) = folder.read()
    let found = diagnostics.map { diagnostic in
      #expect(folder.relative(diagnostic.place.path) == "look/house.css")
      let start = diagnostic.place.range.start
      return "\(start.line):\(start.column) \(diagnostic.problem.message.english)"
    }
    #expect(found == expected)
    if expected.isEmpty { #expect(library?.configuration.theme.styleSheet == Array(sheet.utf8)) }
  }

  @Test(arguments: [
    ("look/hose.css", "did you mean 'look/house.css'?"), ("/look/house.css", nil), ("../house.css", nil),
    ("site.yml", nil),
  ]) func names(name: String, remedy: String?) throws {
    let folder = try ContentFolder(
      ["look/house.css": "a {}"], site: ContentFolder.site + "theme: {css: \(name)}\n")
    let (_, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == ["site.yml:4:14 theme/style-sheet"])
    if let remedy { #expect(diagnostics.first?.problem.remedy?.english == remedy) }
  }

  @Test func bytes() throws {
    let folder = try ContentFolder(site: Self.site)
    try folder.write("look/house.css", bytes: Array("a {}\n/* ".utf8) + [0xD6, 0xD0])
    #expect(folder.findings() == ["look/house.css:2:4 file/not-utf8"])
    try folder.write("look/house.css", bytes: Array(repeating: 0x20, count: 100_001))
    #expect(folder.findings() == ["look/house.css:1:1 theme/style-sheet"])
  }

  @Test func URLsBeginAtTheRootOfTheHost() throws {
    let folder = try ContentFolder(
      ["house.css": "a { b: url(/a.png) url(\"/a.png\") url(#x) }", "static/a.png": "x"],
      site: "title: 论坛\nbase_url: https://example.org/forum\nlanguage: zh-Hans\ntheme: {css: ./house.css}\n")
    let (library, diagnostics) = folder.read()
    #expect(diagnostics.isEmpty)
    #expect(
      library.map { String(decoding: $0.configuration.theme.styleSheet, as: UTF8.self) }
        == "a { b: url(/forum/a.png) url(\"/forum/a.png\") url(#x) }")
  }
}
