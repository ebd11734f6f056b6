import Content
import Diagnostics
import Entities
import Foundation
import Gate
import LuntanTheme
import Synchronization
import Testing

@testable import Site

/// Members-only content, from the editors' files to the output.
@Suite struct SealedPageTests {
  static let secret = "入组患者共二百四十六例随访十二个月主要终点为再入院率次要终点包括生活质量与费用结果显示干预组再入院率明显低于对照组"
  private static let article = """
    ---
    title: 会员文章
    date: 2024-03-01
    access: members
    summary: 公开的摘要
    attachments: [{file: plan.pdf, title: 方案}]
    ---
    公开的开头，谁都可以读。

    <!--more-->

    ## 方法与结果

    \(secret)。见[附表](table.csv)。

    ![流程](flow.svg)

    """
  private static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><desc>流程</desc></svg>"#
  private static let files = [
    "articles/2024/03/m.md": article, "articles/2024/03/plan.pdf": "%PDF-1.7 秘密的方案正文",
    "articles/2024/03/table.csv": "组别,例数\n干预,123\n对照,123\n", "articles/2024/03/flow.svg": svg,
    "pages/p.md": "---\ntitle: 会员页\naccess: members\nsummary: 页面摘要\n---\n\(secret)\n",
    "articles/2024/03/open.md":
      "---\ntitle: 公开文章\ndate: 2024-03-02\nattachments: [{file: extra.txt, access: members}]\n---\n公开。\n",
    "articles/2024/03/extra.txt": "只给会员的附件，一段够长的文字，用来确认它没有以明文发布出去。",
  ]

  private let folder: TemporaryFolder
  private let keyring = Keyring()
  private let key: AudienceKey
  private let slots: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org/base\nlanguage: zh-Hans\n", to: "content/site.yml")
    for (name, text) in Self.files { try folder.write(text, to: "content/" + name) }
    let file = try AudienceFile(audience: "hcp", keyring: keyring)
    try GateFolder(content: folder.path + "/content").write(file)
    key = try file.key(keyring)
    slots = file.published
  }

  private func build(_ output: String = "site", adapt: (inout BuildOptions) -> Void = { _ in }) throws -> BuildResult {
    try SampleSites.build(folder, output: output) { options in
      options.keyring = .success(keyring)
      adapt(&options)
    }
  }

  /// Returns the reported rules, except two that this site breaks in every build: it has a path, and no access codes.
  private func rules(_ result: BuildResult) -> [String] {
    result.diagnostics.map(\.problem.rule.id).filter { !["gate/no-readers", "gate/shared-origin"].contains($0) }
  }

  private func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.path + "/" + path).map(Array.init)
  }

  private func decryptedText(_ path: String, page: String, part: SealContext.Part = .body) throws -> String {
    let context = SealContext(site: keyring.site, audience: "hcp", epoch: 1, path: page, part: part)
    return String(decoding: try Envelope.open(try #require(bytes(path)), with: key, for: context), as: UTF8.self)
  }

  /// Returns the path of the encrypted text below a page: the only file that decrypts as one.
  private func sealedText(_ output: String, _ page: String) throws -> String {
    let candidates = folder.files(output).keys.filter { $0.hasSuffix(".sealed") && "/\($0)".hasPrefix(page) }
    let texts = candidates.map { "\(output)/\($0)" }.filter { (try? decryptedText($0, page: page)) != nil }
    #expect(texts.count == 1)
    return try #require(texts.first)
  }

  @Test func bodiesAndFilesAreSealed() throws {
    let result = try build()
    #expect(rules(result) == [])
    let page = "/articles/2024/03/m/"
    let body = try decryptedText(sealedText("site", page), page: page)
    #expect(body.contains(Self.secret))
    #expect(!body.contains("公开的开头"))
    #expect(body.contains("id=\"方法与结果\""))

    // Everything that the text shows can be decrypted at the URL in its markup.
    let references = body.matches(
      of: /data-gate-src="\/base([^"]*)" data-gate-part="asset:([^"]*)" data-gate-type="([^"]*)"/)
    #expect(references.map { String($0.3) } == ["text/csv", "image/svg+xml", "application/pdf"])
    for reference in references {
      let clear = try decryptedText("site" + reference.1, page: page, part: .asset(String(reference.2)))
      #expect(clear == Self.files[String(reference.2.dropFirst())])
      #expect(bytes("site" + reference.2) == nil, "\(reference.2) is published unencrypted")
    }
    #expect(body.contains("<img data-gate-src"))
    #expect(body.contains("download=\"table.csv\""))

    #expect(try decryptedText(sealedText("site", "/p/"), page: "/p/").contains(Self.secret))
    let open = "/articles/2024/03/open/"
    #expect(try decryptedText(sealedText("site", open), page: open).contains("extra.txt"))
    #expect(bytes("site/articles/2024/03/extra.txt") == nil)
    #expect(bytes("site/gate/keys/hcp.json") == slots)
  }

  @Test func everySealedFileHasAnotherNameWhenItsContentChanges() throws {
    _ = try build()
    let before = Set(folder.files("site").keys.filter { $0.hasSuffix(".sealed") })
    let page = "/articles/2024/03/m/"
    try folder.write(
      Self.article.replacing("随访十二个月", with: "随访十八个月"), to: "content/articles/2024/03/m.md")
    try folder.write(Self.svg.replacing("流程", with: "新流程"), to: "content/articles/2024/03/flow.svg")
    _ = try build()
    let after = Set(folder.files("site").keys.filter { $0.hasSuffix(".sealed") })
    // The text and its picture change; the two attachments, the other page and the files of the public article do not.
    #expect(before.subtracting(after).count == 2)
    #expect(after.subtracting(before).count == 2)
    #expect(try decryptedText(sealedText("site", page), page: page).contains("随访十八个月"))
    // A text whose file did not change shows the title of another article, so its page refers to a new file.
    try folder.write(
      "---\ntitle: 引子\ndate: 2024-03-07\naccess: members\nsummary: 摘要\n---\n见[](open.md)。\n",
      to: "content/articles/2024/03/lead.md")
    _ = try build()
    let lead = "/articles/2024/03/lead/"
    #expect(try decryptedText(sealedText("site", lead), page: lead).contains("公开文章"))
    let open = "content/articles/2024/03/open.md"
    try folder.write(try #require(folder.text(open)).replacing("公开文章", with: "改过题的文章"), to: open)
    _ = try build()
    #expect(try decryptedText(sealedText("site", lead), page: lead).contains("改过题的文章"))
  }

  @Test func nothingOfItIsAnywhereElse() throws {
    _ = try build()
    for (path, text) in folder.files("site") where !path.hasSuffix(".sealed") {
      for secret in ["入组患者", "方法与结果", "秘密的方案", "干预,123", "只给会员的附件"] {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
    #expect(folder.text("site/articles/2024/03/m/index.html")?.contains("公开的开头") == true)
    #expect(folder.text("site/articles/2024/03/m/index.html")?.contains("公开的摘要") == true)
    #expect(folder.text("site/feed.xml")?.contains("公开的摘要") == true)
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    _ = try build("one")
    _ = try build("two") { $0.jobs = 1 }
    for (path, _) in folder.files("one") { #expect(bytes("one/" + path) == bytes("two/" + path), "\(path)") }
    let result = try build("one")
    #expect(result.changes?.written == 0)
  }

  @Test func withoutKeysPagesAreLocked() throws {
    let result = try build { $0.keyring = nil }
    #expect(rules(result) == ["gate/no-keys", "gate/no-keys", "gate/no-keys"])
    #expect(!result.hasErrors)
    #expect(!folder.files("site").keys.contains { $0.hasSuffix(".sealed") || $0.hasPrefix("gate/") })
    for (path, text) in folder.files("site") { #expect(!text.contains("入组患者"), "\(path)") }
    let production = try build("production") {
      $0.keyring = nil
      $0.isProduction = true
    }
    #expect(production.hasErrors)
    #expect(folder.files("production").isEmpty)
  }

  @Test func keysThatDoNotFitStopTheBuild() throws {
    for keys in [Keyring(), Keyring(site: keyring.site)] {
      let result = try build("wrong") { $0.keyring = .success(keys) }
      #expect(rules(result) == ["gate/keys"])
      #expect(folder.files("wrong").isEmpty)
    }
    let damaged = try build("wrong") { $0.keyring = .failure(.damagedKeys) }
    #expect(rules(damaged) == ["gate/keys"])
    try folder.write(
      "---\ntitle: 护士\ndate: 2024-03-01\naccess: members\naudience: nurses\nsummary: 摘要\n---\n正文\n",
      to: "content/articles/n.md")
    #expect(try rules(build("wrong")) == ["gate/audience"])
  }

  @Test func withEncryptionSwitchedOffTheWallHolds() throws {
    let result = try build { $0.cipher = { content, _, _ in content } }
    #expect(result.hasErrors)
    let leaks = result.diagnostics.filter { $0.problem.rule.id == "gate/leak" }.map(\.problem.message.english)
    for page in ["articles/2024/03/m/", "p/"] {
      #expect(leaks.contains { $0.contains(page) && $0.contains(".sealed") }, "nothing below \(page) is reported")
    }
    // The texts, and each picture and attachment as a whole.
    #expect(leaks.count >= 6)
    #expect(folder.files("site").isEmpty)
    #expect(!"\(result.diagnostics)".contains("入组患者"))
  }

  @Test func aCopyOfTheTextIsFound() throws {
    try folder.write("var note = \"\(Self.secret)\";", to: "content/static/note.js")
    let result = try build()
    let leaks = result.diagnostics.filter { $0.problem.rule.id == "gate/leak" }
    #expect(!leaks.isEmpty)
    #expect(leaks.allSatisfy { $0.problem.message.english.contains("note.js") })
    #expect(folder.files("site").isEmpty)
  }

  @Test func aTextThatBecomesMembersIsFoundInFilesThatAreNotNew() throws {
    let other = "这一段文字先在静态文件里，后来有人把它写进只给会员看的文章，静态文件却没有改动过，构建也要发现它。"
    try folder.write(other, to: "content/static/old.txt")
    #expect(try rules(build()).isEmpty)
    let before = folder.files("site")
    try folder.write(
      "---\ntitle: 后来\ndate: 2024-03-09\naccess: members\nsummary: 摘要\n---\n\(other)\n",
      to: "content/articles/later.md")
    let result = try build()
    #expect(rules(result) == ["gate/leak"])
    #expect(folder.files("site") == before)
  }

  @Test func aFileThatIsNotSearchedWholeIsReportedByEveryBuild() throws {
    // Overlapping gzip headers, each of which begins a stream.
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0xFF, 0xFF]
    try folder.write([UInt8](repeatElement(head, count: 5000).joined()), to: "content/static/heads.bin")
    let article = "---\ntitle: 公开\ndate: 2024-03-05\n---\n"
    for text in ["一", "一", "二"] {
      try folder.write("\(article)\(text)\n", to: "content/articles/open.md")
      let result = try build()
      #expect(rules(result) == ["gate/searched-in-part"])
      let paths = result.diagnostics.filter { $0.problem.rule.id == "gate/searched-in-part" }.map(\.location.path)
      #expect(paths == [folder.path + "/content/static/heads.bin"])
    }
    #expect(try rules(build { $0.isClean = true }) == ["gate/searched-in-part"])
    #expect(try rules(build { $0.onlyChecks = true }) == ["gate/searched-in-part"])
  }

  @Test func whatIsPublicWithoutMembersTextsIsNoLeak() throws {
    // A quotation from a reader's letter, and one from a members' text in a public article.
    let letter = "我在这家医院工作了二十年，看到文章里写的查房制度非常感慨，希望编辑部多写写基层医院的故事，也写写护士。"
    try folder.write(
      "---\ntitle: 引用\ndate: 2024-03-05\n---\n正如所述：**\(Self.secret.prefix(40))**。\n",
      to: "content/articles/quote/index.md")
    try folder.write("- name: 读者\n  date: 2024-03-06\n  text: \(letter)\n", to: "content/articles/quote/letters.yml")
    try folder.write(
      "---\ntitle: 回信\ndate: 2024-03-07\naccess: members\nsummary: 摘要\n---\n有读者来信说：“\(letter)”编辑部回复如下。\n",
      to: "content/articles/reply.md")
    #expect(try rules(build()) == [])
  }

  @Test func aWholeCopyInAPublicArticleIsALeak() throws {
    try folder.write(
      "---\ntitle: 抄录\ndate: 2024-03-05\n---\n正如所述：**\(Self.secret)**。\n", to: "content/articles/copy.md")
    let result = try build()
    #expect(rules(result).allSatisfy { $0 == "gate/leak" })
    #expect(result.diagnostics.contains { $0.problem.message.english.contains("articles/copy/index.html") })
    #expect(folder.files("site").isEmpty)
  }

  @Test func publicFilesAreRefused() throws {
    try folder.write(Self.svg, to: "content/static/shared.svg")
    try folder.write(
      "---\ntitle: 又一篇\ndate: 2024-03-06\naccess: members\nsummary: 摘要\n---\n![图](/shared.svg) ![图](both.svg)\n",
      to: "content/articles/again.md")
    try folder.write("---\ntitle: 公开\ndate: 2024-03-06\n---\n![图](both.svg)\n", to: "content/articles/b.md")
    try folder.write(Self.svg, to: "content/articles/both.svg")
    let result = try build()
    #expect(rules(result) == ["gate/public-file", "gate/public-file"])
    #expect(
      result.diagnostics.filter { $0.problem.rule.id == "gate/public-file" }.map(\.location.range.start.line) == [7, 7])
  }

  @Test func aPageThatWasPublicLeavesNothing() throws {
    let path = "content/articles/2024/03/m.md"
    // The members' page has the same text, so in a public article it would be a copy.
    try FileManager.default.removeItem(atPath: folder.path + "/content/pages/p.md")
    try folder.write(Self.article.replacing("access: members\n", with: ""), to: path)
    _ = try build()
    #expect(folder.text("site/articles/2024/03/m/index.html")?.contains(Self.secret) == true)
    #expect(folder.text("site/feed.xml")?.contains(Self.secret) == true)
    #expect(bytes("site/articles/2024/03/plan.pdf") != nil)
    try folder.write(Self.article, to: path)
    let result = try build()
    #expect(rules(result) == ["gate/was-public"])
    for (path, text) in folder.files("site") where !path.hasSuffix(".sealed") {
      #expect(!text.contains("入组患者"), "\(path)")
    }
    #expect(bytes("site/articles/2024/03/plan.pdf") == nil)
    // It is reported once, since the page is encrypted from then on.
    #expect(try rules(build()).isEmpty)
  }

  @Test func aLockedPageWasNotPublic() throws {
    _ = try build { $0.keyring = nil }
    #expect(try rules(build()).isEmpty)
  }

  @Test func thePreviewHasItInMemoryAlone() throws {
    let result = try build("preview") {
      $0.previewsMembers = true
      $0.keyring = nil
    }
    let page = try #require(result.memberPreview["articles/2024/03/m/index.html"])
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains(Self.secret))
    #expect(text.contains("公开的开头"))
    #expect(text.contains("只在这台电脑的内存里"))
    #expect(text.contains("src=\"/base/articles/2024/03/flow.svg\""))
    #expect(result.memberPreview["articles/2024/03/flow.svg"] == Array(Self.svg.utf8))
    #expect(
      result.memberPreview["p/index.html"].map { String(decoding: $0, as: UTF8.self) }?.contains(Self.secret) == true)
    for (path, text) in folder.files("preview") { #expect(!text.contains("入组患者"), "\(path)") }
    #expect(try build("plain").memberPreview.isEmpty)
  }

  @Test func whatIsDescribedHasNoBody() throws {
    let reader = ContentReader(ReadOptions(contentPath: folder.path + "/content", now: SampleSites.now))
    let library = try #require(reader.read().library)
    #expect(library.memberBodies.count == 3)
    var dumped = ""
    dump(library, to: &dumped)
    #expect(!dumped.contains("入组患者"))
    #expect(!"\(library)".contains("入组患者"))
  }

  @Test func lettersOfMembersAreSealedWithTheText() throws {
    let letter = "文中的随访数据与我们医院去年的结果相近，想请教入组时怎样排除合并用药的患者，也想知道失访的患者后来是怎样处理的，结论会不会因此不同。"
    try folder.write(
      "---\ntitle: 来信\ndate: 2024-03-05\naccess: members\nsummary: 摘要\n---\n正文。\n",
      to: "content/articles/mail/index.md")
    try folder.write(
      "- name: 某读者\n  date: 2024-03-06\n  text: \(letter)\n  reply: 编辑部的答复也只给会员。\n",
      to: "content/articles/mail/letters.yml")
    #expect(try rules(build()) == [])
    let body = try decryptedText(sealedText("site", "/articles/mail/"), page: "/articles/mail/")
    #expect(body.contains(letter) && body.contains("某读者") && body.contains("编辑部的答复"))
    for (path, text) in folder.files("site") where !path.hasSuffix(".sealed") {
      #expect(!text.contains("随访数据") && !text.contains("某读者"), "\(path)")
    }
    try folder.write("正文。\(letter)编辑部的答复也只给会员。", to: "content/static/copy.txt")
    #expect(try rules(build()) == ["gate/leak"])
  }

  @Test func aPublicArticleWithAMembersAttachmentIsAsPublicAsBefore() throws {
    let path = "content/articles/2024/03/open.md"
    let text = try #require(folder.text(path)).replacing("公开。", with: "## 一甲\n\n文。\n\n## 二乙\n\n文。\n\n## 三丙\n\n文。\n")
    try folder.write(text, to: path)
    let site = try #require(folder.text("content/site.yml"))
    try folder.write(site + "gate: {contact: 编辑部}\n", to: "content/site.yml")
    let agreement = try String(contentsOfFile: SampleSites.path("gated/content/gate/agreement/1.0.md"), encoding: .utf8)
    let draft = agreement.replacing("kind: agreement", with: "kind: agreement\ndraft: true")
      .replacing("/terms/", with: "https://example.org/t").replacing("/privacy/", with: "https://example.org/p")
    try folder.write(draft, to: "content/gate/agreement/1.0.md")
    _ = try build { $0.includesDrafts = true }
    let page = try #require(folder.text("site/articles/2024/03/open/index.html"))
    #expect(page.contains("<a href=\"#一甲\">一甲</a>"))
    #expect(page.contains("会员附件") && !page.contains("本文面向") && !page.contains("正文是加密的"))
    #expect(!page.contains("data-gate-contents"))
    let member = try #require(folder.text("site/articles/2024/03/m/index.html"))
    #expect(member.contains("本文面向") && member.contains("data-gate-contents"))
  }

  @Test func aCommentInAPublicPageAllowsNothing() throws {
    try folder.write(
      "---\ntitle: 注\ndate: 2024-03-05\n---\n公开。\n\n<!-- \(Self.secret) -->\n", to: "content/articles/note.md")
    try folder.write("var note = \"\(Self.secret)\";", to: "content/static/note.js")
    let result = try build()
    #expect(result.diagnostics.contains { $0.problem.message.english.contains("note.js") })
    #expect(folder.files("site").isEmpty)
  }

  @Test func onlyWhatChangedIsSearchedAgain() throws {
    for number in 0..<3 { try folder.write("公开的附注，第\(number)份。", to: "content/static/note\(number).txt") }
    func readCount() throws -> Int {
      let count = Counter()
      // Files that were just written are always read again.
      Thread.sleep(forTimeInterval: 0.05)
      let result = try build {
        $0.timestampResolution = 12_000_000
        $0.fileSystem = FileSystem { operation in
          if operation == .read { count.increment() }
          return nil
        }
      }
      #expect(!result.hasErrors)
      return count.value
    }
    _ = try build()
    _ = try readCount()
    // A changed article leaves the other files recorded; a changed members' text is searched for everywhere.
    try folder.write("---\ntitle: 新闻\ndate: 2024-03-05\n---\n公开。\n", to: "content/articles/news.md")
    let cachedCount = try readCount()
    try folder.write(Self.article.replacing("随访十二个月", with: "随访十八个月"), to: "content/articles/2024/03/m.md")
    let newCount = try readCount()
    #expect(newCount > cachedCount + 20)
    // A changed file is searched.
    try folder.write("var note = \"\(Self.secret)\";", to: "content/static/note1.txt")
    #expect(try build().hasErrors)
  }

  private final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    func increment() { count.wrappingAdd(1, ordering: .relaxed) }
    var value: Int { count.load(ordering: .relaxed) }
  }
}
