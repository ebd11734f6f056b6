import Bytes
import Foundation
import Testing

@testable import Names

@Suite("Spellings of a name fold to the same key")
struct NamesFoldingTests {
  @Test(arguments: [
    ("陝西省人民醫院", "陕西省人民医院"),
    ("陜西省人民醫院", "陕西省人民医院"),
    ("臺北榮民總醫院", "台北荣民总医院"),
    ("苧薴苎", "苎苎苎"),
    ("⼈⺠醫院", "人⺠医院"),
    ("\u{F9DC}", "隆"),
    ("乾鍾範", "干钟范"),
    ("北京大学　第三 医院\u{A0}\t\n", "北京大学第三医院"),
    ("ＰＵＭＣ　Ｈospital（東院）", "pumchospital(东院)"),
    ("第１人民医院﹙南院﹚", "第1人民医院(南院)"),
    ("迪丽·热巴‧艾・尼", "迪丽·热巴·艾·尼"),
    ("三○一医院", "三〇一医院"),
    ("葛\u{E0100}城\u{FE00}\u{FEFF}\u{200B}", "葛城"),
    ("Café Ñ 𠮷", "caféÑ𠮷"),
    ("", ""),
    (" \u{3000}", ""),
  ])
  func key(_ name: String, _ key: String) {
    #expect(String(decoding: ScriptFolding.key(name), as: UTF8.self) == key)
    #expect(ScriptFolding.key(key) == Array(key.utf8))
  }

  @Test(arguments: [
    ("", ""), ("ABC　（醫）", "ABC　（医）"), ("醫", "医"), ("北京", "北京"), ("a醫b療c", "a医b疗c"), ("𠮷䵅é", "𠮷䵅é"), ("陜", "陕"),
  ])
  func simplified(_ text: String, _ simple: String) {
    #expect(Array(ScriptFolding.simplified(text).utf8) == Array(simple.utf8))
  }

  @Test func bytesThatAreNotUTF8DoNoHarm() {
    for a: UInt8 in stride(from: 0x78, through: 0xFF, by: 1) {
      for tail in [[], [0x80], [0xE9], [0xBF, 0xBF], [0xBF, 0xBF, 0xBF], [0x20, 0x20, 0x20]] as [[UInt8]] {
        var key = Bytes.ByteBuffer()
        ([a] + tail).withUnsafeBufferPointer { ScriptFolding.appendKey(of: $0, to: &key) }
        #expect(key.count <= 8)
      }
    }
  }

  @Test("The committed pairs are those of ICU")
  func pairs() throws {
    let ranges: [ClosedRange<UInt32>] = [0x2F00...0x2FD5, 0x3400...0x9FFF, 0xF900...0xFAFF]
    var pairs: [String] = []
    for value in ranges.joined() where value != 0x82CE {
      let scalar = try #require(Unicode.Scalar(value))
      var target = String(scalar).precomposedStringWithCompatibilityMapping
      while let next = target.applyingTransform(StringTransform("Hant-Hans"), reverse: false),
        next != target, target != "苎"
      {
        target = next
      }
      if value == 0x965C { target = "陕" }
      if !target.unicodeScalars.elementsEqual([scalar]) { pairs.append(String(scalar) + target) }
    }
    let committed = ScriptFolding.pairs.description.split(whereSeparator: \.isWhitespace)
    #expect(committed.map { Array($0.utf8) } == pairs.map { Array($0.utf8) })
  }
}
