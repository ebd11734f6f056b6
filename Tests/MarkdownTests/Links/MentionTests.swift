import Markdown
import Testing

/// Names in running text.
@Suite struct MentionTests {
  /// A matcher that tries fixed names at every offset.
  private struct Names: TextMatcher {
    let names: [[UInt8]]

    init(_ names: String...) { self.names = names.map { Array($0.utf8) } }

    func forEachMatch(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, Int) -> Void) {
      var i = 0
      while i < utf8.count {
        if let name = names.firstIndex(where: { utf8[i...].starts(with: $0) }) {
          found(i..<i + names[name].count, name)
          i += names[name].count
        } else {
          i += 1
        }
      }
    }
  }

  @Test func firstMentionsAreLinked() {
    let compiled = Compiled(
      """
      # 华西医院

      `华西医院`与[华西医院](/a)，**华西医院**和湘雅
      医院、华西医院&湘雅医院。

      > 湘雅医院。
      >
      > ——《华西医院报》

      | 湘雅医院 |
      |--|
      """, MarkdownOptions(matcher: Names("华西医院", "湘雅医院")), firstLine: 3)
    #expect(
      compiled.body
        == "prose: <h1 id=\"华西医院\">华西医院</h1>⏎<p><code>华西医院</code>与<a href=\"{address 0}\">华西医院</a>，"
        + "<strong><a href=\"{address 1}\">华西医院</a></strong>和<a href=\"{address 2}\">湘雅医院</a>、华西医院&amp;湘雅医院。</p>⏎"
        + "<blockquote>⏎<p>湘雅医院。</p>⏎<p>——《华西医院报》</p>⏎</blockquote>⏎<div class=\"table\" tabindex=\"0\">⏎<table>⏎<thead>⏎"
        + "<tr>⏎<th scope=\"col\">湘雅医院</th>⏎</tr>⏎</thead>⏎</table>⏎</div>")
    #expect(compiled.document.mentions.map(\.identifier) == [0, 1])
    #expect(compiled.document.mentions.map(\.count) == [2, 4])
    #expect(compiled.links == ["5:8-5:18 /a", "5:21-5:25 华西医院 mention 0", "6:9-6:13 湘雅医院 mention 1"])
  }
}
