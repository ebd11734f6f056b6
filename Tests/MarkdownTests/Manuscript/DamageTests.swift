import Markdown
import Testing

/// Damage and forbidden words in text, captions and tables, but never in code or URLs.
@Suite struct DamageTests {
  /// Matches 根治, but not 根治术.
  private struct Words: TextMatcher {
    func forEachMatch(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void) {
      let (word, term) = (Array("根治".utf8), Array("根治术".utf8))
      var i = 0
      while i < utf8.count {
        if utf8[i...].starts(with: term) {
          found(i..<i + 9, -1)
          i += 9
        } else if utf8[i...].starts(with: word) {
          found(i..<i + 6, 0)
          i += 6
        } else {
          i += 1
        }
      }
    }
  }

  private func findings(_ text: String) -> [String] {
    Sample(text, MarkdownOptions(linkTypes: Sample.linkTypes, forbiddenWords: Words())).findings
  }

  @Test(arguments: [
    ("高等??茖W校", ["1:3 manuscript/lost-bytes"]), ("有醫(yī)??浦熂堂", ["1:7 manuscript/lost-bytes"]),
    ("崗?fù)痉e", ["1:2 manuscript/lost-bytes"]), ("療(liáo)?程", ["1:8 manuscript/lost-bytes"]),
    ("好??", ["1:2 manuscript/lost-bytes"]),
    ("甲锟斤拷乙", ["1:2 manuscript/lost-bytes"]), ("標(biāo)準", ["1:2 manuscript/pinyin"]),
    ("甲\u{E000}乙\u{F8FF}", ["1:2 manuscript/private-use", "1:4 manuscript/private-use"]),
    ("题：{{ page }}和{{x\n}}", ["1:3 manuscript/template-residue"]),
    ("崗(fù?痉e", ["1:5 manuscript/lost-bytes"]), ("{{#if 甲}}", ["1:1 manuscript/template-residue"]),
    ("{{ 3 }}", []), ("\\{\\{甲，乙\\}\\}", []), ("{{甲\\\\ 乙}}", []),
    ("a??b", []), ("甲?乙", []), ("高等?校", ["1:3 manuscript/lost-bytes"]), ("为何?因为", ["1:3 manuscript/half-width"]),
    ("å¼ ", []), ("甲ï¼Œ乙â€œ", ["1:2 manuscript/lost-bytes", "1:6 manuscript/lost-bytes"]),
    ("{% if 甲 %}", ["1:1 manuscript/template-residue"]), ("是吗?OK)", ["1:3 manuscript/half-width"]), ("標（biāo）", []),
    ("f(x)", []), ("图(a)", []), ("锟斤", []), ("{a} {{", []),
    ("\u{F900}\u{FF01}", []),
    ("甲[乙]({{< ref \"b.md\" >}})", ["1:6 manuscript/template-residue"]),
    ("[甲](<{{< ref \"b.md\" >}}>)", ["1:6 manuscript/template-residue"]),
    (
      "[甲]({% post_url b %})和[乙]({% post_url b %})",
      ["1:5 manuscript/template-residue", "1:27 manuscript/template-residue"]
    ),
    ("![甲]({{ site.baseurl }}/a.png)", ["1:6 manuscript/template-residue"]),
    ("[甲]({{ site.baseurl }}/a.md)", ["1:5 manuscript/template-residue"]),
  ])
  func damage(text: String, expected: [String]) { #expect(findings(text) == expected) }

  @Test(arguments: [
    ("可以根治。", ["1:3 text/advertising"]), ("根治术", []), ("`根治`", []), ("```\n根治\n```", []),
    ("- 甲\n\n  ````js\n  ```\n  根治\n  ````\n\n根治", ["8:1 text/advertising"]),
    ("``` 行内码 ```\n\n根治", ["3:1 text/advertising"]), ("[甲](/根治/)根治", ["1:10 text/advertising"]),
    ("![根治](https://x.cn/根治.png)", ["1:3 text/advertising"]),
    ("[甲](/a \"根治\")", ["1:9 text/advertising"]),
    ("| 根治 | b |\n|---|---|\n| `根治` | 根治 |", ["1:3 text/advertising", "3:10 text/advertising"]),
    ("## 根治 `根治`", ["1:4 text/advertising"]), ("`根治`根治**根治**", ["1:5 text/advertising", "1:9 text/advertising"]),
    ("甲[^1]\n\n[^1]: 根治", ["3:7 text/advertising"]), ("根\n治", ["1:1 text/advertising"]), ("<https://x.cn/根治>", []),
  ])
  func words(text: String, expected: [String]) { #expect(findings(text) == expected) }
}
