import Diagnostics
import Entities
import Foundation
import Testing

@testable import Content

@Suite struct PictureTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 0, 4, 0, 0, 0, 3, 8, 2, 0, 0, 0,
    ]

  private func findings(_ body: String, _ name: String = "a.jpg", _ bytes: [UInt8] = png) throws -> [String] {
    let folder = try ContentFolder([
      "articles/2024/01/one/index.md": "---\ntitle: 题\ndate: 2023-01-05\n---\n\n\(body)\n"
    ])
    try folder.write("articles/2024/01/one/" + name, bytes: bytes)
    return folder.read().diagnostics.map {
      "\($0.severity.rawValue) \($0.problem.rule.id) \($0.problem.message.english)"
    }
  }

  private static let unshown: [(bytes: [UInt8], format: String)] = [
    (Array("\0\0\0\u{18}ftypheic\0\0\0\0".utf8), "HEIC"), (Array("II*\0abcd".utf8), "TIFF"),
    (Array("MM\0*abcd".utf8), "TIFF"), (Array("BM6000".utf8), "BMP"), (Array("8BPS".utf8), "Photoshop"),
  ]

  @Test(arguments: unshown)
  func picturesThatNoBrowserShowsAreErrors(bytes: [UInt8], format: String) throws {
    #expect(
      try findings("![图](a.jpg)", "a.jpg", bytes) == [
        "error link/image-format 'a.jpg' is a \(format) file, which browsers do not support"
      ])
  }

  @Test func emptyPicturesAreErrors() throws {
    #expect(try findings("![图](a.png)", "a.png", []) == ["error link/image-format 'a.png' is empty"])
  }

  @Test func heavyPicturesAreWarnings() throws {
    let heavy = Self.png + [UInt8](repeating: 0, count: 20_000_000)
    #expect(
      try findings("![图](a.jpg)", "a.jpg", heavy) == [
        "warning link/image-weight 'a.jpg' is 20.0 MB, which loads slowly"
      ])
  }

  @Test func picturesNeedWords() throws {
    #expect(try findings("![](a.jpg)") == ["warning link/image-text the image 'a.jpg' has no alternative text"])
    #expect(
      try findings("字![ ](a.jpg \"题\")字") == ["warning link/image-text the image 'a.jpg' has no alternative text"])
    #expect(try findings("![门诊楼](a.jpg)") == [])
  }

  @Test func decorationIsMarked() throws {
    let folder = try ContentFolder([
      "articles/2024/01/one.md": "---\ntitle: 题\ndate: 2023-01-05\n---\n\n![-](/a.svg)\n\n字![-](/a.svg)字\n",
      "static/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>",
    ])
    let (library, diagnostics) = folder.read()
    #expect(diagnostics.isEmpty)
    #expect(library?.articles.count == 1)
  }
}
