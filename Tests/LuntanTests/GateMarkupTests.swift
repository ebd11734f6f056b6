import Bytes
import LuntanTheme
import Testing
import Theme

@Suite struct GateMarkupTests {
  private let pages = Dictionary(
    uniqueKeysWithValues: Sample().renderedPages().map { ($0.name, $0.html) })

  private func page(_ name: String) throws -> String { try #require(pages[name]) }

  @Test func answersAreOfOneWeight() throws {
    let page = try page("gate")
    for pair in [("decline", "拒绝", "agree"), ("skip", "不同意并跳过", "consent")] {
      let first = "<button type=\"button\" data-event=\"\(pair.0)\">\(pair.1)</button>"
      let second = "<button type=\"button\" data-event=\"\(pair.2)\">同意</button>"
      #expect(page.contains(first + second))
    }
    #expect(!page.contains("checked") && !page.contains("autofocus"))
  }

  @Test func withoutScriptThereIsAllToReadAndNothingToPress() throws {
    // `data-when` marks what the script shows or hides; what is hidden initially is not for readers without scripts.
    let shown = try page("gate").replacing(/<(\w+)[^>]*? hidden[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
    for words in ["身份认证协议", "核实身份", "正文。", "还没有访问码", "写信给编辑部。", "单位", "需要运行本站的脚本"] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(!shown.contains("data-event=\"agree\"") && !shown.contains("<input"))
  }

  @Test func readersSeeAllThatChangedSinceTheyWereAsked() throws {
    let page = try page("gate")
    let question = try #require(page.firstMatch(of: /data-when="changed"(.*?)<section/)).1
    #expect(question.contains("改正错字") && question.contains("期限改为一年"))
    let notice = try #require(page.firstMatch(of: /data-news="agreement"(.*?)<button/)).1
    #expect(notice.contains("改正错字") && !notice.contains("期限改为一年"))
  }

  @Test func everyStateHasATitle() throws {
    let page = try page("gate")
    let titled = page.matches(of: /data-when="([^"]*)" data-title=/).flatMap { $0.1.split(separator: " ") }
    for state in [
      "agreement", "changed", "informed", "code", "lost", "renewed", "revoked", "waiting", "offline", "open",
      "declined", "withdrawn", "nothing", "manage", "stuck", "insecure", "unsupported",
    ] {
      #expect(titled.contains(Substring(state)), "\(state)")
    }
    #expect(page.contains("data-document=\"agreement\" data-version=\"2.1\" data-sha256=\"0f0f"))
    #expect(page.contains("data-audience=\"hcp\" data-epoch=\"3\" data-keys=\"/gate/keys/hcp.json\""))
  }

  @Test func readersApplyWhereTheSiteTakesApplications() throws {
    var output = ByteBuffer()
    ThemeRenderer(Luntan()).render(Sample().membershipPage(), into: &output)
    let page = output.text
    let titled = page.matches(of: /data-when="([^"]*)" data-title=/).flatMap { $0.1.split(separator: " ") }
    for state in ["apply", "secret", "questions", "sent", "review", "more", "rejected", "approved", "ended"] {
      #expect(titled.contains(Substring(state)), "\(state)")
    }
    for words in ["工作人员正在审核中，请您耐心等待", "您已通过HCP身份认证和信息审核", "审核未通过", "完善信息", "核对资格"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.contains("name=\"name\" data-label=\"姓名\" maxlength=\"500\" required"))
    #expect(page.contains("data-consent=\"同意处理证书编号\"") && !page.contains("checked"))
    #expect(try !self.page("gate").contains("data-membership"))
  }

  @Test func aMemberPageSaysWhyItIsClosed() throws {
    let page = try page("sealed")
    #expect(page.contains("公开的开头。"))
    #expect(page.contains("data-gate-src=\"/articles/a/body.sealed\" data-gate-keys=\"/gate/keys/hcp.json\""))
    #expect(page.contains("href=\"/gate/?to=/articles/"))
    #expect(page.contains("<script type=\"module\" src=\"/assets/gate/page.js\">"))
    for state in [
      "locked", "changed", "lost", "renewed", "revoked", "waiting", "insecure", "unsupported", "offline", "damaged",
      "opening", "told",
    ] {
      #expect(page.contains("data-when=\"\(state)\""), "\(state)")
    }
    // Without keys, only a notice is shown.
    #expect(try self.page("members").contains("data-gate") == false)
  }

  @Test func theSealedTextIsNoDocument() {
    var output = ByteBuffer()
    ThemeRenderer(Luntan()).renderMain(Sample().memberText(), into: &output)
    #expect(
      output.text == """
        <p>给会员的正文。</p><section class="files"><h2>附件</h2><ul><li><a download="表.pdf" \
        data-gate-src="/articles/a/0.sealed" data-gate-part="asset:/articles/a/表.pdf" \
        data-gate-type="application/pdf">数据表</a><small>PDF · 12 KB</small></li></ul></section>
        """)
  }

  @Test func policyLetsOpenedPicturesIn() throws {
    for name in ["gate", "sealed"] {
      let page = try page(name)
      #expect(page.contains("img-src 'self' blob: data:;"))
      #expect(page.contains("require-trusted-types-for 'script'; trusted-types xinglin-gate\""))
    }
    let article = try page("article")
    #expect(!article.contains("blob:") && !article.contains("trusted-types") && !article.contains("gate.css"))
  }

  @Test func consentIsManagedFromEveryFooterOfASiteWithAGate() throws {
    #expect(try page("sealed").contains("<a href=\"/gate/#manage\">管理同意</a>"))
    #expect(try !page("article").contains("管理同意"))
  }

  @Test func oldVersionsPointToTheNewOne() throws {
    let page = try page("consent")
    #expect(page.contains("这是旧版本，现行的是<a href=\"/gate/agreement/3.0/\">3.0</a>"))
    #expect(page.contains("改正错字") && !page.contains("期限改为一年"))
    #expect(page.contains("href=\"/gate/agreement/2.1/text.md\""))
  }
}
