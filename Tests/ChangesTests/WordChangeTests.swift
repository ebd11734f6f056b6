import Testing

@testable import Changes

struct WordChangeTests {
  @Test(
    arguments: [
      ("六项保障，三项比例", "六项保证，三项比例", "六项保[障][+证]，三项比例"),
      ("北京协和医院", "北京大学人民医院", "北京[协和][+大学人民]医院"),
      ("获奖 109 家", "获奖 110 家", "获奖 [109][+110] 家"),
      ("red green", "red green blue", "red green[+ blue]"),
      ("一二三四五六", "七二八四九十", "[一二三四五六][+七二八四九十]"),
      ("", "新", "[+新]"), ("旧", "", "[旧]"), ("同", "同", "同"), ("", "", ""),
      ("𠮷野家", "吉野家", "[𠮷][+吉]野家"),
    ])
  func changesAreMarkedByHanCharactersAndWords(old: String, new: String, marked: String) {
    let change = WordChange(from: old, to: new)
    let text = change.segments.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[\(piece.text)]"
      case .added: "[+\(piece.text)]"
      }
    }.joined()
    #expect(text == marked)
    #expect(change.segments.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(change.segments.filter { $0.kind != .removed }.map(\.text).joined() == new)
  }

  @Test func tokensJoinToTheText() {
    for text in ["", "a1 二三，four\n 5", "é👨‍👩‍👧x", "かなカナ漢字abc"] { #expect(WordChange.tokens(text).joined() == text) }
  }
}
