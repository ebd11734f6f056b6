import Bytes
import Testing

@testable import Diagnostics

@Suite struct GitHubReportTests {
  @Test func chinese() {
    #expect(
      GitHubReport(language: .chinese).bytes(Samples.diagnostics).text == """
        ::error file=content/articles/2022/06/a.md,line=2,endLine=2,col=1,endColumn=6,title=test/unknown-key\
        ::不认识的键“titel”%0A想写的是“title”吗？%0Acontent/a b,c:d%25.md:7:2: 这里也有
        ::warning file=content/articles/2022/06/a.md,line=4,endLine=4,col=5,endColumn=7,title=test/long-line\
        ::太长， 第 4 行

        """)
  }

  @Test func english() {
    #expect(
      GitHubReport(language: .english).bytes([Samples.diagnostics[1]]).text == """
        ::warning file=content/articles/2022/06/a.md,line=4,endLine=4,col=5,endColumn=7,title=test/long-line\
        ::too long, line 4

        """)
  }

  @Test func escapes() {
    let range = SourceRange(SourcePosition(line: 1, column: 2), to: SourcePosition(line: 3, column: 1))
    let diagnostic = Problem(Samples.unknownKey, Message(zh: "", en: "100%, a:b\r\n::error::")).at("a,b:c%\n.md", range)
    #expect(
      GitHubReport(language: .english).bytes([diagnostic]).text == """
        ::error file=a%2Cb%3Ac%25 .md,line=1,endLine=3,title=test/unknown-key::100%25, a:b  ::error::

        """)
  }
}
