import Diagnostics
import Testing

@testable import Preview

@Suite struct PreviewServerTests {
  @Test func answers() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      let page = try client.request("GET", "/")
      #expect(page.status == 200)
      #expect(page.text == "<h1>杏林</h1>")
      #expect(page.fields["content-type"] == "text/html; charset=utf-8")
      #expect(page.fields["content-length"] == "15")
      #expect(page.fields["cache-control"] == "no-cache")
      #expect(page.fields["x-content-type-options"] == "nosniff")
      #expect(page.fields["cross-origin-resource-policy"] == "same-origin")

      let head = try client.request("HEAD", "/")
      #expect(head.status == 200)
      #expect(head.fields == page.fields)
      #expect(head.body.isEmpty)

      let missing = try client.request("GET", "/no/such/page/")
      #expect(missing.status == 404)
      #expect(missing.text == "<h1>没有这一页</h1>")
      #expect(missing.fields["content-type"] == "text/html; charset=utf-8")

      let redirect = try client.request("GET", "/tags/%E5%85%9A%E5%BB%BA%201?q=1")
      #expect(redirect.status == 301)
      #expect(redirect.fields["location"] == "/tags/%E5%85%9A%E5%BB%BA%201/?q=1")
      #expect(
        try client.request("GET", "/tags/党建%201?q=党").fields["location"] == "/tags/%E5%85%9A%E5%BB%BA%201/?q=%E5%85%9A")

      #expect(try client.request("GET", "/out.txt").status == 404)
      #expect(try client.request("GET", "/%2e%2e%2fsecret.txt").status == 404)
      #expect(try Client(port: port).request("GET", "/a.css%00").status == 400)
      #expect(try Client(port: port).request("GET", "/%ff").status == 400)
      #expect(try client.request("GET", "//127.0.0.1").status == 404)
    }
  }

  @Test(arguments: [
    ("127.0.0.1", 200), ("localhost:8000", 200), ("LOCALHOST", 200), ("evil.example", 403),
    ("127.0.0.1.evil.example", 403),
    ("localhost.evil.example:8000", 403), ("127.0.0.1:8000@evil.example", 403), ("", 403), ("127.0.0.2", 403),
    ("0", 403),
  ])
  func hosts(host: String, status: Int) async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      try client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
      #expect(try client.receiveResponse().status == status)
    }
  }

  /// The host of a target in absolute form takes precedence.
  @Test(arguments: [
    ("http://localhost/", "evil.example", 200), ("HTTP://127.0.0.1:8000/a.css?x", "localhost", 200),
    ("http://localhost", "", 200), ("http://localhost/missing", "localhost", 404),
    ("http://evil.example/", "localhost", 403), ("http:///", "localhost", 403),
    ("https://localhost/", "localhost", 400),
  ])
  func absoluteTargets(target: String, host: String, status: Int) async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      try client.send("GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
      #expect(try client.receiveResponse().status == status)
    }
  }

  @Test func conditions() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      let tag = try #require(try client.request("GET", "/a.css").fields["etag"])
      for field in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
        let answer = try client.request("GET", "/a.css", ["If-None-Match: \(field)"])
        #expect(answer.status == 304)
        #expect(answer.body.isEmpty)
        #expect(answer.fields["etag"] == tag)
      }
      #expect(try client.request("GET", "/a.css", ["If-None-Match: \"x\""]).text == "a{}")
      // An error page is never considered unmodified.
      #expect(try client.request("GET", "/no", ["If-None-Match: *"]).status == 404)
      try sample.write("site/a.css", "b{}")
      #expect(try client.request("GET", "/a.css", ["If-None-Match: \(tag)"]).text == "b{}")
    }
  }

  @Test func ranges() async throws {
    let sample = try SampleFolder()
    try sample.write("site/v.mp4", "0123456789")
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      let part = try client.request("GET", "/v.mp4", ["Range: bytes=2-4"])
      #expect(part.status == 206)
      #expect(part.text == "234")
      #expect(part.fields["content-range"] == "bytes 2-4/10")
      #expect(part.fields["content-type"] == "video/mp4")
      let beyond = try client.request("GET", "/v.mp4", ["Range: bytes=10-"])
      #expect(beyond.status == 416)
      #expect(beyond.fields["content-range"] == "bytes */10")
      let tag = try #require(part.fields["etag"])
      #expect(try client.request("GET", "/v.mp4", ["Range: bytes=-3", "If-Range: \(tag)"]).text == "789")
      #expect(try client.request("GET", "/v.mp4", ["Range: bytes=-3", "If-Range: \"x\""]).status == 200)
      #expect(try client.request("HEAD", "/v.mp4", ["Range: bytes=2-4"]).status == 200)
    }
  }

  @Test func filesInMemory() async throws {
    let sample = try SampleFolder()
    let page = Array("<p>会员</p>".utf8)
    try await withServer(sample.root, memory: ["a.css": page, "m/index.html": page]) { (port, _) async throws in
      let client = try Client(port: port)
      let answer = try client.request("GET", "/m/")
      #expect(answer.body == page)
      // Members-only content is not cached by browsers.
      #expect(answer.fields["cache-control"] == "no-store")
      #expect(answer.fields["etag"] == nil)
      #expect(try client.request("GET", "/a.css").body == page)
      #expect(try client.request("GET", "/m/", ["Range: bytes=0-2"]).text == "<p>")
    }
  }

  @Test func aFileLargerThanAnyBuffer() async throws {
    let sample = try SampleFolder()
    let text = String(repeating: "0123456789abcdef", count: 400_000)
    try sample.write("site/large.pdf", text)
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      #expect(try client.request("GET", "/large.pdf").body == Array(text.utf8))
      #expect(try client.request("GET", "/large.pdf", ["Range: bytes=6399990-"]).text == "6789abcdef")
    }
  }

  @Test func prefix() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root, prefix: "/x") { (port, home) async throws in
      #expect(home == "http://127.0.0.1:\(port)/x/")
      #expect(try Client(port: port).request("GET", "/x/a.css").text == "a{}")
    }
  }

  @Test func aTakenPort() async throws {
    let sample = try SampleFolder()
    let root = sample.root
    try await withServer(root) { port, _ in
      await #expect(throws: PreviewError.noFreePort([port])) {
        try await PreviewServer(root: root, port: port).run { _ in }
      }
    }
    #expect(PreviewError.noFreePort([80]).message.english == "port 80 is in use; choose another one with --port")
  }

  @Test func theNextFreePort() async throws {
    let sample = try SampleFolder()
    let root = sample.root
    try await withServer(root, port: nil) { first, _ in
      try await withServer(root, port: nil) { (second, _) async throws in
        #expect(first != second)
        #expect(try Client(port: second).request("GET", "/").status == 200)
      }
    }
  }

  @Test func noFolder() async {
    await #expect(throws: PreviewError.noFolder("/no/such/folder")) {
      try await PreviewServer(root: "/no/such/folder", port: 0).run { _ in }
    }
  }
}
