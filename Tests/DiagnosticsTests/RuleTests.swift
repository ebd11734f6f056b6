import Bytes
import Testing

@testable import Diagnostics

@Suite struct RuleTests {
  @Test func idsAreUniqueAndSorted() {
    #expect(Rule.all.map(\.id) == Set(Rule.all.map(\.id)).sorted())
  }

  @Test(arguments: Rule.all) func idsHaveOneShape(rule: Rule) {
    let parts = rule.id.split(separator: "/", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    for part in parts {
      let words = part.split(separator: "-", omittingEmptySubsequences: false)
      #expect(
        words.allSatisfy {
          !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        })
    }
    #expect(Rule.named(rule.id) == rule)
  }

  @Test(arguments: Rule.all) func wordsAreOfTheirLanguage(rule: Rule) {
    for message in [rule.summary, rule.explanation] {
      #expect(Wording.faults(of: message) == [])
    }
  }

  @Test(
    arguments: [
      (Message(zh: "键写错了，没有人读。", en: "Nobody reads it."), []),
      (Message(zh: "", en: " "), ["Chinese is empty", "English is empty"]),
      (Message(zh: "key，", en: "键"), ["Chinese has no Han", "English has Han"]),
      (Message(zh: "键", en: "key"), ["Chinese has no full-width mark"]),
      (Message(zh: "键写错了,没有人读。", en: "a, b"), ["half-width mark after Han"]),
    ])
  func wordingIsJudged(message: Message, faults: [String]) {
    #expect(Wording.faults(of: message) == faults)
  }

  @Test func explained() {
    #expect(
      Samples.longLine.explained(in: .chinese) == """
        test/long-line  警告

        一行太长。

        分成几行。

        要改变轻重，写在 site.yml 里（error、warning 或 off）：

            rules:
              test/long-line: off

        """)
    #expect(
      Samples.unknownKey.explained(in: .english) == """
        test/unknown-key  error

        A key is unknown.

        Nobody reads a key that is misspelled.

        To change its severity, write in site.yml (error, warning or off):

            rules:
              test/unknown-key: warning

        """)
  }

  @Test func list() {
    #expect(
      Rule.list([Samples.longLine, Samples.unknownKey], in: .chinese) == """
        test/long-line    警告  一行太长。
        test/unknown-key  错误  不认识的键。

        """)
    #expect(Rule.list([Samples.longLine], in: .english) == "test/long-line  warning  A line is too long.\n")
    #expect(Rule.list([], in: .english).isEmpty)
  }
}

/// What can be checked about the wording of a rule.
enum Wording {
  static func faults(of message: Message) -> [String] {
    let chinese = message.chinese.unicodeScalars.map(\.value)
    let english = message.english.unicodeScalars.map(\.value)
    var faults: [String] = []
    if chinese.allSatisfy({ $0 <= 0x20 }) {
      faults.append("Chinese is empty")
    } else if !chinese.contains(where: Han.contains) {
      faults.append("Chinese has no Han")
    } else if !chinese.contains(where: { (0x3001...0x3011).contains($0) || (0xFF01...0xFF1F).contains($0) }) {
      faults.append("Chinese has no full-width mark")
    }
    if zip(chinese, chinese.dropFirst()).contains(where: {
      Han.contains($0) && ",;:!?".utf8.map(UInt32.init).contains($1)
    }) {
      faults.append("half-width mark after Han")
    }
    if english.allSatisfy({ $0 <= 0x20 }) { faults.append("English is empty") }
    if english.contains(where: Han.contains) { faults.append("English has Han") }
    return faults
  }
}
