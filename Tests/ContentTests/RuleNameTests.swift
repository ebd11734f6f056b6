import Content
import Diagnostics
import Testing

@Suite struct RuleNameTests {
  @Test func rulesAreNamedOnceAndSayWhatToDo() {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for rule in Rule.all {
      #expect(rule.id.split(separator: "/").count == 2)
      for message in [rule.summary, rule.explanation] {
        #expect(!message.chinese.isEmpty && !message.english.isEmpty, "\(rule.id)")
      }
    }
  }
}
