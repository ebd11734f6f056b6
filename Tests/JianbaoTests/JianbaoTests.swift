import Bytes
import Foundation
import JianbaoTheme
import Testing
import Theme

/// The plain theme keeps its promises: a single style sheet, no script, and only the public interface.
@Suite struct JianbaoTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../themes/jianbao")

  /// The theme's sources by path.
  private static let sources: [String: String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var sources: [String: String] = [:]
    for name in names where name.hasSuffix(".swift") {
      sources[name] = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return sources
  }()

  private static let style = String(
    decoding: Jianbao().assets.first { $0.name == "jianbao.css" }?.bytes ?? [], as: UTF8.self)

  @Test func themeIsAllThatItImports() {
    #expect(Self.sources.count > 15)
    for (path, source) in Self.sources {
      let imports = Set(source.matches(of: /(?m)^(?:@\w+ )*import (\w+)/).map { String($0.1) })
      #expect(imports.isSubset(of: ["Theme", "HTML"]), "\(path)")
    }
  }

  @Test func itHasNoScript() {
    #expect(Jianbao().assets.map(\.name) == ["jianbao.css", "icon.svg"])
    for (path, source) in Self.sources {
      #expect(source.matches(of: /\bscript\(/).count == (path == "Document/HeadElements.swift" ? 1 : 0), "\(path)")
    }
    #expect(page("zh-Hans").contains("default-src 'none'; style-src 'self'; img-src 'self' data:"))
    #expect(!page("zh-Hans").contains("script-src"))
  }

  @Test func idsAreReserved() {
    let used = Set(Self.sources.values.flatMap { $0.matches(of: /\.id\("([^"]+)"\)/).map { String($0.1) } })
    #expect(used == Set(Jianbao().reservedIDs))
  }

  @Test func everyColorAndFontIsAPropertyOfTheRoot() throws {
    let root = try #require(Self.style.firstMatch(of: /:root\{([^}]*)\}/)).1
    let dark = try #require(Self.style.firstMatch(of: /:root:not\(\[data-scheme="light"\]\)\{([^}]*)\}/)).1
    for name in Jianbao().colors + Jianbao().fonts {
      #expect(root.contains("--\(name):") && Self.style.contains("var(--\(name))"), "\(name)")
    }
    for name in Jianbao().colors { #expect(dark.contains("--\(name):"), "\(name)") }
  }

  /// Each color and font has a fallback declaration before the one with `var`, for browsers without custom properties.
  @Test func everyVariableHasAFallback() {
    for declaration in Self.style.matches(of: /([;{])([a-z-]+):([^;{}]*var\(--[^;{}]*)/) {
      let (property, start) = (declaration.2, declaration.range.lowerBound)
      if property == "text-decoration-color" { continue }
      let before = Self.style[..<start].split { $0 == ";" || $0 == "{" }.last ?? ""
      let shorthand = property == "font-family" ? "font" : property
      #expect(
        before.hasPrefix("\(property):") || before.hasPrefix("\(shorthand):"),
        "\(before);\(declaration.2):\(declaration.3)")
    }
  }

  /// All strings of the interface are in one folder, in three scripts.
  @Test func stringsAreInOneFolder() {
    for (path, source) in Self.sources where !path.hasPrefix("Strings/") {
      let code = source.split(separator: "\n").filter { !$0.contains("///") }.joined()
      #expect(!code.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(path)")
    }
  }

  @Test(arguments: [("zh-Hans", "跳到正文", "页首"), ("zh-Hant", "跳到正文", "頁首"), ("en", "Skip to the content", "the top")])
  func languages(language: String, skip: String, top: String) {
    let page = page(language)
    #expect(page.contains("<html lang=\"\(language)\">") && page.contains(skip) && page.contains(top))
  }

  private func page(_ language: String) -> String {
    var site = SiteValue(language: language)
    site.title = "刊"
    let frame = Frame(
      site: site, head: Head(title: "题", description: "", canonical: "https://example.org/a/"), breadcrumbs: [],
      url: "/a/")
    let notFound = NotFoundPage(frame: frame, links: [])
    var output = ByteBuffer()
    Jianbao().renderer.render(notFound, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
