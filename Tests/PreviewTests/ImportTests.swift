import Bytes
import Dispatch
import Synchronization
import Testing

@testable import Preview

/// Files dropped on pages of the preview, and uploads from elsewhere.
@Suite struct ImportTests {
  /// The files that the importer received.
  private final class ReceivedFiles: Sendable {
    private let list = Lock<[DroppedFile]>([])
    var files: [DroppedFile] { list.withLock { $0 } }
    func add(_ file: DroppedFile) { list.withLock { $0.append(file) } }
  }

  /// A preview that imports all files except those called `bad.txt`, after `wait`.
  private struct Sample {
    let received = ReceivedFiles()
    let state: PreviewState
    var token: String { state.imports?.token ?? "" }

    init(wait: @escaping @Sendable () -> Void = {}) {
      let received = received
      state = PreviewState(
        weChatHTML: { _ in nil },
        importing: { file in
          wait()
          received.add(file)
          if file.name == "bad.txt" { return .rejected(["文件里没有文字"]) }
          return .imported(
            ImportOutcome.Article(path: "content/articles/a.md", page: "articles/a/", questions: ["核对 date"]))
        }, words: \.rawValue)
    }

    /// Returns the head of a request from a page at `port`, with fields changed or removed.
    func head(_ port: UInt16, name: String = "name=a.txt", count: Int = 3, _ changes: [String: String?] = [:]) -> String
    {
      let host = "127.0.0.1:\(port)"
      let fields = [
        "Host": host, "Origin": "http://\(host)", "Sec-Fetch-Site": "same-origin", "X-Xinglin-Token": token,
        "Content-Length": "\(count)",
      ].merging(changes) { $1 }
      let lines = fields.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\(name): \($0)\r\n" } }
      return "POST /forum/.xinglin/import?\(name) HTTP/1.1\r\n" + lines.joined() + "\r\n"
    }

    func serve(
      _ limits: Limits = Limits(), _ body: @escaping @Sendable (UInt16) async throws -> Void
    ) async throws {
      let folder = try SampleFolder()
      try await withServer(folder.root, prefix: "/forum/", state: state, limits: limits) { (port, _) async throws in
        try await body(port)
      }
    }
  }

  @Test func aFileIsImportedUnderItsName() async throws {
    let sample = Sample()
    try await sample.serve { (port) async throws in
      let client = try Client(port: port)
      // In two writes, the first of which contains the head.
      try client.send(sample.head(port, name: "name=%E6%9D%A5%E7%A8%BF.docx", count: 6) + "ab")
      try client.send("cdef")
      let answer = ReceivedResponse(try client.receive())
      #expect(answer.status == 200 && answer.fields["content-type"] == "application/json")
      #expect(
        answer.text == """
          {"path":"content/articles/a.md","page":"articles/a/","problems":[],"questions":["核对 date"],"changes":[],"omissions":[]}
          """)
      // The endpoint is free for the next upload.
      let next = try Client(port: port)
      try next.send(sample.head(port, name: "name=bad.txt") + "abc")
      let refusal = ReceivedResponse(try next.receive())
      #expect(refusal.status == 422 && refusal.text == "{\"refusals\":[\"文件里没有文字\"]}")
    }
    #expect(
      sample.received.files == [
        DroppedFile(name: "来稿.docx", bytes: Array("abcdef".utf8)),
        DroppedFile(name: "bad.txt", bytes: Array("abc".utf8)),
      ])
  }

  @Test(
    arguments: [
      ("Origin", nil, 403), ("Origin", "https://evil.example", 403), ("Origin", "null", 403),
      ("Origin", "http://127.0.0.1", 403), ("Sec-Fetch-Site", "cross-site", 403), ("Sec-Fetch-Site", "same-site", 403),
      ("X-Xinglin-Token", nil, 403), ("X-Xinglin-Token", "", 403), ("X-Xinglin-Token", "0123456789abcdef", 403),
      ("Host", "evil.example", 403), ("Host", nil, 403), ("Content-Length", nil, 411),
      ("Transfer-Encoding", "chunked", 411),
      ("Content-Length", "-1", 400), ("Content-Length", "3, 3", 400), ("Content-Length", "0x10", 400),
      ("Content-Length", "4097", 413), ("Content-Length", "99999999999999999999999", 413),
    ] as [(String, String?, Int)])
  func requestsOfOthersAndOfTheWrongSizeAreRefused(field: String, value: String?, status: Int) async throws {
    let sample = Sample()
    var limits = Limits()
    limits.content = 4096
    try await sample.serve(limits) { (port) async throws in
      var changes = [field: value]
      if field == "Host", let value { changes["Origin"] = "http://" + value }
      let client = try Client(port: port)
      try client.send(sample.head(port, changes) + "abc")
      let answer = ReceivedResponse(try client.receive())
      // With another host name the import endpoint is not reached, so the method or the host is rejected.
      #expect(answer.status == status)
      #expect(answer.fields["connection"] == "close")
    }
    #expect(sample.received.files.isEmpty)
  }

  @Test(arguments: [
    "", "name=", "name=a/b.txt", "name=%2Fetc%2Fpasswd", "name=..%2Fa.txt", "name=..", "name=.a.txt", "name=a%5Cb.txt",
    "name=a%00.txt",
    "name=a%0D%0A.txt", "name=%FF.txt", "name=%", "file=a.txt", "name=" + String(repeating: "a", count: 256),
  ])
  func namesThatLeadElsewhereAreRefused(query: String) async throws {
    let sample = Sample()
    try await sample.serve { (port) async throws in
      let client = try Client(port: port)
      try client.send(sample.head(port, name: query) + "abc")
      #expect(ReceivedResponse(try client.receive()).status == 400)
    }
    #expect(sample.received.files.isEmpty)
  }

  @Test func aPreviewWithoutImportsAndOtherMethodsTakeNothing() async throws {
    let folder = try SampleFolder()
    let state = PreviewState(weChatHTML: { _ in nil }, words: \.rawValue)
    try await withServer(folder.root, prefix: "/forum/", state: state) { (port, _) async throws in
      let client = try Client(port: port)
      try client.send(Sample().head(port) + "abc")
      #expect(ReceivedResponse(try client.receive()).status == 405)
    }
    try await Sample().serve { (port) async throws in
      for method in ["GET", "OPTIONS", "PUT"] {
        let answer = try Client(port: port).request(method, "/forum/.xinglin/import?name=a.txt")
        #expect(answer.status == (method == "GET" ? 404 : 405))
        #expect(answer.fields["access-control-allow-origin"] == nil)
      }
    }
  }

  @Test func aFileThatNeverArrives() async throws {
    let sample = Sample()
    var limits = Limits()
    limits.contentTime = .milliseconds(50)
    try await sample.serve(limits) { (port) async throws in
      let slow = try Client(port: port)
      try slow.send(sample.head(port, count: 100) + "abc")
      #expect(ReceivedResponse(try slow.receive()).status == 408)
      // An aborted upload imports nothing either, and the next one is accepted.
      do {
        let client = try Client(port: port)
        try client.send(sample.head(port, count: 100) + "abc")
      }
      var status = 409
      while status == 409 {
        let next = try Client(port: port)
        try next.send(sample.head(port) + "abc")
        status = ReceivedResponse(try next.receive()).status
      }
      #expect(status == 200)
    }
    #expect(sample.received.files.count == 1)
  }

  @Test func oneFileAtATimeWhileOthersAreServed() async throws {
    let gate = DispatchSemaphore(value: 0)
    let sample = Sample { gate.wait() }
    try await sample.serve { (port) async throws in
      let first = try Client(port: port)
      try first.send(sample.head(port) + "abc")
      // During the import, pages are served and another upload must wait.
      let second = try Client(port: port)
      try second.send(sample.head(port) + "abc")
      #expect(ReceivedResponse(try second.receive()).status == 409)
      #expect(try Client(port: port).request("GET", "/forum/a.css").text == "a{}")
      gate.signal()
      #expect(ReceivedResponse(try first.receive()).status == 200)
    }
    #expect(sample.received.files.count == 1)
  }

  @Test func thePageIsGivenTheTokenThatNoOtherPageCanRead() async throws {
    let sample = Sample()
    try await sample.serve { (port) async throws in
      let page = try Client(port: port)
      try page.send("GET /forum/.xinglin/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let text = try page.receive(text: "}\n\n")
      #expect(text.contains("\"imports\":{\"token\":\"\(sample.token)\",\"mostBytes\":134217728}"))
      #expect(
        !text.lowercased().contains("access-control") && text.contains("Cross-Origin-Resource-Policy: same-origin"))
      #expect(try Client(port: port).request("GET", "/forum/.xinglin/import.js").text.contains("X-Xinglin-Token"))
    }
    #expect(sample.token.count == 32 && Sample().token != sample.token)
  }
}
