import Content
import Diagnostics
import Entities
import Markdown
import Testing

/// `theme:` in site.yml, checked against the declarations of the themes.
@Suite struct ThemeChoiceTests {
  private static let themes = [
    ThemeDeclaration(
      name: "luntan", colors: ["paper", "seal"], fonts: ["song", "kai"], features: ["search", "offline", "gate"],
      reservedIDs: ["contents"]),
    ThemeDeclaration(name: "bare", features: ["offline"]),
  ]

  private func read(_ folder: ContentFolder) -> (library: Library?, diagnostics: [Diagnostic]) {
    ContentReader(ReadOptions(contentPath: folder.path, now: ContentFolder.now, themes: Self.themes)).read()
  }

  @Test(arguments: [
    ("luntan", []), ("bare", []),
    ("lutan", ["4:8 front-matter/unknown-value did you mean 'luntan'?"]),
    ("academic", ["4:8 front-matter/unknown-value one of: luntan, bare"]),
    ("{nmae: luntan}", ["4:9 front-matter/unknown-key did you mean 'name'?"]),
    ("{name: lutan, colors: {any: '#123456'}}", ["4:15 front-matter/unknown-value did you mean 'luntan'?"]),
    ("{colors: {seel: '#123456'}}", ["4:18 front-matter/unknown-key did you mean 'seal'?"]),
    ("{dark: {blue: '#123456'}}", ["4:16 front-matter/unknown-key one of: paper, seal"]),
    ("{fonts: {sonq: serif}}", ["4:17 front-matter/unknown-key did you mean 'song'?"]),
    (
      "{name: bare, colors: {seal: '#123456'}}",
      ["4:30 front-matter/unknown-key remove it: this theme has no configurable colors"]
    ),
    (
      "{name: bare, fonts: {song: serif}}",
      ["4:29 front-matter/unknown-key remove it: this theme has no configurable fonts"]
    ),
    (
      "{colors: {seal: #123456\n  }}",
      ["4:18 front-matter/empty-value quote the color, since an unquoted # starts a comment: seal: \"#a3201d\""]
    ),
    (
      "{colors: {seal: '#12345g'}}",
      ["4:24 front-matter/unknown-value write six hexadecimal digits in quotes: \"#a3201d\""]
    ),
    (
      "{mark: 'https://example.org/mark.svg'}",
      ["4:15 front-matter/address put the picture into static/ and write /mark.svg"]
    ),
    ("{mark: /mark.svg}", []),
    ("{mark: /marc.svg}", ["4:15 link/file did you mean 'static/mark.svg'?"]),
    ("{mark: /about/}", ["4:15 link/file check the path, or add the file"]),
  ])
  func checked(_ theme: String, _ expected: [String]) throws {
    let folder = try ContentFolder(
      ["static/mark.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "pages/about.md": "---\ntitle: 关于\n---\n甲\n"],
      site: ContentFolder.site + "theme: \(theme)\n")
    let messages = read(folder).diagnostics.map { diagnostic in
      let line = folder.line(diagnostic).replacing("site.yml:", with: "")
      return [line, diagnostic.problem.remedy?.english].compactMap(\.self).joined(separator: " ")
    }
    #expect(messages == expected)
  }

  @Test(arguments: [
    "serif", "Songti SC", "\"Songti SC\", 'Noto Serif CJK SC',serif", "宋体, SimSun", "-apple-system", "\"a;b{}\"",
    "system-ui",
  ])
  func fonts(_ value: String) throws {
    let folder = try ContentFolder(site: ContentFolder.site + "theme: {fonts: {song: \(quoted(value))}}\n")
    let (library, diagnostics) = read(folder)
    #expect(diagnostics.isEmpty)
    #expect(library?.configuration.theme.fonts.map(\.value) == [value])
  }

  @Test(arguments: [
    "\"Songti SC", "serif;", "a}", "a{b", "a/*", "serif,", ",serif", "serif,,serif", "a b \"c\"", "\"a\" b", "\"\"",
    "\"a\\\"",
    "url(x)", "var(--x)", "!important", "<!--", "@import", "9px", "-9", "a\u{2028}b", "\"a\u{7}b\"", "a\\62 ",
    "inherit", "x, UNSET",
    "a:b", "a'b",
  ])
  func brokenFonts(_ value: String) throws {
    let folder = try ContentFolder(site: ContentFolder.site + "theme: {fonts: {song: \(quoted(value))}}\n")
    #expect(read(folder).diagnostics.map(folder.line) == ["site.yml:4:23 front-matter/unknown-value"], "\(value)")
  }

  /// A double-quoted YAML scalar.
  private func quoted(_ value: String) -> String {
    "\""
      + value.unicodeScalars.map {
        $0.value < 0x20 || $0.value > 0x2000 && $0.value < 0x3000
          ? "\\u" + String($0.value + 0x10000, radix: 16).dropFirst()
          : "\"\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
      }
      .joined() + "\""
  }

  /// `luntan` supports everything, `bare` only offline reading.
  @Test(arguments: [
    ("theme: luntan\nsearch: true\noffline: true\ngate: {contact: 甲}\n", []),
    ("search: true\noffline: true\ngate: {contact: 甲}\n", []),
    ("theme: bare\n", []), ("theme: bare\nsearch: false\noffline: true\n", []),
    ("theme: bare\nsearch: true\n", ["5:9 theme/feature?"]),
    ("gate: {contact: 甲}\noffline: true\ntheme: {name: bare}\n", ["4:7 theme/feature?"]),
    ("theme: bare\nsearch: true\nrules: {theme/feature: off}\n", []),
  ])
  func featuresThatTheThemeDoesNotCarry(_ lines: String, _ expected: [String]) throws {
    let folder = try ContentFolder(site: ContentFolder.site + lines)
    let lines = read(folder).diagnostics.map { folder.line($0).replacing("site.yml:", with: "") }
    #expect(lines.filter { !$0.hasSuffix("gate/no-agreement") } == expected)
  }

  @Test func theFirstThemeIsTheDefault() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article()])
    let options = ReadOptions(contentPath: folder.path, now: ContentFolder.now, themes: [ThemeDeclaration(name: "own")])
    #expect(ContentReader(options).read().library?.configuration.theme.name == "own")
  }

  @Test func headingsLeaveTheIDsOfTheThemeAlone() throws {
    let folder = try ContentFolder([
      "pages/about.md": "---\ntitle: 关于\n---\n\n## Contents\n\n## 目录\n\n[下](#contents-1)\n"
    ])
    let (library, diagnostics) = read(folder)
    #expect(diagnostics.map(folder.line) == [])
    #expect(library?.pages.first?.body.document.headings.map(\.id) == ["contents-1", "目录"])
  }
}
