import Content
import Crypto
import Diagnostics
import Entities
import Testing

/// Consent texts: required fields, version order, and published versions.
@Suite struct ConsentTests {
  private static let site = ContentFolder.site + "gate: {contact: 编辑部}\n"
  private static let pages = [
    "pages/terms.md": "---\ntitle: 服务协议\n---\n", "pages/privacy.md": "---\ntitle: 隐私政策\n---\n",
  ]

  /// A version of a text with all required fields; `lines` replace or add fields.
  static func text(_ version: String = "1.0", kind: String = "agreement", _ lines: [String: String] = [:]) -> String {
    var fields: [(String, String)] = [
      ("title", "协议"), ("version", "\"\(version)\""), ("kind", kind), ("date", "2023-01-02"), ("controller", "编辑部"),
      ("purpose", "核实身份"), ("method", "人工核实"), ("information", "[姓名, 邮箱]"), ("retention", "一年"), ("rights", "撤回"),
      ("contact", "编辑部"), ("audience", "专业人士"), ("service_agreement", "/terms/"), ("privacy_policy", "/privacy/"),
      ("retention_days", "365"), ("recipients", "无"), ("transfer", "不出境"),
    ]
    for (key, value) in lines.sorted(by: { $0.key < $1.key }) {
      if let index = fields.firstIndex(where: { $0.0 == key }) {
        if value.isEmpty { fields.remove(at: index) } else { fields[index].1 = value }
      } else {
        fields.append((key, value))
      }
    }
    return "---\n" + fields.map { "\($0.0): \($0.1)\n" }.joined() + "---\n\n正文。\n"
  }

  static func checksum(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Creates a folder with the texts, keyed by `ID/VERSION`, all recorded except `unrecorded`, and the pages that they
  /// refer to.
  private static func folder(_ texts: [String: String], unrecorded: Set<String> = [], more: [String: String] = [:])
    throws -> ContentFolder
  {
    var files = pages.merging(more) { $1 }
    for (name, text) in texts { files["gate/\(name).md"] = text }
    let record = texts.sorted { $0.key < $1.key }.filter { !unrecorded.contains($0.key) }
    files["gate/recorded.yml"] = "# 登记\n" + record.map { "\($0.key): \(checksum($0.value))\n" }.joined()
    return try ContentFolder(files, site: site)
  }

  @Test func everyVersionStays() throws {
    let folder = try Self.folder([
      "agreement/1.9": Self.text("1.9"), "agreement/1.10": Self.text("1.10", ["changes": "[措辞]"]),
      "agreement/2.0": Self.text("2.0", ["changes": "[目的, 期限]"]), "survey/1.0": Self.text(kind: "informed"),
    ])
    let (library, diagnostics) = folder.read()
    #expect(diagnostics.isEmpty)
    let consents = try #require(library).consents
    #expect(
      consents.map(\.url) == [
        "/gate/agreement/2.0/", "/gate/agreement/1.10/", "/gate/agreement/1.9/", "/gate/survey/1.0/",
      ])
    #expect(consents[0].changes == ["目的", "期限"])
    #expect(consents[0].checksum == Self.checksum(Self.text("2.0", ["changes": "[目的, 期限]"])))
    #expect(consents[0].terms.information == ["姓名", "邮箱"])
    #expect(library?.currentConsents.map(\.version.description) == ["2.0", "1.0"])
    #expect(library?.agreement?.version == ConsentVersion(major: 2, minor: 0))
    #expect(library?.configuration.gate?.contact == "编辑部")
  }

  @Test(
    arguments: [
      "title", "kind", "date", "controller", "purpose", "method", "information", "retention", "rights", "contact",
      "audience",
      "service_agreement", "privacy_policy",
    ])
  func whatIsMissingIsAnError(_ key: String) throws {
    let text = Self.text("1.0", [key: ""])
    let findings = try Self.folder(["agreement/1.0": text]).findings()
    #expect(findings.contains("gate/agreement/1.0.md:2:1 front-matter/missing-key"), "\(findings)")
  }

  @Test(arguments: [("1.0", "1.1"), ("2", "2"), ("1.00", "1.00"), ("v1.0", "v1.0")])
  func versionAndFileAreOne(_ version: String, _ file: String) throws {
    let findings = try Self.folder(["agreement/\(file)": Self.text(version)]).findings()
    #expect(findings.first == "gate/agreement/\(file).md:3:10 gate/consent-version")
  }

  @Test(arguments: [
    ("01.1", "01.1", "'01.1' is not a version, which is two whole numbers without leading zeros, separated by a point"),
    ("1.0", "1.1", "the version is '1.0', but the file is '1.1'"),
  ])
  func leadingZerosAreNamed(_ version: String, _ file: String, _ message: String) throws {
    let diagnostics = try Self.folder(["agreement/\(file)": Self.text(version)]).read().diagnostics
    #expect(diagnostics.first?.problem.message.english == message)
  }

  /// A recorded version must not change any more, so its date is only a warning.
  @Test(
    arguments: [
      ("2022-12-31", false, "gate/agreement/1.1.md:5:7 gate/consent-version"),
      ("2022-12-31", true, "gate/agreement/1.1.md:5:7 gate/consent-version?"), ("2023-01-02", false, nil),
      ("2023-01-02 08:00", false, nil), ("2023-01-03", true, nil),
    ] as [(String, Bool, String?)])
  func datesFollowOneAnother(_ date: String, _ isRecorded: Bool, _ finding: String?) throws {
    let texts = [
      "agreement/1.0": Self.text("1.0", ["date": "2023-01-02 10:00"]),
      "agreement/1.1": Self.text("1.1", ["changes": "[措辞]", "date": date]),
    ]
    let folder = try Self.folder(texts, unrecorded: isRecorded ? [] : ["agreement/1.1"])
    let findings = folder.findings().filter { !$0.hasSuffix("gate/consent-unrecorded") }
    #expect(findings == (finding.map { [$0] } ?? []))
  }

  @Test func aSilentEditIsCaught() throws {
    let folder = try Self.folder(["agreement/1.0": Self.text()])
    #expect(folder.findings() == [])
    try folder.write("gate/agreement/1.0.md", Self.text() + " ")
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["gate/agreement/1.0.md:3:10 gate/consent-changed"])
    #expect(diagnostics.first?.related.map { folder.relative($0.location.path) } == ["gate/recorded.yml"])
  }

  @Test func lineEndsAndByteOrderMarksChangeNoWord() throws {
    let folder = try Self.folder(["agreement/1.0": Self.text()])
    for text in [
      Self.text().replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.text(), Self.text().replacing("\n", with: "\r"),
    ] {
      try folder.write("gate/agreement/1.0.md", text)
      let (library, diagnostics) = folder.read()
      #expect(!diagnostics.contains { $0.problem.rule.id == "gate/consent-changed" })
      #expect(library?.consents.first?.checksum == Self.checksum(Self.text()))
      #expect(library?.consents.first?.bytes == Array(Self.text().utf8))
    }
  }

  @Test func whatIsPublishedIsRecorded() throws {
    let folder = try Self.folder(["agreement/1.0": Self.text()], unrecorded: ["agreement/1.0"])
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(folder.line) == ["gate/agreement/1.0.md:3:10 gate/consent-unrecorded"])
    let line = "agreement/1.0: \(Self.checksum(Self.text()))"
    #expect(diagnostics.first?.problem.remedy?.english.contains(line) == true)
    try folder.write("gate/recorded.yml", line + "\n")
    #expect(folder.findings() == [])
    try folder.write("gate/recorded.yml", line + "\nagreement/0.9: 00\n")
    #expect(folder.findings() == ["gate/recorded.yml:2:1 gate/consent-gone"])
  }

  @Test func draftsAndTheFutureStayIn() throws {
    let draft = Self.text("2.0", ["changes": "[目的]", "draft": "true"])
    let future = Self.text("1.1", ["changes": "[措辞]", "date": "2024-06-01"])
    let texts = ["agreement/1.0": Self.text(), "agreement/1.1": future, "agreement/2.0": draft]
    let folder = try Self.folder(texts, unrecorded: ["agreement/2.0"])
    let (library, diagnostics) = folder.read()
    #expect(diagnostics.isEmpty)
    #expect(library?.consents.map(\.version.description) == ["1.0"])
    #expect(library?.unpublished.count == 2)
    #expect(folder.read(drafts: true).library?.agreement?.version.description == "2.0")
  }

  @Test func versionsFollowOneAnother() throws {
    let texts = ["a/1.0": Self.text(), "a/1.1": Self.text("1.1"), "b/1.0": Self.text(kind: "informed")]
    #expect(try Self.folder(texts).findings() == ["gate/a/1.1.md:3:10 gate/consent-changes"])
    let kinds = [
      "a/1.0": Self.text(), "b/1.0": Self.text(kind: "informed"), "b/1.1": Self.text("1.1", ["changes": "[x]"]),
    ]
    #expect(
      try Self.folder(kinds).findings() == [
        "gate/b/1.1.md:4:7 gate/consent-kind", "gate/b/1.1.md:4:7 gate/one-agreement",
      ])
    let two = ["a/1.0": Self.text(), "b/1.0": Self.text()]
    #expect(try Self.folder(two).findings() == ["gate/b/1.0.md:4:7 gate/one-agreement"])
  }

  @Test func gateAndAgreementComeTogether() throws {
    #expect(try Self.folder([:]).findings() == ["site.yml:4:7 gate/no-agreement"])
    let folder = try Self.folder(["agreement/1.0": Self.text()])
    try folder.write("site.yml", ContentFolder.site)
    #expect(folder.findings() == ["site.yml:1:1 gate/no-settings"])
    try folder.write("site.yml", ContentFolder.site + "gate: {email: editor}\n")
    #expect(folder.findings() == ["site.yml:4:7 front-matter/missing-key", "site.yml:4:15 front-matter/address"])
  }

  @Test func addressesLeadSomewhere() throws {
    let text = Self.text("1.0", ["service_agreement": "/term/", "privacy_policy": "ftp://x"])
    let folder = try Self.folder(["agreement/1.0": text])
    let reading = ContentReader(ReadOptions(contentPath: folder.path, now: ContentFolder.now)).read(reusing: nil)
    #expect(reading.diagnostics.map(folder.line) == ["gate/agreement/1.0.md:15:17 front-matter/address"])
    #expect(reading.unverifiedLinks.map(folder.line) == ["gate/agreement/1.0.md:14:20 link/address"])
  }

  @Test func filesLieWhereTheyBelong() throws {
    let folder = try Self.folder(["agreement/1.0": Self.text()])
    try folder.write("gate/other.md", "x")
    try folder.write("gate/notes.yml", "x")
    #expect(folder.findings() == ["gate/other.md:1:1 file/misplaced"])
  }

  @Test(arguments: [
    ("purpose", "推广药品"), ("method", "自动化决策"), ("information", "[姓名, 身份证号码]"), ("controller", "某公司"),
    ("retention", "永久"), ("retention_days", "3650"), ("recipients", "[药品企业]"), ("transfer", "传到境外"),
  ])
  func whatReadersConsentToChangesInAMajorVersion(_ key: String, _ value: String) throws {
    func findings(_ version: String) throws -> [String] {
      let changed = Self.text(version, [key: value, "changes": "[改正错字]"])
      return try Self.folder(["agreement/1.0": Self.text(), "agreement/\(version)": changed]).findings()
    }
    let line =
      try #require(
        Self.text("1.1", [key: value]).split(separator: "\n").firstIndex { $0.hasPrefix("\(key): ") }) + 1
    #expect(try findings("1.1") == ["gate/agreement/1.1.md:\(line):\(key.count + 3) gate/consent-major"])
    #expect(try findings("2.0") == [])
  }

  @Test func wordingChangesInAMinorVersion() throws {
    let changed = Self.text("1.1", ["title": "身份协议", "contact": "编辑部，电话见下", "changes": "[措辞]"])
    #expect(try Self.folder(["agreement/1.0": Self.text(), "agreement/1.1": changed]).findings() == [])
  }

  @Test func theLatestVersionMakesEveryStatement() throws {
    let none = ["retention_days": "", "recipients": "", "transfer": ""]
    let old = Self.text("1.0", none)
    let folder = try Self.folder(["agreement/1.0": old])
    let diagnostics = folder.read().diagnostics
    #expect(
      diagnostics.map(\.problem.rule.id) == [
        "gate/consent-statement", "gate/consent-statement", "gate/consent-statement",
      ])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    // A version with these statements must not be followed by one that lacks one of them.
    #expect(
      try Self.folder(["agreement/1.0": old, "agreement/2.0": Self.text("2.0", ["changes": "[x]"])]).findings() == [])
    let dropped = try Self.folder([
      "agreement/1.0": Self.text(), "agreement/2.0": Self.text("2.0", ["transfer": "", "changes": "[x]"]),
    ]).read().diagnostics
    #expect(dropped.map(\.severity) == [.error])
    let zero = try Self.folder(["agreement/1.0": Self.text("1.0", ["retention_days": "0"])]).findings()
    #expect(zero.contains { $0.contains("front-matter/") })
  }
}
