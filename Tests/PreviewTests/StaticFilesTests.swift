import Bytes
import Testing

@testable import Preview

@Suite struct StaticFilesTests {
  @Test(
    arguments: [
      ("/", "file /index.html"), ("/index.html", "file /index.html"), ("/a.css", "file /a.css"), ("/a.css/", "missing"),
      ("/in.css", "file /a.css"), ("/tags", "redirect /tags/"), ("/tags/", "missing"), ("/empty", "redirect /empty/"),
      ("/tags/%E5%85%9A%E5%BB%BA%201", "redirect /tags/%E5%85%9A%E5%BB%BA%201/"),
      ("/tags/%e5%85%9a%e5%bb%ba%201/", "file /tags/党建 1/index.html"),
      ("/.well-known/security.txt", "file /.well-known/security.txt"), ("/.gitignore", "missing"),
      ("/../secret.txt", "missing"), ("/%2e%2e/secret.txt", "missing"), ("/..%2Fsecret.txt", "missing"),
      ("/tags/../../secret.txt", "missing"), ("/%2Fetc/passwd", "missing"), ("//etc/passwd", "missing"),
      ("//tags", "missing"), ("/out.txt", "missing"), ("/up/secret.txt", "missing"), ("/up", "missing"),
      ("/no", "missing"),
      ("", "malformed"), ("a.css", "malformed"), ("/%", "malformed"), ("/%4", "malformed"), ("/%zz", "malformed"),
      ("/a.css%00", "malformed"), ("/%FF", "malformed"), ("http://127.0.0.1/", "malformed"), ("*", "malformed"),
    ])
  func resources(target: String, found: String) throws {
    let sample = try SampleFolder()
    let files = StaticFiles(root: sample.root, prefix: "/")
    #expect(describe(files.resource(atTarget: target), root: sample.root) == found)
  }

  @Test(
    arguments: [
      ("/", "redirect /x/y/"), ("/x/y", "redirect /x/y/"), ("/x/y/", "file /index.html"), ("/x/y/a.css", "file /a.css"),
      ("/a.css", "missing"), ("/x/ya.css", "missing"), ("/x/y/tags", "redirect /x/y/tags/"),
      ("/x/y/../a.css", "missing"),
    ])
  func belowAPrefix(target: String, found: String) throws {
    let sample = try SampleFolder()
    let files = StaticFiles(root: sample.root, prefix: "x/y")
    #expect(describe(files.resource(atTarget: target), root: sample.root) == found)
  }

  private func describe(_ resource: StaticFiles.Resource, root: String) -> String {
    switch resource {
    case .file(let path): "file " + path.replacing(root, with: "")
    case .redirect(let target): "redirect " + target
    case .missing(let page): page == root + "/404.html" ? "missing" : "missing, and no page for it"
    case .malformed: "malformed"
    }
  }

  @Test(
    arguments: [
      ("a/index.html", "text/html; charset=utf-8"), ("A.PNG", "image/png"), ("a.b/c", "application/octet-stream"),
      ("feed.xml", "application/xml; charset=utf-8"), ("x.unknown", "application/octet-stream"),
    ])
  func mediaTypes(name: String, type: String) {
    #expect(MediaType.header(forFileNamed: name) == type)
  }
}
