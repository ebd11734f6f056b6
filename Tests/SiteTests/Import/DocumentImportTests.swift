import Entities
import Foundation
import Manuscripts
import Pictures
import SourceFiles
import Testing

@testable import Site

@Suite(.enabled(if: ImportSite.hasPandoc)) struct DocumentImportTests {
  private static let png = Data(
    base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

  private func site() throws -> ImportSite {
    let site = try ImportSite()
    try Self.png?.write(to: URL(fileURLWithPath: site.folder.path + "/picture.png"))
    return site
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let disguises: [(bytes: [UInt8], refusal: ImportError)] = [
    ([], .empty), (Array("%PDF-1.4".utf8), .extensionMismatch("PDF")),
    (Array("{\\rtf1 a}".utf8), .extensionMismatch("RTF")),
    (compoundFile + [0x57, 0], .extensionMismatch(".doc")),
    (compoundFile + [0x45] + "EncryptedPackage".utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }, .passwordProtected),
    (Array("PK".utf8), .conversionFailed),
  ]

  @Test(arguments: disguises)
  func whatIsNoWordFileIsRefused(bytes: [UInt8], expected: ImportError) throws {
    let site = try site()
    let failure = #expect(throws: ImportFailure.self) { try site.run("a.docx", bytes: bytes) }
    guard case .rejected(let files)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(files.map(\.reason) == [expected])
  }

  /// pandoc does not read text boxes. Their text is reported, so that a person can add it.
  @Test func aTextBoxIsNamed() throws {
    let site = try site()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/textbox.docx")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: site.folder.path + "/box.docx")
    let article = try #require(try site.run("box.docx").articles.first)
    #expect(site.articles["2024/03/box.md"]?.hasSuffix("\n正文一。\n\n正文二。\n") == true)
    #expect(article.notes.questions == [.lostText("文本框里的要点不能丢。")])
  }

  @Test func aWordFile() throws {
    let site = try site()
    try site.writeWord(
      """
      ---
      title: 三件事
      ---

      来源：健康报　记者：李某

      # 抓支部

      **甲一院**把[办法](https://example.org/a)写进制度[^1]，院长林某*带头*。

      [^1]: 注文在这里。

      | 科室 | 支部 |
      |---|---|
      | 内科 | 一支部 |

      - 甲
      - 乙

      > 引文。

      ![门诊楼](\(site.folder.path)/picture.png "图注")

      H~2~O 和 10^9^

      （责编：张某）
      """, to: "word.docx")
    let result = try site.run("word.docx") { $0.date = "2024-05-06" }
    let article = try #require(result.articles.first)
    #expect(
      site.articles["2024/05/word/index.md"] == """
        ---
        title: 三件事
        date: 2024-05-06
        authors: [李某]
        editors: [张某]
        source: {name: 健康报}
        hospitals: [甲市第一医院]
        people: [林某]
        ---

        ## 抓支部

        **甲一院**把[办法](https://example.org/a)写进制度[^1]，院长林某*带头*。

        | 科室 | 支部 |
        | --- | --- |
        | 内科 | 一支部 |

        - 甲
        - 乙

        > 引文。

        ![门诊楼](01.png "图注")

        H~2~O 和 10^9^

        [^1]: 注文在这里。

        """)
    #expect(article.files.map { $0.path.split(separator: "/").last.map(String.init) } == ["index.md", "01.png"])
    #expect(article.notes.questions.isEmpty && article.notes.omissions.isEmpty)
    #expect(article.diagnostics.isEmpty)
    let check = try SampleSites.build(site.folder) { $0.onlyChecks = true }
    #expect(check.diagnostics.isEmpty)
  }

  /// LibreOffice 7.4's output for a document with headings, a footnote, a table, lists, emphasis and a photo taken in
  /// portrait orientation; created with `pandoc source.md -o source.odt` and `soffice --convert-to docx source.odt`.
  @Test(.enabled(if: ImageTool.vips() != nil)) func aWordFileOfLibreOffice() throws {
    let site = try site()
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/libreoffice.docx")
    try Data(contentsOf: fixture).write(to: URL(fileURLWithPath: site.folder.path + "/office.docx"))
    let article = try #require(try site.run("office.docx") { $0.date = "2024-05-06" }.articles.first)
    #expect(
      site.articles["2024/05/office/index.md"] == """
        ---
        title: 三件事
        date: 2024-05-06
        authors: [李某]
        editors: [张某]
        source: {name: 健康报}
        hospitals: [甲市第一医院]
        people: [林某]
        ---

        ## 抓支部

        **甲一院**把办法写进制度[^1]，院长林某*带头*。

        | 科室 | 支部 |
        | --- | --- |
        | 内科 | 一支部 |

        ### 抓服务

        - 甲
        - 乙

        <!-- -->

        1. 先
        2. 后

        ![](01.jpg)

        门诊楼

        [^1]: 注文在这里。

        """)
    // The photo is 48 pixels wide; its metadata contains the orientation, camera and location.
    let photo = try #require(article.files.last { $0.path.hasSuffix("/01.jpg") }?.bytes)
    let size = StillPicture.size(of: photo)
    #expect(size?.width == 32 && size?.height == 48)
    #expect(Data(photo).range(of: Data("Exif".utf8)) == nil && Data(photo).range(of: Data("CAMERA".utf8)) == nil)
    #expect(article.notes.questions.isEmpty && article.notes.omissions.isEmpty)
  }

  @Test func aWeChatPage() throws {
    let site = try site()
    try site.folder.write(
      """
      <!DOCTYPE html><html><head><meta property="og:title" content="访谈｜一家医院的三件事"><meta name="author" content="记者 李某">
      <meta name="description" content="院长林某谈三件事"></head><body>
      <h1 class="rich_media_title" id="activity-name">访谈｜一家医院的三件事</h1><a id="js_name">某某周刊</a>
      <em id="publish_time"></em>
      <div class="rich_media_content" id="js_content" style="visibility: hidden;"><section><p><span style="font-weight: bold;">主持人：</span>第一件是什么?</p></section>
      <p>林某：抓支部。</p><p><br></p>
      <p><img data-src="https://mmbiz.example/a.jpg" data-type="jpeg"></p><p><img src="page_files/picture.png" alt="门诊楼"></p>
      <p style="display: none;">看不见的</p><mp-common-profile data-nickname="某某周刊"></mp-common-profile><p>阅读原文</p></div>
      <script>var ct = "1699150800";</script><div id="js_pc_qr_code"><p>微信扫一扫</p></div></body></html>
      """, to: "page.html")
    try FileManager.default.createDirectory(atPath: site.folder.path + "/page_files", withIntermediateDirectories: true)
    try Self.png?.write(to: URL(fileURLWithPath: site.folder.path + "/page_files/picture.png"))
    let article = try #require(try site.run("page.html") { $0.kind = .interview }.articles.first)
    #expect(
      site.articles["2023/11/page/index.md"] == """
        ---
        title: 一家医院的三件事
        kicker: 访谈
        date: 2023-11-05
        kind: interview
        summary: 院长林某谈三件事
        authors: [李某]
        source: {name: 某某周刊}
        ---

        **主持人：**第一件是什么？

        林某：抓支部。

        [图片](https://mmbiz.example/a.jpg)

        ![门诊楼](01.png)

        """)
    #expect(
      article.notes.omissions.map(\.omission) == [.line("阅读原文"), .hiddenElement, .embedded("某某周刊"), .pageChrome])
    #expect(article.notes.questions == [.remotePicture("https://mmbiz.example/a.jpg")])
    #expect(try !SampleSites.build(site.folder) { $0.onlyChecks = true }.hasErrors)
  }

  @Test func aPictureNeverComesFromElsewhere() throws {
    let site = try site()
    try site.folder.write(
      """
      <title>题目在此</title><body><p>2024年3月5日</p><p>正文一段。<img src="../picture.png"><img src="/etc/hostname"><img src="file:///etc/hostname">\
      <img src="%2e%2e/picture.png"><img src="link/picture.png"></p>
      """, to: "in/page.html")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/in/link", withDestinationPath: site.folder.path)
    let article = try #require(try site.run("in/page.html").articles.first)
    #expect(article.files.count == 1)
    #expect(article.notes.questions.count == 5)
  }

  @Test func damagedDocumentsAreRefused() throws {
    let site = try site()
    try site.writeWord("# 甲\n\n正文。\n", to: "good.docx")
    let good = try #require(FileManager.default.contents(atPath: site.folder.path + "/good.docx"))
    let bad: [(String, Data)] = [
      ("empty.docx", Data()), ("text.docx", Data("不是 Word".utf8)), ("half.docx", good.prefix(good.count / 2)),
      ("page.rtf", Data("不是 RTF".utf8)), ("x.odt", good),
    ]
    for (name, bytes) in bad {
      try bytes.write(to: URL(fileURLWithPath: site.folder.path + "/" + name))
      #expect(throws: ImportFailure.self, "\(name)") { try site.run(name) }
    }
    #expect(site.articles.isEmpty)
  }
}
