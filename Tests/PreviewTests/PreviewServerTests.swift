import Diagnostics
import Foundation
import Preview
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Shows redirects instead of following them.
private final class StayingHere: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}

@Suite struct PreviewServerTests {
  /// Runs a server of `root` while `body` uses its address.
  private func serving(
    _ root: String, port: UInt16? = 0, prefix: String = "/", _ body: @escaping @Sendable (String) async throws -> Void
  ) async throws {
    let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { continuation.finish() }
        try await PreviewServer(root: root, port: port, prefix: prefix).run { continuation.yield($0) }
      }
      var listening = addresses.makeAsyncIterator()
      if let address = await listening.next() {
        try await body(address)
        group.cancelAll()
      }
      try await group.waitForAll()
    }
  }

  private struct Answer: Equatable {
    var status: Int
    var type: String?
    var length: String?
    var text: String
  }

  private func send(_ method: String, _ address: String, host: String? = nil) async throws -> (Answer, HTTPURLResponse)
  {
    var request = URLRequest(url: try #require(URL(string: address)))
    request.httpMethod = method
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    let session = URLSession(configuration: .ephemeral, delegate: StayingHere(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    let answer = Answer(
      status: http.statusCode, type: http.value(forHTTPHeaderField: "Content-Type"),
      length: http.value(forHTTPHeaderField: "Content-Length"), text: String(decoding: data, as: UTF8.self))
    return (answer, http)
  }

  @Test func answers() async throws {
    let sample = try SampleFolder()
    try await serving(sample.root) { home in
      let (page, response) = try await send("GET", home)
      #expect(page == Answer(status: 200, type: "text/html; charset=utf-8", length: "15", text: "<h1>杏林</h1>"))
      #expect(response.value(forHTTPHeaderField: "Cache-Control") == "no-store")
      #expect(response.value(forHTTPHeaderField: "X-Content-Type-Options") == "nosniff")

      let (head, _) = try await send("HEAD", home)
      #expect(head == Answer(status: 200, type: "text/html; charset=utf-8", length: "15", text: ""))

      let (missing, _) = try await send("GET", home + "no/such/page/")
      #expect(missing == Answer(status: 404, type: "text/html; charset=utf-8", length: "24", text: "<h1>没有这一页</h1>"))

      let (redirect, place) = try await send("GET", home + "tags/%E5%85%9A%E5%BB%BA%201?q=1")
      #expect(redirect.status == 301)
      #expect(place.value(forHTTPHeaderField: "Location") == "/tags/%E5%85%9A%E5%BB%BA%201/?q=1")

      #expect(try await send("POST", home).0.status == 405)
      #expect(try await send("GET", home + "out.txt").0.status == 404)
      #expect(try await send("GET", home + "%2e%2e%2fsecret.txt").0.status == 404)
      #expect(try await send("GET", home + "%ff").0.status == 400)
      #expect(try await send("GET", home, host: "evil.example").0.status == 403)
    }
  }

  @Test func prefix() async throws {
    let sample = try SampleFolder()
    try await serving(sample.root, prefix: "/x") { (home) async throws in
      #expect(home.hasSuffix("/x/"))
      #expect(try await send("GET", home + "a.css").0.text == "a{}")
    }
  }

  @Test func aTakenPort() async throws {
    let sample = try SampleFolder()
    let root = sample.root
    try await serving(root) { home in
      let port = try #require(URL(string: home)?.port.flatMap(UInt16.init(exactly:)))
      await #expect(throws: PreviewError.noFreePort([port])) {
        try await PreviewServer(root: root, port: port).run { _ in }
      }
    }
    #expect(PreviewError.noFreePort([80]).message.english == "Port 80 is in use; choose another with --port.")
  }

  @Test func theNextFreePort() async throws {
    let sample = try SampleFolder()
    let root = sample.root
    try await serving(root, port: nil) { first in
      try await serving(root, port: nil) { (second) async throws in
        #expect(first != second)
        #expect(try await send("GET", second).0.status == 200)
      }
    }
  }

  @Test func noFolder() async {
    await #expect(throws: PreviewError.noFolder("/no/such/folder")) {
      try await PreviewServer(root: "/no/such/folder", port: 0).run { _ in }
    }
  }
}
