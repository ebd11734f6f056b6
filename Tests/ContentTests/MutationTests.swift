import Diagnostics
import Mutations
import Testing

@testable import Content

/// No site.yml, front matter or reader's letter makes the content reader trap, and every rejection has a source
/// location.
@Suite struct ContentMutationTests {
  private static let article = """
    ---
    title: 题目
    date: 2024-01-01 08:00
    tags: [甲, 乙]
    authors: [作者]
    speakers: [{label: 主持人, role: host}]
    source: {name: 报, url: https://example.org}
    aliases: [/old.html]
    expires: 2030-01-01
    ---

    主持人：**问。**

    """

  private static let tokens = [
    "{", "}", "[", "]", ": ", "- ", "|\n", "&a ", "*a", "---\n", "\"", "0000-00-00", "9999-99-99 99:99", "%zz", "/../",
    "\u{2028}", "access: members\n",
  ]

  @Test func files() throws {
    let folder = try ContentFolder()
    let letters = "- name: 读者\n  date: 2023-02\n  text: |\n    来信。\n  reply: 谢谢。\n"
    let site =
      ContentFolder.site
      + "timezone: Asia/Shanghai\npage_size: 20\nnavigation:\n  - {title: 首页, url: /}\nfooter: {links: []}\ntheme: {name: luntan}\n"
    let seeds = [("articles/a/index.md", Self.article), ("articles/a/letters.yml", letters), ("site.yml", site)]
    for (path, text) in seeds { try folder.write(path, text) }
    for (path, text) in seeds {
      for bytes in Mutations(of: [Array(text.utf8)], tokens: Self.tokens, count: max(1, Mutations.count / 20)) {
        try folder.write(path, bytes: bytes)
        let isPlaced = folder.read().diagnostics.allSatisfy {
          $0.location.range.start.line >= 1 && $0.location.range.start.column >= 1
        }
        #expect(isPlaced, "\(path): \(Mutations.describe(bytes))")
      }
      try folder.write(path, text)
    }
  }
}
