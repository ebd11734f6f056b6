import Theme

extension Sample {
  private func gated(_ frame: Frame) -> Frame {
    var (site, head) = (frame.site, frame.head)
    head.isGated = true
    site.gate = gate
    for name in ["gate.css", "gate/gate.js", "gate/page.js"] { site.assets[name] = "/assets/" + name }
    return Frame(site: site, head: head, breadcrumbs: frame.breadcrumbs, url: frame.url)
  }

  private var gate: GateValue {
    var gate = GateValue(url: "/gate/", agreement: "agreement", version: "2.1")
    gate.site = "000102030405060708090a0b0c0d0e0f"
    gate.audiences = [GateAudience(name: "hcp", epoch: 3, slots: "/gate/keys/hcp.json")]
    return gate
  }

  private func consent(_ id: String, _ title: String) -> ConsentValue {
    var consent = ConsentValue(
      id: id, version: "2.1", language: language, title: transform(title), date: day(2025, 6, 1),
      url: "/gate/\(id)/2.1/",
      file: "/gate/\(id)/2.1/text.md", checksum: String(repeating: "0f", count: 32))
    consent.audience = transform("仅面向专业人士。")
    consent.controller = transform("编辑部")
    consent.purpose = transform("核实身份")
    consent.method = transform("人工核实")
    consent.information = [transform("姓名"), transform("邮箱")]
    consent.retention = transform("一年")
    consent.rights = transform("查阅、撤回")
    consent.contact = transform("编辑部")
    consent.serviceAgreement = "/terms/"
    consent.privacyPolicy = "/privacy/"
    consent.changes = [
      ConsentChangesValue(version: "2.1", isMajor: false, points: [transform("改正错字")]),
      ConsentChangesValue(version: "2.0", isMajor: true, points: [transform("期限改为一年")]),
    ]
    consent.text = BodyValue(parts: [.prose(Markup(trusted: "<h2>说明</h2><p>正文。</p>"))])
    return consent
  }

  func gatePage() -> GatePage {
    var page = GatePage(
      frame: gated(frame("专业版", "/gate/")), gate: gate, agreement: consent("agreement", "身份认证协议"),
      questions: [consent("survey", "内容征询")], contact: transform("写信给编辑部。"),
      needed: [transform("姓名"), transform("单位")],
      publicPages: [link("首页", "/"), column])
    page.email = link("editor@luntan.example.org", "mailto:editor@luntan.example.org")
    page.erasure = link("请删除", "mailto:editor@luntan.example.org?subject=x")
    return page
  }

  /// The gate of a site that accepts applications.
  func membershipPage() -> GatePage {
    var page = gatePage()
    var sensitive = QuestionValue(id: "license", label: transform("证书编号"), purpose: transform("核对资格"), kind: .text)
    sensitive.consent = transform("同意处理证书编号")
    var required = QuestionValue(id: "name", label: transform("姓名"), purpose: transform("核对身份"), kind: .text)
    required.isRequired = true
    let choice = QuestionValue(
      id: "post", label: transform("岗位"), purpose: transform("确认身份"), kind: .choice(["医师", "护士"]))
    page.membership = MembershipValue(key: "BAAA", records: "/gate/members/", questions: [required, choice, sensitive])
    return page
  }

  func consentPage() -> ConsentPage {
    ConsentPage(
      frame: gated(frame("身份认证协议 2.1", "/gate/agreement/2.1/", path: [link("专业版", "/gate/")])),
      consent: consent("agreement", "身份认证协议"),
      versions: [
        ConsentVersionValue(version: "3.0", date: day(2025, 7, 1), url: "/gate/agreement/3.0/"),
        ConsentVersionValue(version: "2.1", date: day(2025, 6, 1), url: nil),
      ])
  }

  func sealedArticle() -> ArticlePage {
    var page = membersArticle()
    page.frame = gated(page.frame)
    page.text = BodyValue(parts: [.prose(Markup(trusted: "<p>公开的开头。</p>"))])
    page.sealed = SealedValue(
      site: gate.site, audience: "hcp", epoch: 3, path: "/articles/a/", source: "/articles/a/body.sealed")
    return page
  }

  func memberText() -> MemberText {
    var attachment = AttachmentValue(url: "/a.pdf", title: transform("数据表"), kind: "PDF", size: "12 KB")
    attachment.sealed = SealedFile(
      source: "/articles/a/0.sealed", part: "asset:/articles/a/表.pdf", type: "application/pdf")
    return MemberText(
      frame: gated(frame("五好", "/articles/a/")),
      text: BodyValue(parts: [.prose(Markup(trusted: "<p>给会员的正文。</p>"))]), attachments: [attachment])
  }
}
