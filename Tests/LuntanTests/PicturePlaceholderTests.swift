import Testing
import Theme

@testable import LuntanTheme

/// The placeholder colors of images while they load.
@Suite struct PicturePlaceholderTests {
  private func name(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> String {
    PicturePlaceholder.className(for: PictureColor(red: red, green: green, blue: blue))
  }

  @Test func theNearestIsChosen() {
    #expect(name(0, 0, 0) == "t0")
    #expect(name(255, 255, 255) == "t5")
    #expect(name(0x75, 0x73, 0x6E) == "t2")
    #expect(name(0x8F, 0x5A, 0x4C) == "t7" && name(0x90, 0x58, 0x4E) == "t7")
    #expect(name(0x50, 0x70, 0xA0) == "t19")
  }

  @Test func everyClassHasARule() {
    let sheet = String(decoding: PicturePlaceholder.styleSheet, as: UTF8.self)
    #expect(sheet.count { $0 == "}" } == 24)
    for red in stride(from: 0, through: 255, by: 51) {
      for blue in stride(from: 0, through: 255, by: 51) {
        let name = name(UInt8(red), 100, UInt8(blue))
        #expect(sheet.contains(".\(name) img{background:#"))
      }
    }
  }
}
