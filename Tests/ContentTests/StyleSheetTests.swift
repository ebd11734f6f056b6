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
    ("a { b: URL(HTTPS://x.example/a.png) }", ["1:12 files of other hosts cannot be loaded: HTTPS://x.example/a.png"]),
    ("甲 {}\na { b: url(//x.example/a) }", ["2:12 files of other hosts cannot be loaded: //x.example/a"]),
    ("a { b: url(\"a.png\") }", ["1:13 the URL must begin at the root of the site: a.png"]),
    ("a { b: url(../a.png)", ["1:12 the URL must begin at the root of the site: ../a.png"]),
    (
      "@import \"b.css\"; @IMPORT url(b.css);",
      ["1:1 @import is not allowed in the style sheet", "1:18 @import is not allowed in the style sheet"]
    ),
    ("@font-face { src: local(\"A\"), url(/a.woff2) }", ["1:35 the content security policy of the pages blocks fonts"]),
    ("@font-face { src: local(\"A\") } a { b: url(/a.png) }", []), (".curl(x) { b: c } d\\url(x) {}", []),
    ("a { b: url(/none.png) }", ["1:12 file not found: '/none.png'"]),
    ("a { b: \"open\nc: url(x) }", ["2:8 the URL must begin at the root of the site: x"]),
    ("/* open url(x)", []), ("a { b: url(", []), ("@import", ["1:1 @import is not allowed in the style sheet"]),
  ]) func rules(sheet: String, expected: [String]) throws {
    let folder = try ContentFolder(["look/house.css": sheet, "static/a.png": "x"], site: Self.site)
    let (library, diagnostics) = folder.read()
    let messages = diagnostics.map { diagnostic in
      #expect(folder.relative(diagnostic.location.path) == "look/house.css")
      let start = diagnostic.location.range.start
      return "\(start.line):\(start.column) \(diagnostic.problem.message.english)"
    }
    #expect(messages == expected)
    if expected.isEmpty { #expect(library?.configuration.theme.styleSheet == Array(sheet.utf8)) }
  }

  /// Names may contain escapes, and URLs may be strings.
  @Test(arguments: [
    ("\\75rl(//x.example/a)", ["1:14 files of other hosts cannot be loaded: //x.example/a"]),
    ("u\\52 l(//x.example/a)", ["1:15 files of other hosts cannot be loaded: //x.example/a"]),
    ("\\000075\nr\\l(x)", ["2:5 the URL must begin at the root of the site: x"]),
    ("url(\\2f\\2f x.example/a)", ["1:12 files of other hosts cannot be loaded: //x.example/a"]),
    ("url(\"/\\\\x.example/a\")", ["1:13 files of other hosts cannot be loaded: /\\x.example/a"]),
    ("url(\"\\68ttp:x\")", ["1:13 files of other hosts cannot be loaded: http:x"]),
    ("url(\"/\\9/x.example\")", ["1:13 malformed URL"]),
    ("url(\"/\\\n/x.example\")", ["1:13 files of other hosts cannot be loaded: //x.example"]),
    ("url(/**/\"//x.example\")", ["1:12 malformed URL"]), ("url(/a .png)", ["1:12 malformed URL"]),
    ("url(\"/a.png\u{C})", ["1:13 malformed URL"]),
    ("url(\u{C}'//x'\u{C})", ["1:14 files of other hosts cannot be loaded: //x"]),
    ("image-set(\"https://x.example/a\" 1x)", ["1:19 files of other hosts cannot be loaded: https://x.example/a"]),
    ("-webkit-image-set(/**/ 'a.png' 1x)", ["1:32 the URL must begin at the root of the site: a.png"]),
    ("\\69mage-s\\65t(\"//x\")", ["1:23 files of other hosts cannot be loaded: //x"]),
    ("\u{D7}image-set(\"//x\")", ["1:20 files of other hosts cannot be loaded: //x"]),
    ("SRC(\"//x\")", ["1:13 files of other hosts cannot be loaded: //x"]),
    ("image((\"x\"))", ["1:16 the URL must begin at the root of the site: x"]),
    ("image-set(var(--a) 1x)", ["1:18 var() is not allowed in place of a URL"]),
    ("src(--f())", ["1:12 --f() is not allowed in place of a URL"]),
    ("image-set(if(else: \"//x\"))", ["1:28 files of other hosts cannot be loaded: //x"]),
    ("1e3url(x) .5url(x) #url(x) -url(\"x\")", []),
    ("1.url(x)", ["1:14 the URL must begin at the root of the site: x"]),
    ("<!--url(x)", ["1:16 the URL must begin at the root of the site: x"]),
    ("image-set(\"/a.png\" type(\"image/png\") 1x)", []), ("url( /\\61.png )", []),
    ("url(/a.png#b) url('/a.png?c')", []),
    ("path(\"M0 0\") local(\"//x\") \"//x\"", []), ("var(--url) attr(src) \"\\\nurl(x)\"", []),
    ("/* * / url(x) **/ c", []),
  ]) func values(value: String, expected: [String]) throws {
    #expect(try Self.findings("a { b: \(value); }") == expected)
  }

  @Test(arguments: [
    ("@\\69mport 'a.css'; a {}", ["1:1 @import is not allowed in the style sheet"]),
    ("@im\\50 ort/**/url(//x)", ["1:1 @import is not allowed in the style sheet"]),
    (
      "a { @import 'b'; c: url(x) }",
      ["1:5 @import is not allowed in the style sheet", "1:25 the URL must begin at the root of the site: x"]
    ),
    (
      "@namespace s \"http://x.example\"; @namespace url(x);",
      ["1:1 @namespace is not allowed in the style sheet", "1:34 @namespace is not allowed in the style sheet"]
    ),
    (
      "@font-\\66 ace { a {} src: \\75rl('/a.png') } b { c: url(/a.png) }",
      ["1:34 the content security policy of the pages blocks fonts"]
    ),
    ("@font-face; a { b: url(/a.png) }", []),
    ("@charset \"utf-8\"; @media (a) { b[href^=\"//x\"]::after { content: \"url(x)\" } }", []),
    (".\\@import { --a: 1 } .sm\\:b > c:not(#d) { e: calc(1px - 2px) !important }", []),
    ("a { b: (url(/a.png)] } c { d: \"//x\" }", []),
  ]) func escapedRules(sheet: String, expected: [String]) throws { #expect(try Self.findings(sheet) == expected) }

  /// Returns the positions and messages of the findings in a style sheet.
  private static func findings(_ sheet: String) throws -> [String] {
    let folder = try ContentFolder(["look/house.css": sheet, "static/a.png": "x"], site: site)
    return folder.read().1.map { diagnostic in
      let start = diagnostic.location.range.start
      return "\(start.line):\(start.column) \(diagnostic.problem.message.english)"
    }
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

  @Test func pathOfTheSiteIsEscaped() throws {
    let folder = try ContentFolder(
      ["house.css": "a { b: url(/a.png) }", "static/a.png": "x"],
      site: "title: 论坛\nbase_url: https://example.org/a(b)\nlanguage: zh-Hans\ntheme: {css: house.css}\n")
    let sheet = folder.read().0?.configuration.theme.styleSheet
    #expect(sheet.map { String(decoding: $0, as: UTF8.self) } == "a { b: url(/a\\(b\\)/a.png) }")
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
