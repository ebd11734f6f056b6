import Testing

@testable import Preview

@Suite struct EventTests {
  private static let request = "GET /.xinglin/events HTTP/1.1\r\nHost: localhost\r\n"

  @Test func eventsReachEveryOpenPage() async throws {
    let sample = try SampleFolder()
    let events = EventBroadcast()
    events.send(ServerSentEvent(data: "before any page was open"))
    try await withServer(sample.root, events: events) { (port, _) async throws in
      let pages = try (0..<40).map { _ in try Client(port: port) }
      for page in pages {
        try page.send(Self.request + "\r\n")
        let head = try page.receive(text: "retry: 500\n\n")
        #expect(head.contains("Content-Type: text/event-stream\r\n"))
        #expect(!head.contains("before any page"))
      }
      events.send(ServerSentEvent(name: "reload", data: "/articles/\n/tags/"))
      for page in pages {
        #expect(try page.receive(text: "\n\n") == "id: 2\nevent: reload\ndata: /articles/\ndata: /tags/\n\n")
      }
      // Pages are served while streams are open.
      #expect(try Client(port: port).request("GET", "/").status == 200)
    }
  }

  @Test func aPageThatMissedAnEventReceivesTheLast() async throws {
    let sample = try SampleFolder()
    let events = EventBroadcast()
    for data in ["one", "two"] { events.send(ServerSentEvent(data: data)) }
    try await withServer(sample.root, events: events) { (port, _) async throws in
      let reconnecting = try Client(port: port)
      try reconnecting.send(Self.request + "Last-Event-ID: 1\r\n\r\n")
      #expect(try reconnecting.receive(text: "data: two\n\n").hasSuffix("retry: 500\n\nid: 2\ndata: two\n\n"))
      let current = try Client(port: port)
      try current.send(Self.request + "Last-Event-ID: 2\r\n\r\n")
      #expect(try current.receive(text: "retry: 500\n\n").hasSuffix("\r\n\r\nretry: 500\n\n"))
    }
  }

  @Test func pagesThatListenAreKnown() async throws {
    let sample = try SampleFolder()
    let events = EventBroadcast()
    try await withServer(sample.root, prefix: "/forum/", events: events) { (port, _) async throws in
      func listen(_ query: String) throws -> Client {
        let page = try Client(port: port)
        try page.send("GET /forum/.xinglin/events\(query) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try page.receive(text: "retry: 500\n\n")
        return page
      }
      /// Waits until the server has noticed that other pages are closed.
      func wait(for pages: Set<String>) async throws {
        while events.openPages != pages { try await Task.sleep(for: .milliseconds(5)) }
      }
      let home = try listen("?page=%2Fforum%2F")
      try await wait(for: ["index.html"])
      // The browser escapes the path again, which is already escaped in the URL.
      var others = try [
        "?page=%2Fforum%2Ftags%2F%25E5%2585%259A%2F", "?page=%2Fforum%2F", "", "?page=%2Fforum%2F..%2Fa",
        "?page=%2Fb%2F",
      ]
      .map(listen)
      try await wait(for: ["index.html", "tags/党/index.html"])
      others = []
      try await wait(for: ["index.html"])
      withExtendedLifetime((home, others)) {}
    }
  }

  @Test func aHeartbeat() async throws {
    let sample = try SampleFolder()
    var limits = Limits()
    limits.heartbeat = .milliseconds(20)
    try await withServer(sample.root, events: EventBroadcast(), limits: limits) { (port, _) async throws in
      let page = try Client(port: port)
      try page.send(Self.request + "\r\n")
      _ = try page.receive(text: ": \n\n: \n\n")
    }
  }

  @Test func aPageThatTakesNoEventsIsClosed() async throws {
    let sample = try SampleFolder()
    let events = EventBroadcast()
    var limits = Limits()
    limits.backlog = 1000
    try await withServer(sample.root, events: events, limits: limits) { (port, _) async throws in
      let page = try Client(port: port)
      try page.send(Self.request + "\r\n")
      _ = try page.receive(text: "retry: 500\n\n")
      events.send(ServerSentEvent(data: String(repeating: "a", count: 2000)))
      #expect(try page.receive().isEmpty)
    }
  }

  @Test func withoutEventsThereIsNoStream() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      #expect(try Client(port: port).request("GET", "/.xinglin/events").status == 404)
    }
  }
}
