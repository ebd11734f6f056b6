import Testing

/// A spam line contains two advertising words, or one with a URL or a number; a sentence about gambling is not spam.
@Suite struct SpamTests {
  @Test(arguments: [
    ("澳门新葡京 百家乐 注册送彩金\n\n正文。\n", ["5:1 manuscript/spam?"]), ("正文。\n\n专业办证 www.example.com\n", ["7:1 manuscript/spam?"]),
    ("代开发票 13800000000\n", ["5:1 manuscript/spam?"]), ("公安机关取缔了六合彩、百家乐等网络赌博。\n", []), ("群众办证更方便了\n", []),
    ("`百家乐 六合彩`\n", []),
  ])
  func spam(_ body: String, _ expected: [String]) throws {
    let folder = try ContentFolder(["articles/a.md": ContentFolder.article(body: body)])
    #expect(folder.findings() == expected.map { "articles/a.md:" + $0 })
  }
}
