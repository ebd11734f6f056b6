import Testing

/// Clear violations of the national standards for punctuation and numerals; disputed points and other scripts are
/// ignored.
@Suite struct StandardTests {
  @Test(arguments: [
    ("甲，，乙", ["1:2 proof/punctuation"]), ("甲。，乙", ["1:2 proof/punctuation"]), ("甲、；乙", ["1:2 proof/punctuation"]),
    ("甲。。乙", ["1:2 proof/punctuation"]),
    ("他说：“好。”。", ["1:6 proof/punctuation"]), ("甲…乙", ["1:2 proof/punctuation"]), ("二0二三年", ["1:2 proof/numeral"]),
    ("二○二三年", ["1:2 proof/numeral"]),
    ("二OO九年", ["1:2 proof/numeral"]), ("星期3开会", ["1:3 proof/numeral"]), ("共１２人", ["1:2 proof/numeral"]),
    ("甲！！乙？！", []), ("他说：“好。”", []), ("甲……乙", []), ("二〇二三年", []), ("从0开始", []), ("一O公司", []), ("每星期3次", []),
    ("星期12", []), ("星期三", []),
    ("`甲，，乙`", []), ("甲。”，“乙", []), ("《甲？》，乙", []), ("2023年第3季度", []), ("○", []), ("配置：：甲", []), ("日本語，，です", []),
    ("甲：“乙”", []),
  ])
  func standards(text: String, expected: [String]) {
    #expect(Sample(text).findings.filter { $0.contains("proof/") } == expected)
  }
}
