import Foundation
import Platform
import Testing

@testable import Preview

/// Preview pages that follow the builds; `Tests/Browser/preview.py` checks them in a browser.
@Suite struct ReloadTests {
  private static let page = "<!doctype html><html><head><title>题</title></head><body>文</body></html>"
  private static let events = "GET /forum/.xinglin/events HTTP/1.1\r\nHost: localhost\r\n\r\n"

  private static func state() -> PreviewState {
    PreviewState(weChatHTML: { $0 == "articles/a/" ? Array("<p>甲</p>".utf8) : nil }, words: \.rawValue)
  }

  @Test func anArticleIsGivenForAnotherEditor() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root, prefix: "/forum/", state: Self.state()) { (port, _) async throws in
      let client = try Client(port: port)
      #expect(try client.request("GET", "/forum/.xinglin/wechat/articles/a/").text == "<p>甲</p>")
      #expect(try client.request("GET", "/forum/.xinglin/wechat/articles/b/").status == 404)
    }
  }

  @Test func pagesOfTheDiskAndOfMemoryHaveTheScript() async throws {
    let sample = try SampleFolder()
    for name in ["site/index.html", "site/404.html"] { try sample.write(name, Self.page) }
    let state = Self.state()
    try await withServer(sample.root, prefix: "/forum/", memory: ["m/index.html": Array(Self.page.utf8)], state: state)
    {
      (port, _) async throws in
      let client = try Client(port: port)
      for (path, status) in [("/forum/", 200), ("/forum/m/", 200), ("/forum/none/", 404)] {
        let answer = try client.request("GET", path)
        #expect(answer.status == status)
        #expect(
          answer.text
            == Self.page.replacing(
              "</head>",
              with: "<link rel=\"stylesheet\" href=\"/forum/.xinglin/preview.css\">"
                + "<script type=\"module\" src=\"/forum/.xinglin/preview.js?build=0\"></script></head>"))
        #expect(answer.fields["cache-control"] == "no-store")
        #expect(answer.fields["x-preview-build"] == "0")
      }
      state.finishBuild(problems: [])
      #expect(try client.request("GET", "/forum/").text.contains("preview.js?build=1"))
      #expect(try client.request("GET", "/forum/.xinglin/preview.js").text.contains("EventSource"))
      #expect(try client.request("GET", "/forum/.xinglin/preview.css").text.contains("#xinglin-overlay"))
      #expect(try client.request("GET", "/forum/a.css").text == "a{}")
    }
  }

  @Test func aPageReceivesTheStateWhenItOpensAndWhenItChanges() async throws {
    let sample = try SampleFolder()
    let state = Self.state()
    try await withServer(sample.root, prefix: "/forum/", state: state) { (port, _) async throws in
      func data(_ build: Int, _ problems: String) -> String {
        let words = PreviewString.allCases.map { "\"\($0.rawValue)\":\"\($0.rawValue)\"" }.joined(separator: ",")
        return "event: build\ndata: {\"build\":\(build),\"problems\":[\(problems)],\"words\":{\(words)}}\n\n"
      }
      let page = try Client(port: port)
      try page.send(Self.events)
      #expect(try page.receive(text: "}\n\n").contains(data(0, "")))
      state.finishBuild(problems: ["a.md:2:1: <b>"])
      #expect(try page.receive(text: "}\n\n").contains("\"build\":0,\"problems\":["))
      let late = try Client(port: port)
      try late.send(Self.events)
      #expect(try late.receive(text: "}\n\n").contains("a.md:2:1: "))
      state.finishBuild(problems: [])
      #expect(try page.receive(text: "}\n\n").contains(data(1, "")))
    }
  }

  @Test func aPageOfAnEarlierServerReceivesTheStateOfTheNext() async throws {
    let sample = try SampleFolder()
    let state = PreviewState(firstBuild: 7000, weChatHTML: { _ in nil }, words: \.rawValue)
    try await withServer(sample.root, prefix: "/forum/", state: state) { (port, _) async throws in
      let page = try Client(port: port)
      try page.send(Self.events.replacing("\r\n\r\n", with: "\r\nLast-Event-ID: 1\r\n\r\n"))
      let text = try page.receive(text: "}\n\n")
      #expect(text.contains("id: 7001\n") && text.contains("\"build\":7000,"))
    }
  }

  @Test func aServerWithoutBuildsServesPagesAsTheyAre() async throws {
    let sample = try SampleFolder()
    try sample.write("site/index.html", Self.page)
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      #expect(try client.request("GET", "/").text == Self.page)
      #expect(try client.request("GET", "/.xinglin/preview.js").status == 404)
    }
  }

  /// The watcher returns on a change; otherwise the time limit fails the test.
  @Test(.timeLimit(.minutes(1)), arguments: ["write", "new folder", "remove", "rename"]) func aChangeIsNoticed(
    _ change: String
  ) throws {
    let sample = try SampleFolder()
    let watch = FolderWatch(sample.folder.path)
    switch change {
    case "write": try sample.write("site/a.css", "b{}")
    case "new folder": try sample.write("site/new/deep/a.css", "b{}")
    case "remove": unlink(sample.root + "/a.css")
    default: _ = rename(sample.root + "/a.css", sample.root + "/b.css")
    }
    watch.wait(debounce: 20, maximum: 200)
    // A new folder is watched as well.
    if change == "new folder" {
      try sample.write("site/new/deep/a.css", "c{}")
      watch.wait(debounce: 20, maximum: 200)
    }
  }
}
