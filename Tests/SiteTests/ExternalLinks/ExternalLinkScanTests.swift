import Diagnostics
import Testing

@testable import Site

/// The addresses of other sites are found wherever an editor writes them, and end where the editor ends them.
@Suite struct ExternalLinkScanTests {
  @Test(arguments: [
    ("[全文](https://a.cn/b_(c)?d=1#e)。", ["https://a.cn/b_(c)?d=1#e"]), ("[文](http://a.cn \"题\")", ["http://a.cn"]),
    ("<https://a.cn/文件>", ["https://a.cn/文件"]), ("[文](https://a.cn/文件)", ["https://a.cn/文件"]),
    ("见https://a.cn/b，另见HTTPS://b.cn/。", ["https://a.cn/b", "HTTPS://b.cn/"]),
    ("(https://a.cn/b), https://a.cn/c.", ["https://a.cn/b", "https://a.cn/c"]),
    ("**https://a.cn/b**", ["https://a.cn/b"]),
    ("source: {name: 报, url: https://a.cn/b, date: 2024-01-01}", ["https://a.cn/b"]),
    ("url: 'https://a.cn/b'", ["https://a.cn/b"]),
    ("`https://a.cn` ``http://b.cn`c`` http://d.cn", ["http://d.cn"]), ("`open http://d.cn", ["http://d.cn"]),
    ("```\nhttps://a.cn\n```\nhttps://b.cn", ["https://b.cn"]),
    ("~~~\n```\nhttp://a.cn\n~~~\nhttp://b.cn", ["http://b.cn"]),
    ("[文](/a.html) https:// http:///x xhttp://a.cn ftp://a.cn", []),
    ("[^1]: 报. https://a.cn/b\r\n", ["https://a.cn/b"]),
  ])
  func urls(text: String, urls: [String]) {
    #expect(ExternalLinkScan(Array(text.utf8), path: "a.md").links.map(\.url) == urls)
  }

  @Test func cells() {
    let table = "医院,公告,https://a.cn/b,c\n\"x\",\"https://a.cn/d,e\",f\n"
    #expect(
      ExternalLinkScan(Array(table.utf8), path: "a.csv").links.map(\.url) == ["https://a.cn/b", "https://a.cn/d,e"])
  }

  @Test func locations() throws {
    let links = ExternalLinkScan(Array("一\n见 https://a.cn\n".utf8), path: "a.md").links
    let link = try #require(links.first)
    #expect(
      link.location.path == "a.md" && link.location.range.start.line == 2 && link.location.range.start.column == 3)
    #expect(link.location.range.end.column == 15)
  }

  @Test(arguments: [
    ("https://A.cn:8080/b#c", "a.cn", "https://A.cn:8080/b"), ("http://u:p@b.cn?x", "b.cn", "http://u:p@b.cn?x"),
    ("https://a.cn/文", "a.cn", "https://a.cn/%E6%96%87"),
  ])
  func requests(url: String, host: String, request: String) throws {
    let link = try #require(ExternalLinkScan(Array("<\(url)>".utf8), path: "a.md").links.first)
    #expect(link.host == host && link.requestURL == request)
  }
}
