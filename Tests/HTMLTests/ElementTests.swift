import HTML
import Testing

/// Renders HTML to a string.
func text(@HTMLBuilder _ content: () -> some HTML) -> String {
  String(decoding: content().rendered(), as: UTF8.self)
}

@Suite struct ElementTests {
  @Test func elements() {
    #expect(text { p { "诊" } } == "<p>诊</p>")
    #expect(
      text {
        p(.class("a"), .id("b")) {
          "x"; br(); 3
        }
      } == #"<p class="a" id="b">x<br>3</p>"#)
    #expect(text { div() } == "<div></div>")
    #expect(
      text {
        Doctype(); html(.lang("zh-Hans")) { body {} }
      } == "<!doctype html>\n<html lang=\"zh-Hans\"><body></body></html>")
  }

  @Test func textIsEscaped() {
    #expect(text { "<b> & \"quoted\" 'single'" } == "&lt;b&gt; &amp; \"quoted\" 'single'")
    #expect(text { a(.href("/?a=1&b=\"<>'")) { "x" } } == #"<a href="/?a=1&amp;b=&quot;&lt;&gt;'">x</a>"#)
    #expect(text { Markup(trusted: "<hr>") } == "<hr>")
  }

  @Test func whatHTMLForbidsIsLeftOut() {
    let noncharacters = [0xFFFE, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init).map(String.init).joined(
      separator: "-")
    #expect(text { "a\u{0}b\u{8}c\u{7F}d\u{85}e" + noncharacters + "f\tø é 𠮷 ￥\n" } == "abcde--f\tø é 𠮷 ￥\n")
    #expect(text { "a\rb" } == "a&#13;b")
  }

  @Test func bodiesOfAnyLength() {
    #expect(
      text {
        1; 2
      } == "12")
    #expect(
      text {
        1; 2; 3
      } == "123")
    #expect(
      text {
        1; 2; 3; 4
      } == "1234")
    #expect(
      text {
        1; 2; 3; 4; 5
      } == "12345")
    #expect(
      text {
        1; 2; 3; 4; 5; 6
      } == "123456")
    #expect(
      text {
        1; 2; 3; 4; 5; 6; 7
      } == "1234567")
    #expect(
      text {
        1; 2; 3; 4; 5; 6; 7; 8
      } == "12345678")
    #expect(
      text {
        1; 2; 3; 4; 5; 6; 7; 8; 9
      } == "123456789")
  }

  @Test func branchesAndLoops() {
    func list(_ items: [String], open: Bool) -> String {
      text {
        if open { "开" } else { b { "合" } }
        if items.isEmpty { "无" }
        ul { ForEach(items) { item in li { item } } }
        for item in items { i { item } }
      }
    }
    #expect(list(["甲", "乙"], open: true) == "开<ul><li>甲</li><li>乙</li></ul><i>甲</i><i>乙</i>")
    #expect(list([], open: false) == "<b>合</b>无<ul></ul>")
  }

  @Test func attributes() {
    #expect(text { p(.class("a").when(false), .hidden) {} } == "<p hidden></p>")
    #expect(text { img(.src("a.png"), .alt(""), .width(3)) } == #"<img src="a.png" alt="" width="3">"#)
    #expect(text { p(.data("n", "1"), .ariaHidden(true)) {} } == #"<p data-n="1" aria-hidden="true"></p>"#)
  }

  @Test func components() {
    struct Byline: Component {
      let author: String
      var body: some HTML { p(.class("by")) { author } }
    }
    #expect(text { Byline(author: "<script>") } == #"<p class="by">&lt;script&gt;</p>"#)
  }

  @Test(
    "A line may end at each place between characters, and the text is escaped on either side",
    arguments: [
      ([], "延&amp;大附院"), ([3], "延<wbr>&amp;大附院"), ([3, 4, 7], "延<wbr>&amp;<wbr>大<wbr>附院"),
      ([-1, 0, 1, 5, 13, 99], "延&amp;大附院"),
    ])
  func breakableText(offsets: [Int], markup: String) {
    #expect(text { BreakableText("延&大附院", at: offsets) } == markup)
  }

  @Test func xml() {
    #expect(
      text {
        XML("a", ("x", "1 & \"2\"")) {
          EmptyXML("b", ("y", "z")); "<"
        }
      } == #"<a x="1 &amp; &quot;2&quot;"><b y="z"/>&lt;</a>"#)
  }
}
