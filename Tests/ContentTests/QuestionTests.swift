import Content
import Diagnostics
import Entities
import Testing

/// The questions for membership applicants, and the settings that enable applications.
@Suite struct QuestionTests {
  private static let questions = """
    - id: name
      label: 姓名
      purpose: 核对身份
      required: true
    - id: post
      label: 岗位
      purpose: 确认读者身份
      kind: choice
      choices: [医师, 护士]
    - id: license
      label: 执业证书编号
      purpose: 核对执业资格
      sensitive: true
      consent: 同意为核对资格处理证书编号

    """
  private static let key = "02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"

  private static func findings(_ questions: String) throws -> [String] {
    try ContentFolder(["gate/questions.yml": questions]).findings()
  }

  @Test func questionsAreReadInTheirOrder() throws {
    let (library, diagnostics) = try ContentFolder(["gate/questions.yml": Self.questions]).read()
    #expect(diagnostics.isEmpty)
    #expect(
      library?.questions == [
        MembershipQuestion(id: "name", label: "姓名", kind: .text, purpose: "核对身份", isRequired: true),
        MembershipQuestion(id: "post", label: "岗位", kind: .choice, purpose: "确认读者身份", choices: ["医师", "护士"]),
        MembershipQuestion(
          id: "license", label: "执业证书编号", kind: .text, purpose: "核对执业资格", consent: "同意为核对资格处理证书编号"),
      ])
  }

  @Test(arguments: [
    ("- {id: Name, label: 名, purpose: 核}", ["gate/questions.yml:1:8 gate/question"]),
    ("- {id: a, label: 名}", ["gate/questions.yml:1:3 front-matter/missing-key"]),
    ("- {id: a, label: 名, purpose: 核, kind: choice}", ["gate/questions.yml:1:3 gate/question"]),
    ("- {id: a, label: 名, purpose: 核, kind: choice, choices: [甲, 甲]}", ["gate/questions.yml:1:60 gate/question"]),
    ("- {id: a, label: 名, purpose: 核, choices: [甲, 乙]}", ["gate/questions.yml:1:42 gate/question"]),
    ("- {id: a, label: 名, purpose: 核, consent: 同意}", ["gate/questions.yml:1:42 gate/question"]),
    ("- {id: a, label: 名, purpose: 核, sensitive: true}", ["gate/questions.yml:1:3 front-matter/missing-key"]),
    (
      "- {id: a, label: 名, purpose: 核}\n- {id: a, label: 名, purpose: 核}\n", ["gate/questions.yml:2:8 gate/question"]
    ),
    ("id: a\n", ["gate/questions.yml:1:1 front-matter/invalid-yaml"]), ("# 还没有\n", []),
  ])
  func mistakesAreReportedWhereTheyStand(text: String, expected: [String]) throws {
    #expect(try Self.findings(text) == expected)
  }

  @Test func anApplicationHoldsSoManyQuestions() throws {
    let many = (0...40).map { "- {id: q\($0), label: 名, purpose: 核}\n" }.joined()
    #expect(try Self.findings(many) == ["gate/questions.yml:1:1 gate/question"])
  }

  @Test func applicationsTakeAKeyAndQuestions() throws {
    func findings(_ settings: String, _ files: [String: String] = ["gate/questions.yml": questions]) throws -> [String]
    {
      var files = files
      files["gate/agreement/1.0.md"] = ConsentTests.text("1.0", ["service_agreement": "/", "privacy_policy": "/"])
      files["gate/recorded.yml"] =
        "agreement/1.0: \(ConsentTests.checksum(files["gate/agreement/1.0.md"] ?? ""))\n"
      let site = ContentFolder.site + "gate:\n  contact: 编辑部\n" + settings
      return try ContentFolder(files, site: site).findings()
    }
    let questions = Self.questions
    #expect(try findings("  sealing_key: \(Self.key)\n  endpoint: /apply\n") == [])
    #expect(try findings("  sealing_key: \(Self.key)\n", [:]).map { $0.hasSuffix("gate/sealing-key") } == [true])
    #expect(try findings("  sealing_key: 02ab\n") == ["site.yml:6:16 gate/sealing-key"])
    #expect(try findings("  sealing_key: 05\(Self.key.dropFirst(2))\n") == ["site.yml:6:16 gate/sealing-key"])
    #expect(
      try findings("  sealing_key: \(Self.key)\n  endpoint: https://example.org/apply\n")
        == ["site.yml:7:13 gate/sealing-key"])
  }
}
