import Testing

@testable import Releases

/// The URL of a published site, and those of its files.
@Suite struct SiteURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"), ("HTTP://example.org:8000/a/", "http://example.org:8000/a/"),
    ("https://example.org/论坛", "https://example.org/%E8%AE%BA%E5%9D%9B/"),
    ("https://example.org/%E8%AE%BA", "https://example.org/%E8%AE%BA/"),
  ])
  func urlsParse(text: String, url: String) { #expect(SiteURL(text)?.text == url) }

  @Test(arguments: [
    "", "example.org", "ftp://example.org/", "https://", "https:///a", "https://a@b/", "https://a/?b", "https://a/#b",
    "https://a/\"b", "https://a/b\\c", "https://a/ b", "https://a/\nurl=file:///etc/passwd", "file:///srv",
  ])
  func othersAreRefused(text: String) { #expect(SiteURL(text) == nil) }

  @Test func filesHaveURLs() throws {
    let site = try #require(SiteURL("https://example.org/a"))
    let files = [
      "index.html": "", "b/index.html": "b/", "b/myindex.html": "b/myindex.html", "404.html": "404.html",
      "a b%\"\\#?.txt": "a%20b%25%22%5C%23%3F.txt", "北.css": "%E5%8C%97.css",
    ]
    for (path, rest) in files { #expect(site.url(ofFile: path) == "https://example.org/a/" + rest) }
  }
}
