import Diagnostics
import Testing

@testable import Content

/// Which files reports may quote; no diagnostic quotes any other file.
@Suite struct RestrictedSourceTests {
  @Test(arguments: [
    "access: members", "access: member", "access: Members", "access:", "access: ~", "access: \"m\\u0065mbers\"",
    "acces: members", "Access: members", "acess : members", "access：members", "access: public # members",
    "attachments: [{file: a.pdf, access: members}]", "\"access\": members",
    "权限: members", "受众: hcp", "audience: hcp", "\"acc\\u0065ss\": members", "- \"acc\\x65ss\": members",
    "\"acc\\\n  ess\": members", "? access\n: members", "? \"access\"\n: members", "\"access\"\n  : members",
    "{title: 题}", "&a access: members", "!!str access: members", "*a : members", "<<: *a",
  ])
  func filesThatMayBeForMembersAreClosed(line: String) {
    #expect(RestrictedSource.isRestricted(Array("---\ntitle: 题\n\(line)\n---\n正文\n".utf8)) == !line.contains("public"))
  }

  @Test(arguments: [
    "title: 会员：两个问题", "summary: \"访问: 上午\"", "tags: [会员, 权限]", "summary: >\n  **重点**：甲", "cover: {file: a.png, alt: 图}",
    "attachments:\n  - {file: a.pdf}\n  - file: b.pdf", "access: public", "aliases: [\"/a/\"]",
    "controller: 编辑部\naudience: 专业人士",
  ])
  func plainPublicFilesAreQuoted(line: String) {
    #expect(!RestrictedSource.isRestricted(Array("---\ntitle: 题\n\(line)\n---\n正文\n".utf8)))
  }

  @Test func aHeadThatCannotBeReadIsLookedAtLineByLine() {
    for text in [
      "---\nsummary: \"摘要\n---续 \"\naccess: members\n---\n正文\n", "\n---\naccess: members\n---\n正文\n",
      "\u{FEFF}---\r\naccess: members\r\n---\r\n正文\r\n", "title: 题\naccess: members\n正文\n",
      "---\ntitle: 题\naccess: members\n\n正文，没有结束的横线\n", "---\n---\naccess: members\n---\n正文\n",
      "---\ntitle: 题\n---\n\n---\naccess: members\n---\n正文\n", "---\n\n---\n---\naccess: members\n---\n正文\n",
    ] {
      #expect(RestrictedSource.isRestricted(Array(text.utf8)), "\(text)")
    }
    for text in ["---\ntitle: 题\naliases: [/a/]\n---\naccess: members\n", "---\naccess: public\n---\n正文\n", ""] {
      #expect(!RestrictedSource.isRestricted(Array(text.utf8)), "\(text)")
    }
  }

  @Test func lettersAreClosedWithTheirArticle() {
    let files = ["a/index.md": "---\naccess: members\n---\n", "b/index.md": "---\ntitle: 题\n---\n"]
    let read: (String) -> [UInt8]? = { path in files[path].map { Array($0.utf8) } }
    #expect(RestrictedSource.isRestricted("a/letters.yml", read: read))
    #expect(!RestrictedSource.isRestricted("b/letters.yml", read: read))
  }

  @Test func theKeyThatClosesAFileIsNamed() throws {
    let folder = try ContentFolder([
      "articles/2024/01/a.md": "---\ntitle: 题\ndate: 2024-01-01\nsummary: 摘要\nacces: members\n---\n[词](hospital:x)\n"
    ])
    let messages = folder.read().diagnostics.map { ($0.location.range.start.line, $0.problem.message.english) }
    #expect(messages.contains { $0 == 5 && $1.contains("acces") })
    #expect(messages.contains { $0 == 7 && !$1.contains("x") })
  }

  @Test func diagnosticsQuoteNothingOfThem() throws {
    let body = """
      [词](hospital:secret-hospital) <b>秘密</b> ![图](secret.png) [^secret]

      [^other]: 秘密

      ```chart caption=秘密
      label,value
      秘密,许多
      ```

      """
    for access in [
      "access: members", "access: member", "acces: members", "\"acc\\u0065ss\": members", "? access\n: members",
      "audience: hcp",
    ] {
      let folder = try ContentFolder([

        "articles/2024/01/a/index.md": "---\ntitle: 题\ndate: 2024-01-01\nsummary: 摘要\n\(access)\n---\n\(body)",
        "articles/2024/01/a/letters.yml": "- name: 秘密\n  secret: 秘密\n",
      ])
      let diagnostics = folder.read().diagnostics
      #expect(diagnostics.count > 5)
      for diagnostic in diagnostics {
        let words = "\(diagnostic.problem.message)\(String(describing: diagnostic.problem.remedy))\(diagnostic.related)"
        #expect(!words.contains("secret") && !words.contains("秘密") && !words.contains("许多"), "\(words)")
      }
      #expect(diagnostics.contains { $0.problem.rule.id == "name/unknown" && $0.location.range.start.line > 6 })
    }
  }
}
