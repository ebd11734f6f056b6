import Testing

/// Emphasis next to Chinese text: the rules of "CommonMark CJK-friendly", plus this module's for marks of ambiguous
/// width.
@Suite struct EmphasisTests {
  /// Full-width marks at the end of the emphasized text.
  @Test(arguments: [
    ("**真实，**她说。", "<p><strong>真实，</strong>她说。</p>\n"),
    ("**真实。**她说。", "<p><strong>真实。</strong>她说。</p>\n"),
    ("**真实、**她说。", "<p><strong>真实、</strong>她说。</p>\n"),
    ("**真实；**她说。", "<p><strong>真实；</strong>她说。</p>\n"),
    ("**真实：**她说。", "<p><strong>真实：</strong>她说。</p>\n"),
    ("**真实？**她说。", "<p><strong>真实？</strong>她说。</p>\n"),
    ("**真实！**她说。", "<p><strong>真实！</strong>她说。</p>\n"),
    ("**真实（**她说。", "<p><strong>真实（</strong>她说。</p>\n"),
    ("**真实）**她说。", "<p><strong>真实）</strong>她说。</p>\n"),
    ("**真实【**她说。", "<p><strong>真实【</strong>她说。</p>\n"),
    ("**真实】**她说。", "<p><strong>真实】</strong>她说。</p>\n"),
    ("**真实《**她说。", "<p><strong>真实《</strong>她说。</p>\n"),
    ("**真实》**她说。", "<p><strong>真实》</strong>她说。</p>\n"),
    ("**真实～**她说。", "<p><strong>真实～</strong>她说。</p>\n"),
    ("**真实〃**她说。", "<p><strong>真实〃</strong>她说。</p>\n"),
    ("**真实々**她说。", "<p><strong>真实々</strong>她说。</p>\n"),
    ("**真实-**她说。", "<p><strong>真实-</strong>她说。</p>\n"),
    ("**真实**她说。", "<p><strong>真实</strong>她说。</p>\n"),
    ("**真实，** 她说。", "<p><strong>真实，</strong> 她说。</p>\n"),
    ("**真实**，她说。", "<p><strong>真实</strong>，她说。</p>\n"),
  ])
  func endsWithMark(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// Full-width marks, brackets and links at the beginning or end.
  @Test(arguments: [
    ("真实**（她）**说", "<p>真实<strong>（她）</strong>说</p>\n"),
    ("真实**【她】**说", "<p>真实<strong>【她】</strong>说</p>\n"),
    ("真实**《她》**说", "<p>真实<strong>《她》</strong>说</p>\n"),
    ("真实**「她」**说", "<p>真实<strong>「她」</strong>说</p>\n"),
    ("CT**（影像）**检查", "<p>CT<strong>（影像）</strong>检查</p>\n"),
    ("门诊**(急诊)**改造", "<p>门诊<strong>(急诊)</strong>改造</p>\n"),
    ("药占比**[目标](/target)**下降", #"<p>药占比<strong><a href="/target">目标</a></strong>下降</p>\#n"#),
  ])
  func beginsWithMark(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// A link or code span counts as Chinese if the character inside its delimiter is.
  @Test(arguments: [
    ("CT**[检查](a)**室", #"<p>CT<strong><a href="a">检查</a></strong>室</p>\#n"#),
    ("用MRI**[报告](b)**", #"<p>用MRI<strong><a href="b">报告</a></strong></p>\#n"#),
    ("**[检查](a)**CT", #"<p><strong><a href="a">检查</a></strong>CT</p>\#n"#),
    (
      "CT**[检查](a)**CT**[报告](b)**",
      #"<p>CT<strong><a href="a">检查</a></strong>CT<strong><a href="b">报告</a></strong></p>\#n"#
    ),
    ("CT**`检查`**CT", "<p>CT<strong><code>检查</code></strong>CT</p>\n"),
    ("A**[a](b)**B", #"<p>A**<a href="b">a</a>**B</p>\#n"#),
    ("**A**[甲](x)**B**", #"<p><strong>A</strong><a href="x">甲</a><strong>B</strong></p>\#n"#),
  ])
  func besideLinksAndCode(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// “ ” ‘ ’ — … · count as Chinese if the character next to them is.
  @Test(arguments: [
    ("**“党建六融”**模式获奖。", "<p><strong>“党建六融”</strong>模式获奖。</p>\n"),
    ("推行**“党建六融”**模式。", "<p>推行<strong>“党建六融”</strong>模式。</p>\n"),
    ("**“五好医院”**CT室党支部", "<p><strong>“五好医院”</strong>CT室党支部</p>\n"),
    ("CT**“五好支部”**创建", "<p>CT<strong>“五好支部”</strong>创建</p>\n"),
    ("**真实“**她说。", "<p><strong>真实“</strong>她说。</p>\n"),
    ("**真实”**她说。", "<p><strong>真实”</strong>她说。</p>\n"),
    ("**真实‘**她说。", "<p><strong>真实‘</strong>她说。</p>\n"),
    ("**真实’**她说。", "<p><strong>真实’</strong>她说。</p>\n"),
    ("**真实—**她说。", "<p><strong>真实—</strong>她说。</p>\n"),
    ("**真实…**她说。", "<p><strong>真实…</strong>她说。</p>\n"),
    ("**真实·**她说。", "<p><strong>真实·</strong>她说。</p>\n"),
    ("**等一等……**CT室说。", "<p><strong>等一等……</strong>CT室说。</p>\n"),
    ("CT**——影像的眼睛**专栏", "<p>CT<strong>——影像的眼睛</strong>专栏</p>\n"),
    ("**‘一岗双责’**DRG改革", "<p><strong>‘一岗双责’</strong>DRG改革</p>\n"),
    ("PDCA**·循环**法", "<p>PDCA<strong>·循环</strong>法</p>\n"),
    ("**“真好。”**CT室的同志说。", "<p><strong>“真好。”</strong>CT室的同志说。</p>\n"),
    ("他说**“[五好支部](/a)”**PK赛", #"<p>他说<strong>“<a href="/a">五好支部</a>”</strong>PK赛</p>\#n"#),
    ("他说**“*五好*支部”**PK赛", "<p>他说<strong>“<em>五好</em>支部”</strong>PK赛</p>\n"),
    ("**“DRG”**CT", "<p>**“DRG”**CT</p>\n"),
  ])
  func ambiguousMarks(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// Code, links and other emphasis inside.
  @Test(arguments: [
    ("**[党建专栏](/a)**也请关注。", #"<p><strong><a href="/a">党建专栏</a></strong>也请关注。</p>\#n"#),
    ("请看**[党建专栏](/a)**。", #"<p>请看<strong><a href="/a">党建专栏</a></strong>。</p>\#n"#),
    ("开头的**`代码`也注意**了。", "<p>开头的<strong><code>代码</code>也注意</strong>了。</p>\n"),
    ("**结尾的`代码`**也注意。", "<p><strong>结尾的<code>代码</code></strong>也注意。</p>\n"),
    ("**开头有*重点*。**后面是正文。", "<p><strong>开头有<em>重点</em>。</strong>后面是正文。</p>\n"),
    ("***党委领导。***下面展开。", "<p><em><strong>党委领导。</strong></em>下面展开。</p>\n"),
    ("*《条例》*第三条", "<p><em>《条例》</em>第三条</p>\n"),
    ("**“以*病人*为中心”**的理念", "<p><strong>“以<em>病人</em>为中心”</strong>的理念</p>\n"),
    ("_“斜体”_ 不变", "<p><em>“斜体”</em> 不变</p>\n"),
    ("__“粗体”__不变", "<p>__“粗体”__不变</p>\n"),
    ("**_“五融”_**模式", "<p><strong><em>“五融”</em></strong>模式</p>\n"),
    ("*_“五融”_*模式", "<p><em><em>“五融”</em></em>模式</p>\n"),
    ("模式*_“五融”_*模式", "<p>模式<em><em>“五融”</em></em>模式</p>\n"),
  ])
  func nested(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// Symbols, digits and full-width digits.
  @Test(arguments: [
    ("自付**¥100**以内。", "<p>自付<strong>¥100</strong>以内。</p>\n"),
    ("自付**￥100**以内。", "<p>自付<strong>￥100</strong>以内。</p>\n"),
    ("占比**50%**以上。", "<p>占比<strong>50%</strong>以上。</p>\n"),
    ("第**④**项。", "<p>第<strong>④</strong>项。</p>\n"),
    ("编号**００１**的科室。", "<p>编号<strong>００１</strong>的科室。</p>\n"),
    ("**C#**与**F#**都可以。", "<p><strong>C#</strong>与<strong>F#</strong>都可以。</p>\n"),
  ])
  func symbols(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// Kana and Hangul.
  @Test(arguments: [
    ("これは**やりたかったこと。**だからする。", "<p>これは<strong>やりたかったこと。</strong>だからする。</p>\n"),
    ("先生は**「こんにちは」**と言った。", "<p>先生は<strong>「こんにちは」</strong>と言った。</p>\n"),
    ("아**(가)**나", "<p>아<strong>(가)</strong>나</p>\n"),
    ("**안내(guide)**합니다.", "<p><strong>안내(guide)</strong>합니다.</p>\n"),
    ("ᅡ**(a)**", "<p>ᅡ<strong>(a)</strong></p>\n"),
    ("**(k)**ᄏ", "<p><strong>(k)</strong>ᄏ</p>\n"),
  ])
  func otherScripts(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// Supplementary characters, variation selectors, and symbols without default emoji presentation.
  @Test(arguments: [
    ("𠮷**(吉)**野家", "<p>𠮷<strong>(吉)</strong>野家</p>\n"),
    ("𰻝**（面）**馆", "<p>𰻝<strong>（面）</strong>馆</p>\n"),
    ("葛󠄀**(異體)**城市", "<p>葛󠄀<strong>(異體)</strong>城市</p>\n"),
    ("大塚︀**(选择符)**站", "<p>大塚︀<strong>(选择符)</strong>站</p>\n"),
    ("**“︁全角”︁**Hub", "<p><strong>“︁全角”︁</strong>Hub</p>\n"),
    ("正文。︁_Emphasis._", "<p>正文。︁<em>Emphasis.</em></p>\n"),
    ("简体。︀__Strong.__", "<p>简体。︀<strong>Strong.</strong></p>\n"),
    ("a**〰**b", "<p>a<strong>〰</strong>b</p>\n"),
    ("a**㊗**b", "<p>a<strong>㊗</strong>b</p>\n"),
    ("a**🈷**b", "<p>a<strong>🈷</strong>b</p>\n"),
  ])
  func rareCharacters(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// Escapes, code, and delimiter runs without effect.
  @Test(arguments: [
    (#"\**真实，**她说。"#, "<p>**真实，**她说。</p>\n"),
    (#"**真实，\**她说。"#, "<p>**真实，**她说。</p>\n"),
    ("`**真实，**`她说", "<p><code>**真实，**</code>她说</p>\n"),
    ("2*3*4=24", "<p>2<em>3</em>4=24</p>\n"),
    ("** 真实 **", "<p>** 真实 **</p>\n"),
    ("**真实", "<p>**真实</p>\n"),
  ])
  func untouched(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// `~~` follows the same rule as `*`.
  @Test(arguments: [
    ("~~真实，~~她说。", "<p><del>真实，</del>她说。</p>\n"),
    ("推行~~“旧办法”~~CT室", "<p>推行<del>“旧办法”</del>CT室</p>\n"),
    ("~~“旧办法”~~CT室", "<p><del>“旧办法”</del>CT室</p>\n"),
    ("a~~a()~~甲", "<p>a<del>a()</del>甲</p>\n"),
    ("甲~~()a~~a", "<p>甲<del>()a</del>a</p>\n"),
    ("𠮷~~()a~~a", "<p>𠮷<del>()a</del>a</p>\n"),
    ("葛󠄀~~()a~~a", "<p>葛󠄀<del>()a</del>a</p>\n"),
    ("羽︀~~()a~~a", "<p>羽︀<del>()a</del>a</p>\n"),
    ("a~~「a~~」", "<p>a<del>「a</del>」</p>\n"),
    ("「~~a」~~a", "<p>「<del>a」</del>a</p>\n"),
    ("~~真实。︀~~English.", "<p><del>真实。︀</del>English.</p>\n"),
    ("a~~()~~a", "<p>a~~()~~a</p>\n"),
    ("~~**真实，**~~她说", "<p><del><strong>真实，</strong></del>她说</p>\n"),
    ("**~~真实，~~**她说", "<p><strong><del>真实，</del></strong>她说</p>\n"),
    ("~~甲~~：~~乙~~", "<p><del>甲</del>：<del>乙</del></p>\n"),
    ("~真实~", "<p>~真实~</p>\n"),
    ("~~~真实~~~她", #"<pre><code class="language-真实~~~她"></code></pre>\#n"#),
    (#"\~~真实~~"#, "<p>~~真实~~</p>\n"),
    ("~~甲 *乙~~ 丙*", "<p>~~甲 <em>乙~~ 丙</em></p>\n"),
    ("~~甲 ~~乙~~ 丙~~", "<p><del>甲 <del>乙</del> 丙</del></p>\n"),
  ])
  func deletion(text: String, html: String) {
    #expect(Sample(text).html == html)
  }
}
