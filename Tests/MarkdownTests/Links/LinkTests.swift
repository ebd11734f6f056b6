import Markdown
import Testing

/// Links and images: which are resolved against the site, which pass unchanged, and which are dropped.
@Suite struct LinkTests {
  @Test func targetsOfTheSite() {
    let compiled = Compiled(
      """
      [华西](hospital:huaxi) [](person:li) <award:wuhao/2023> [栏目](column:a "题") [文](article:2022/06/a)
      [件](document:x) [邻](../b.md#甲) [根](/about/) [此](#甲%20乙) [编](%E7%94%B2.md)
      """)
    #expect(
      compiled.body
        == "prose: <p><a href=\"{address 0}\">华西</a> <a href=\"{address 1}\">{title 1}</a> "
        + "<a href=\"{address 2}\">{title 2}</a> <a href=\"{address 3}\" title=\"题\">栏目</a> "
        + "<a href=\"{address 4}\">文</a><a href=\"{address 5}\">件</a> <a href=\"{address 6}\">邻</a> "
        + "<a href=\"{address 7}\">根</a> <a href=\"{address 8}\">此</a> <a href=\"{address 9}\">编</a></p>")
    #expect(
      compiled.links == [
        "1:1-1:21 hospital:huaxi", "1:22-1:35 person:li without text", "1:36-1:54 award:wuhao/2023 without text",
        "1:55-1:73 column:a", "1:74-1:96 article:2022/06/a", "2:1-2:16 document:x", "2:17-2:31 ../b.md#甲",
        "2:32-2:44 /about/",
        "2:45-2:56 #甲%20乙", "2:57-2:74 %E7%94%B2.md",
      ])
    #expect(compiled.findings.isEmpty)
  }

  @Test func externalAddressesPass() {
    let compiled = Compiled(
      "[a](https://例.org/甲?x=1&y=2) <http://b.org> [c](mailto:a@b.org) <d@e.org> [f](tel:+8610) [g](//h.org)")
    #expect(
      compiled.body
        == "prose: <p><a href=\"https://%E4%BE%8B.org/%E7%94%B2?x=1&amp;y=2\">a</a> <a href=\"http://b.org\">http://b.org</a> "
        + "<a href=\"mailto:a@b.org\">c</a> <a href=\"mailto:d@e.org\">d@e.org</a> <a href=\"tel:+8610\">f</a> "
        + "<a href=\"//h.org\">g</a></p>")
    #expect(compiled.links.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#x73;cript:alert(1)", "%6Aavascript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:x", "&#1;javascript:x", "j&#x61;vascript&colon;x", "javascript%3Aalert(1)", "vbscript:x",
    "data:text/html,x",
    "DATA:x", "file:///etc/passwd", "java%0Ascript:x", "view-source:x", "blob:x", "java\\script:x",
  ])
  func dangerousAddressesAreDropped(address: String) {
    let compiled = Compiled("甲[**乙**](\(address))丙")
    if address.contains("\\") {
      #expect(compiled.body == "prose: <p>甲<a href=\"{address 0}\"><strong>乙</strong></a>丙</p>")
    } else {
      #expect(compiled.body == "prose: <p>甲<strong>乙</strong>丙</p>")
      #expect(compiled.findings == ["1:2 markdown/dangerous-link"])
    }
  }

  @Test(arguments: [
    ("[甲](hospitl:x)", "甲", "1:1 markdown/unknown-scheme"), ("<weixin:x>", "weixin:x", "1:1 markdown/unknown-scheme"),
    ("![甲](javascript:x)", "甲", "1:1 markdown/dangerous-link"), ("![甲](mailto:x)", "甲", "1:1 markdown/unknown-scheme"),
    ("甲<javascript:x>", "甲javascript:x", "1:2 markdown/dangerous-link"),
  ])
  func otherSchemesAreDropped(text: String, words: String, finding: String) {
    let compiled = Compiled(text)
    #expect(compiled.body == "prose: <p>\(words)</p>")
    #expect(compiled.findings == [finding])
  }

  @Test func schemesOfTheSite() {
    var options = MarkdownOptions(linkTypes: Sample.linkTypes)
    options.linkSchemes = ["weixin", "javascript"]
    let compiled = Compiled("[甲](weixin://dl?a=1&b) <WeiXin:x> ![乙](weixin:x) [丙](javascript:x)", options)
    #expect(
      compiled.body
        == "prose: <p><a href=\"weixin://dl?a=1&amp;b\">甲</a> <a href=\"WeiXin:x\">WeiXin:x</a> 乙 丙</p>")
    #expect(compiled.findings == ["1:35 markdown/unknown-scheme", "1:50 markdown/dangerous-link"])
    #expect(Compiled.remedies("[甲](weixin:x)") == ["to allow it, add links: {schemes: [weixin]} to site.yml"])
    #expect(Compiled.remedies("![甲](weixin:x)") == [""])
  }

  @Test(arguments: [
    ("weixin", true), ("web+ap", true), ("a.b-c1", true), ("", false), ("Weixin", false), ("1a", false),
    ("weixin:", false),
    ("a b", false), ("javascript", false), ("data", false), ("vbscript", false), ("file", false),
  ])
  func schemesThatMayBeAllowed(scheme: String, isAllowed: Bool) {
    #expect(LinkScheme.mayBeAllowed(scheme) == isAllowed)
  }

  @Test func suggestion() {
    #expect(Compiled.remedies("[甲](hospitl:x)") == ["did you mean hospital:?"])
  }

  @Test func images() {
    let compiled = Compiled("![门诊楼](a.jpg \"题\")\n\n文![“楼”](../图.png \"题\")![x](https://a.org/b.png)")
    #expect(
      compiled.body
        == "prose: <figure>{alone 0}<img{image 0} alt=\"门诊楼\" loading=\"lazy\" decoding=\"async\"><figcaption>题</figcaption></figure>⏎"
        + "<p>文<img{image 1} alt=\"“楼”\" title=\"题\" loading=\"lazy\" decoding=\"async\">"
        + "<img src=\"https://a.org/b.png\" alt=\"x\" loading=\"lazy\" decoding=\"async\"></p>")
    #expect(compiled.links == ["1:1-1:18 a.jpg image", "3:2-3:22 ../图.png image"])
    #expect(compiled.findings == ["3:22 link/foreign-image"])
  }

  @Test func imagesThatMayBecomeLinks() {
    // An image in a link does not count as standing alone, and neither does one without alternative text.
    #expect(!Compiled("[![楼](a.jpg)](https://a.org)").body.contains("alone"))
    #expect(!Compiled("![-](a.jpg)").body.contains("alone"))
    #expect(!Compiled("文![楼](a.jpg)").body.contains("alone"))
    #expect(!Compiled("![楼](https://a.org/a.jpg)").body.contains("alone"))
  }

  @Test func rawHTML() {
    let text = "甲<b>乙</b><!-- 注 -->\n\n<div>\n丙\n</div>\n\n<script>alert(1)</script>\n"
    let compiled = Compiled(text)
    #expect(compiled.body == "prose: <p>甲乙</p>")
    #expect(compiled.findings == ["1:2", "1:6", "3:1", "7:1"].map { "\($0) markdown/raw-html" })
    #expect(
      Compiled(text, MarkdownOptions(allowsRawHTML: true)).body
        == "prose: <p>甲<b>乙</b><!-- 注 --></p>⏎<div>⏎丙⏎</div>⏎<script>alert(1)</script>")
  }

  @Test func everythingIsEscaped() {
    let sample = Sample(
      "# <\"&'>\n\n\\<\"&'> `<\"&'>` ![<\"&'>](a%22'&b.jpg '<\"&>') [t](b%22'<>& \"<\\\"&'>\")\n\n```<\"&'>\n<\"&'>\n```\n"
    )
    #expect(
      sample.html == """
        <h1 id="section">&lt;&quot;&amp;'&gt;</h1>
        <p>&lt;&quot;&amp;'&gt; <code>&lt;&quot;&amp;'&gt;</code> <img src="a%22&#x27;&amp;b.jpg" alt="&lt;&quot;&amp;'&gt;" \
        title="&lt;&quot;&amp;&gt;" loading="lazy" decoding="async"> <a href="b%22&#x27;%3C%3E&amp;" title="&lt;&quot;&amp;'&gt;">t</a></p>
        <pre><code class="language-&lt;&quot;&amp;'&gt;">&lt;&quot;&amp;'&gt;
        </code></pre>

        """)
  }
}
