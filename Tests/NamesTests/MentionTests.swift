import Markdown
import Testing

@testable import Names

@Suite("Names found in running text")
struct NamesMentionTests {
  private static let automaton = MentionAutomaton([
    ("北京协和医院", 0), ("PUMCH", 0), ("PUMC Hospital", 0), ("协和", 0),
    ("协和医院", 1), ("武汉协和医院", 1), ("协和医院", 2), ("陕西省人民医院", 3), ("省人民医院", 4), ("人民医院", 5), ("人民医院", 5),
    ("解放军第301医院", 6), ("301医院", 6), ("医院东", 7), ("北大", 8), ("北大B", 9), ("北大BC", 10), ("迪丽·热巴", 11), ("吴䓣", 12),
    ("𠮷野", 13), ("", 14), (" \u{3000}", 15),
  ])

  private func found(_ text: String, by automaton: any TextMatcher = automaton) -> [String] {
    let utf8 = Array(text.utf8)
    var matches: [String] = []
    utf8.withUnsafeBufferPointer { buffer in
      automaton.forEachMatch(in: buffer) { matches.append("\($1) \(String(decoding: buffer[$0], as: UTF8.self))") }
    }
    return matches
  }

  @Test(
    arguments: [
      ("", []), ("医", []), ("没有名字", []),
      ("北京协和医院", ["0 北京协和医院"]),
      ("在北京協和醫院、武漢協和醫院。", ["0 北京協和醫院", "1 武漢協和醫院"]),
      ("协和医院是共用的，协和不是", ["0 协和"]),
      ("协和医", ["0 协和"]),
      ("陜西省人民医院东院", ["3 陜西省人民医院"]),
      ("省人民医院东", ["4 省人民医院"]),
      ("某医院东", ["7 医院东"]),
      ("人民医院人民医院", ["5 人民医院", "5 人民医院"]),
      ("PUMCH，PUMCHs、aPUMCH、pumch ＰＵＭＣＨ", ["0 PUMCH", "0 pumch", "0 ＰＵＭＣＨ"]),
      ("the PUMC Hospital, pumchospital", ["0 PUMC Hospital"]),
      ("PUMC  Hospital", []),
      ("解放军第 301 医院与301医院、1301医院、３０１ 医院", ["6 解放军第 301 医院", "6 301医院", "6 ３０１ 医院"]),
      ("北京 协和医院", []),
      ("北大B、北大BC、北大BCD、北大Bx", ["9 北大B", "10 北大BC", "8 北大", "8 北大"]),
      ("迪丽‧热巴和迪丽・热巴", ["11 迪丽‧热巴", "11 迪丽・热巴"]),
      ("北京协\u{FE00}和\u{200B}医院。", ["0 北京协\u{FE00}和\u{200B}医院"]),
      ("𠮷野与吴䓣", ["13 𠮷野", "12 吴䓣"]),
    ] as [(String, [String])])
  func matches(_ text: String, _ names: [String]) {
    #expect(found(text) == names)
    #expect(found(text, by: MentionAutomaton([(String, Int)]())) == [])
  }

  @Test func sharedNamesAreReported() {
    let shared: [MentionAutomaton.SharedName] = [.init(name: "协和医院", identifiers: [1, 2])]
    #expect(Self.automaton.sharedNames == shared)
    let spellings = MentionAutomaton([("乙", 3), ("陕西 医院", 9), ("甲", 4), ("陝西醫院", 1), ("陜西医院", 1), ("乙", 2)])
    let expected: [MentionAutomaton.SharedName] = [
      .init(name: "乙", identifiers: [2, 3]), .init(name: "陕西 医院", identifiers: [1, 9]),
    ]
    #expect(spellings.sharedNames == expected)
  }

  @Test("As a search that tries every name at every place")
  func comparison() {
    var seed: UInt64 = 7
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let letters = Array("医院甲é𠮷。".unicodeScalars)
    func word(_ length: Int, of letters: ArraySlice<Unicode.Scalar>) -> String {
      var word = String.UnicodeScalarView()
      for _ in 0..<length { word.append(letters[random(letters.count)]) }
      return String(word)
    }
    for round in 0..<50 {
      let size = 2 + round % 5
      let names = (0..<1 + random(12)).map { (word(1 + random(5), of: letters.prefix(size)), $0) }
        .filter { !$0.0.contains("é") }
      let automaton = MentionAutomaton(names)
      for _ in 0..<20 {
        let text = word(random(60), of: letters.prefix(size + 1)).replacing("é", with: "a")
        #expect(found(text, by: automaton) == Self.plainSearch(names, in: text), "\(names) \(text)")
      }
    }
  }

  private static func plainSearch(_ names: [(String, Int)], in text: String) -> [String] {
    let text = Array(text.unicodeScalars)
    var matches: [String] = []
    var index = 0
    while index < text.count {
      let here = names.filter { text[index...].starts(with: $0.0.unicodeScalars) }
      guard let length = here.map(\.0.unicodeScalars.count).max() else {
        index += 1
        continue
      }
      let longest = here.filter { $0.0.unicodeScalars.count == length }
      if longest.count == 1 { matches.append("\(longest[0].1) \(longest[0].0)") }
      index += length
    }
    return matches
  }

  @Test func bytesThatAreNotUTF8DoNoHarm() {
    let bytes: [UInt8] = [0x80, 0xE5, 0x8C, 0xFF, 0xF0, 0x9F, 0xE5, 0xBF, 0xBF, 0xBF, 0xBF, 0xC3]
    for start in bytes.indices {
      for end in start...bytes.count {
        let text = Array("北京".utf8) + bytes[start..<end] + Array("协和".utf8) + bytes[start..<end]
        text.withUnsafeBufferPointer { buffer in
          Self.automaton.forEachMatch(in: buffer) { range, _ in #expect(range.upperBound <= buffer.count) }
        }
      }
    }
  }
}
