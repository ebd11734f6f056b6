import Testing

/// Soft line breaks in Chinese text.
@Suite struct BreakTests {
  /// A line break between Chinese characters or marks is removed.
  @Test(arguments: [
    ("党建引领\n高质量发展", "<p>党建引领高质量发展</p>\n"),
    ("党建引领，\n高质量发展", "<p>党建引领，高质量发展</p>\n"),
    ("党建引领\n，高质量发展", "<p>党建引领，高质量发展</p>\n"),
    ("他说：\n“很好”", "<p>他说：“很好”</p>\n"),
    ("他说“很好”\n“再来”", "<p>他说“很好”“再来”</p>\n"),
    ("他说……\n再来", "<p>他说……再来</p>\n"),
    ("这是——\n再来", "<p>这是——再来</p>\n"),
    ("**党建**\n**引领**", "<p><strong>党建</strong><strong>引领</strong></p>\n"),
    ("**党建\n引领**", "<p><strong>党建引领</strong></p>\n"),
    ("[党建](/a)\n引领", #"<p><a href="/a">党建</a>引领</p>\#n"#),
    ("党建\n[引领](/a)", #"<p>党建<a href="/a">引领</a></p>\#n"#),
    ("党建\n`引领`", "<p>党建<code>引领</code></p>\n"),
    ("党建引领 \n高质量", "<p>党建引领高质量</p>\n"),
    ("党建引领\n  高质量", "<p>党建引领高质量</p>\n"),
    ("> 党建\n> 引领", "<blockquote>\n<p>党建引领</p>\n</blockquote>\n"),
    ("- 党建\n  引领", "<ul>\n<li>党建引领</li>\n</ul>\n"),
    ("これは\nひらがな", "<p>これはひらがな</p>\n"),
    ("𠮷野\n家", "<p>𠮷野家</p>\n"),
    ("党建\n***引领。***后", "<p>党建<em><strong>引领。</strong></em>后</p>\n"),
    ("党建\n**“六融”**CT", "<p>党建<strong>“六融”</strong>CT</p>\n"),
    ("和\n[](hospital:a)\n的", #"<p>和<a href="hospital:a">hospital:a</a>的</p>\#n"#),
    ("和\n**[](/a/)**\n的", #"<p>和<strong><a href="/a/">/a/</a></strong>的</p>\#n"#),
    ("[](hospital:a)\n的", #"<p><a href="hospital:a">hospital:a</a>的</p>\#n"#),
    ("党建\n<b>引领</b>", "<p>党建引领</p>\n"),
  ])
  func joined(text: String, html: String) {
    #expect(Sample(text).html == html)
  }

  /// A soft break next to Latin letters, digits or Hangul stays, and so does a hard one.
  @Test(arguments: [
    ("CT\n[](hospital:a)\nCT", #"<p>CT\#n<a href="hospital:a">hospital:a</a>\#nCT</p>\#n"#),
    ("和\n[](https://a.cn)\n的", #"<p>和\#n<a href="https://a.cn">https://a.cn</a>\#n的</p>\#n"#),
    (
      "[](hospital:a)\n[](hospital:b)",
      #"<p><a href="hospital:a">hospital:a</a>\#n<a href="hospital:b">hospital:b</a></p>\#n"#
    ),
    ("党建\nCT", "<p>党建\nCT</p>\n"),
    ("CT\n党建", "<p>CT\n党建</p>\n"),
    ("2023\n年", "<p>2023\n年</p>\n"),
    ("年\n2023", "<p>年\n2023</p>\n"),
    ("English\nwords", "<p>English\nwords</p>\n"),
    ("He said “yes”\n“no” twice", "<p>He said “yes”\n“no” twice</p>\n"),
    ("English — \n— dash", "<p>English —\n— dash</p>\n"),
    ("党建  \n引领", "<p>党建<br />\n引领</p>\n"),
    (#"党建\\#n引领"#, "<p>党建<br />\n引领</p>\n"),
    ("안녕\n하세요", "<p>안녕\n하세요</p>\n"),
    ("中文\n안녕", "<p>中文\n안녕</p>\n"),
    ("党建\n![图](a.jpg)", #"<p>党建\#n<img src="a.jpg" alt="图" loading="lazy" decoding="async"></p>\#n"#),
    ("![图](a.jpg)\n党建", #"<p><img src="a.jpg" alt="图" loading="lazy" decoding="async">\#n党建</p>\#n"#),
    ("Ａ\n中", "<p>Ａ\n中</p>\n"),
  ])
  func kept(text: String, html: String) {
    #expect(Sample(text).html == html)
  }
}
