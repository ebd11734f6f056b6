import Foundation
import LuntanTheme
import Testing
import Theme

/// The theme's declarations match its markup and style sheet.
@Suite struct DeclarationTests {
  private static let style = String(
    decoding: Luntan().assets.first { $0.name == "luntan.css" }?.bytes ?? [], as: UTF8.self)

  /// The IDs of headings, speakers and footnotes in the sample's texts.
  private static let textIDs = ["s0", "s1", "融", "章程", "六个融", "支部建在科室", "fn-1", "fn-2", "fnref-1", "fnref-2"]

  @Test func everyIDOfAPageIsReserved() {
    let pages = Sample().renderedPages()
    let used = Set(pages.flatMap { $0.html.matches(of: /\sid="([^"]*)"/).map { String($0.1) } })
    #expect(used.subtracting(Self.textIDs).subtracting(Luntan().reservedIDs) == [])
  }

  @Test func reservedIDsStandInTheSources() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes/luntan")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var used: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      used.formUnion(source.matches(of: /\.id\("([^"]+)"\)/).map { String($0.1) })
    }
    #expect(used.isSubset(of: Luntan().reservedIDs), "\(used.subtracting(Luntan().reservedIDs))")
    #expect(used.union(["petal"]) == Set(Luntan().reservedIDs))
  }

  @Test func everyColorAndFontIsAPropertyOfTheRoot() throws {
    let root = try #require(Self.style.firstMatch(of: /:root\{([^}]*)\}/)).1
    let dark = try #require(Self.style.firstMatch(of: /:root\[data-scheme="dark"\]\{([^}]*)\}/)).1
    for name in Luntan().colors + Luntan().fonts {
      #expect(root.contains("--\(name):"), "\(name)")
      #expect(Self.style.contains("var(--\(name))"), "\(name)")
    }
    for name in Luntan().colors { #expect(dark.contains("--\(name):"), "\(name)") }
    let colors = root.matches(of: /--([a-z]+):#/).map { String($0.1) }
    #expect(colors == Luntan().colors)
  }
}
