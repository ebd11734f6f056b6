import Foundation
import Testing

@testable import LuntanTheme

/// The strings for readers and editors follow the typographic conventions of the press.
@Suite struct StringTests {
  /// Files that contain only strings.
  static let files = [
    "themes/luntan/Strings", "Sources/Site/Presentation/SiteStrings.swift",
    "Sources/Site/Presentation/Descriptions.swift",
    "Sources/Commands/Terminal/CommandStrings.swift",
  ]

  private static func texts(_ path: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = root.appending(path: path)
    guard url.pathExtension.isEmpty else { return [try String(contentsOf: url, encoding: .utf8)] }
    return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  /// Browsers insert this space themselves, and a literal one would affect searching and copying. Source:
  /// `text-autospace`.
  @Test(arguments: files) func noSpaceStandsBetweenHanAndFigures(path: String) throws {
    for text in try Self.texts(path) {
      for literal in text.matches(of: /"[^"\n]*"/).map(\.output) {
        #expect(
          literal.firstMatch(of: /[\u4e00-\u9fff，。：] [A-Za-z0-9{\\]|[A-Za-z0-9}\)] [\u4e00-\u9fff]/) == nil,
          "\(literal)")
      }
    }
  }

  /// The elements of consent that the law requires. Source: Personal Information Protection Law, articles 17 and 23.
  @Test func consentIsAskedInTheWordsOfTheLaw() {
    let strings = Strings(language: "zh-Hans")
    #expect(
      [strings.controller, strings.purpose, strings.method, strings.information, strings.retention, strings.recipients]
        == ["个人信息处理者", "处理目的", "处理方式", "信息种类", "保存期限", "信息接收方"])
  }
}
