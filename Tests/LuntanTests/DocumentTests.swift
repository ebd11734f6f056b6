import Foundation
import LuntanTheme
import Testing
import Theme

@Suite struct DocumentTests {
  static let pages = Sample().renderedPages()

  @Test(arguments: pages.indices) func oneHeadingOfTheFirstLevel(_ index: Int) {
    let page = Self.pages[index]
    #expect(page.html.components(separatedBy: "<h1").count == 2, "\(page.name)")
    #expect(page.html.components(separatedBy: "<main").count == 2, "\(page.name)")
  }

  @Test(arguments: pages.indices) func headingsSkipNoLevel(_ index: Int) {
    let page = Self.pages[index]
    var last = 1
    for match in page.html.matches(of: /<h([1-6])[ >]/) {
      guard let level = Int(match.1) else { continue }
      #expect(level <= last + 1, "\(page.name): h\(level) after h\(last)")
      last = level
    }
  }

  @Test(arguments: pages.indices) func nothingInline(_ index: Int) throws {
    let page = Self.pages[index]
    #expect(!page.html.contains(" style="), "\(page.name)")
    #expect(!page.html.contains("<style"), "\(page.name)")
    #expect(page.html.firstMatch(of: /\son[a-z]+=/) == nil, "\(page.name)")
    for match in page.html.matches(of: /<script([^>]*)>/) {
      #expect(match.1.contains("ld+json") || (match.1.contains("module") && match.1.contains(" src=\"/")))
    }
  }

  @Test(arguments: pages.indices) func idsAreUnique(_ index: Int) {
    let page = Self.pages[index]
    let ids = page.html.matches(of: /\sid="([^"]*)"/).map(\.1)
    #expect(Set(ids).count == ids.count, "\(page.name): \(ids)")
  }

  @Test(arguments: pages.indices) func elementsAreClosedInOrder(_ index: Int) {
    let page = Self.pages[index]
    let void: Set<Substring> = ["br", "hr", "img", "input", "link", "meta", "wbr"]
    var open: [Substring] = []
    for match in page.html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/) {
      if match.1.isEmpty {
        if !void.contains(match.2), match.3.isEmpty { open.append(match.2) }
      } else {
        #expect(open.popLast() == match.2, "\(page.name)")
      }
    }
    #expect(open.isEmpty, "\(page.name): \(open)")
  }

  @Test func everyTextIsEscaped() {
    let mark = "<script>\"'&"
    let plain = Sample().renderedPages()
    for (index, page) in Sample(transform: { $0 + mark }).renderedPages().enumerated() {
      #expect(!page.html.contains("<script>"), "\(page.name)")
      #expect(page.html.contains("&lt;script&gt;"), "\(page.name)")
      #expect(!page.html.contains("&lt;script&gt;\"'&<"), "\(page.name)")
      // The marks add text but no elements, except line break opportunities in titles.
      let elements = { (html: String) in html.matches(of: /<(?!wbr)[a-z]/).count }
      #expect(elements(page.html) >= elements(plain[index].html), "\(page.name)")
      #expect(page.html.matches(of: /="[^"]*"[^ >\/]/).isEmpty, "\(page.name)")
    }
  }

  /// Writes the pages for visual inspection.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["LUNTAN_PAGES"] != nil)) func pagesToLookAt() throws {
    guard let path = ProcessInfo.processInfo.environment["LUNTAN_PAGES"] else { return }
    let folder = URL(filePath: path)
    try FileManager.default.createDirectory(at: folder.appending(path: "assets"), withIntermediateDirectories: true)
    for asset in Luntan().assets { try Data(asset.bytes).write(to: folder.appending(path: "assets/" + asset.name)) }
    for page in Self.pages + Sample(hasCover: false).renderedPages().map({ ("plain-" + $0.name, $0.html) }) {
      try Data(page.html.utf8).write(to: folder.appending(path: page.name + ".html"))
    }
  }
}
