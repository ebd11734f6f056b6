import Testing

@testable import Preview

@Suite struct HostileClientTests {
  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc", 405),
    ("BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
    ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505), ("GET / HTTP/1.1\r\n\r\n", 403), ("GET /\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("GET /\u{1} HTTP/1.1\r\nHost: localhost\r\n\r\n", 400), ("\0\0\0\0\r\n\r\n", 400),
    ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 100_000))\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\nHost: localhost\r\n\(String(repeating: "X: y\r\n", count: 200))\r\n", 431),
    ("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", 200),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 200),
  ])
  func requestsThatEndTheConnection(request: String, status: Int) async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      try client.send(request)
      // The client receives the complete response, although the server has not read the complete request; then the
      // connection closes.
      let answer = ReceivedResponse(try client.receive())
      #expect(answer.status == status)
      #expect(answer.isComplete(toHead: false))
      #expect(answer.fields["connection"] == "close")
    }
  }

  @Test func aHeadInSinglePieces() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      for character in "GET /a.css HTTP/1.1\r\nHost: localhost\r\n\r\n".unicodeScalars {
        try client.send("\(character)")
      }
      #expect(try client.receiveResponse().text == "a{}")
    }
  }

  @Test func manyRequestsAtOnce() async throws {
    let sample = try SampleFolder()
    try await withServer(sample.root) { (port, _) async throws in
      let client = try Client(port: port)
      let request = "GET /a.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
      try client.send(String(repeating: request, count: 2000) + "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
      let text = String(decoding: try client.receive(), as: UTF8.self)
      #expect(text.split(separator: "HTTP/1.1 200 OK").count == 2001)
      #expect(text.hasSuffix("<h1>杏林</h1>"))
    }
  }

  @Test func aHeadThatNeverEnds() async throws {
    let sample = try SampleFolder()
    var limits = Limits()
    limits.headTime = .milliseconds(50)
    try await withServer(sample.root, limits: limits) { (port, _) async throws in
      let slow = try Client(port: port)
      try slow.send("GET / HTTP/1.1\r\n")
      #expect(ReceivedResponse(try slow.receive()).status == 408)
      let silent = try Client(port: port)
      #expect(try silent.receive().isEmpty)
    }
  }

  @Test func connectionsThatStayOpen() async throws {
    let sample = try SampleFolder()
    var limits = Limits()
    limits.idleTime = .milliseconds(50)
    try await withServer(sample.root, limits: limits) { (port, _) async throws in
      let client = try Client(port: port)
      #expect(try client.request("GET", "/").status == 200)
      #expect(try client.receive().isEmpty)
    }
  }

  @Test func moreConnectionsThanAllowed() async throws {
    let sample = try SampleFolder()
    var limits = Limits()
    limits.connections = 8
    try await withServer(sample.root, limits: limits) { (port, _) async throws in
      let idle = try Client(port: port)
      #expect(try idle.request("GET", "/").status == 200)
      var halfOpen: [Client] = []
      for _ in 0..<100 {
        let client = try Client(port: port)
        try client.send("GET / HTTP/1.1\r\n")
        halfOpen.append(client)
      }
      #expect(try Client(port: port).request("GET", "/a.css").text == "a{}")
      // The oldest connections are closed, those without a request first.
      #expect(try idle.receive().isEmpty)
      #expect(try halfOpen[0].receive().isEmpty)
    }
  }

  @Test func aClientThatTakesNothing() async throws {
    let sample = try SampleFolder()
    try sample.write("site/large.pdf", String(repeating: "0123456789abcdef", count: 1 << 20))
    var limits = Limits()
    limits.stallTime = .milliseconds(50)
    try await withServer(sample.root, limits: limits) { (port, _) async throws in
      let stalled = try Client(port: port)
      try stalled.send("GET /large.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n")
      // Others are served in the meantime.
      for _ in 0..<20 {
        #expect(try Client(port: port).request("GET", "/").status == 200)
        try await Task.sleep(for: .milliseconds(10))
      }
      let answer = ReceivedResponse(try stalled.receive())
      #expect(!answer.isComplete(toHead: false))
    }
  }
}
