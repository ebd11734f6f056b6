import Content
import Diagnostics
import Testing

/// An empty or misspelt guard key, which decides who may read a text and when, never grants access.
@Suite struct GuardTests {
  @Test(arguments: [
    "access:", "access: ~", "access: null", "access: \"\"", "access: ' '", "audience:", "draft:", "publish:",
    "expires: ~",
  ])
  func empty(_ line: String) throws {
    let site = ContentFolder.site + "rules: {front-matter/empty-value: off, front-matter/unknown-key: off}\n"
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(line)], site: site)
    let findings = folder.findings()
    #expect(findings.count == 1 && findings[0].hasSuffix(" front-matter/empty-value"), "\(findings)")
    #expect(folder.read().library == nil)
  }

  @Test(arguments: [
    "acces: members", "Access: members", "accesss: members", "drafts: true", "expire: 2020-01-01", "publsh: 2030-01-01",
  ])
  func misspelt(_ line: String) throws {
    let site = ContentFolder.site + "rules: {front-matter/unknown-key: warning}\n"
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(line)], site: site)
    #expect(folder.findings() == ["articles/a.md:4:1 front-matter/unknown-key"])
  }

  /// Lowering the severity of the rule that an unreadable guard key breaks does not grant access.
  @Test(arguments: [
    ("draft: 是", "front-matter/wrong-type"), ("access: 会员", "front-matter/unknown-value"),
    ("access: [members]", "front-matter/wrong-type"), ("publish: 2099年1月1日", "front-matter/date"),
    ("publish: 2099-02-30", "front-matter/impossible-date"), ("audience: hcp", "front-matter/contradiction"),
    ("权限: members", "front-matter/unknown-key"), ("草稿: true", "front-matter/unknown-key"),
  ])
  func unreadable(_ line: String, _ rule: String) throws {
    let site = ContentFolder.site + "rules: {\(rule): off}\n"
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(line)], site: site)
    #expect(folder.read().diagnostics.map(\.problem.rule.id) == [rule])
    #expect(folder.read().library == nil)
  }

  @Test(arguments: ["access:", "acces: members", "access: member", "access： members"])
  func nothingIsQuoted(_ line: String) {
    #expect(RestrictedSource.isRestricted(Array("---\ntitle: 题\n\(line)\n---\n秘密\n".utf8)))
  }

  @Test func whatIsPublicIsQuoted() {
    #expect(!RestrictedSource.isRestricted(Array("---\ntitle: 题\naccess: public\n---\n话\n".utf8)))
  }

  @Test func otherEmptyKeysAreWarnings() throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article("summary:\ntags: ~\nseries: # 以后再写")])
    #expect(
      folder.findings() == [
        "articles/a.md:4:1 front-matter/empty-value?", "articles/a.md:5:1 front-matter/empty-value?",
        "articles/a.md:6:9 front-matter/invalid-yaml",
      ])
  }

  @Test(arguments: [
    "file/not-utf8", "file/nul", "path/same-output", "gate/leak", "gate/audience", "manuscript/merge-conflict",
    "table/cells", "front-matter/duplicate-key", "front-matter/missing-key", "name/duplicate-id", "path/twin",
    "markdown/dangerous-link",
  ])
  func rulesThatStay(_ rule: String) throws {
    let folder = try ContentFolder(site: ContentFolder.site + "rules: {\(rule): off}\n")
    let diagnostics = folder.read().diagnostics
    #expect(diagnostics.map(\.problem.rule.id) == ["front-matter/unknown-value"])
    #expect(diagnostics.first?.problem.message.english == "the severity of the rule '\(rule)' cannot be lowered")
    #expect(try ContentFolder(site: ContentFolder.site + "rules: {\(rule): error}\n").findings().isEmpty)
  }
}
