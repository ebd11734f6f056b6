import Testing

@testable import Preview

@Suite struct RequestTests {
  @Test func aRequest() {
    var parser = RequestParser(limits: Limits())
    let text = "GET /a%20b?q=1?2 HTTP/1.1\r\nHost: localhost\r\nX-A:1 \r\nx-a: \t2\r\n\r\nGET"
    guard case .request(let request, let count) = parser.parse(Array(text.utf8)) else {
      Issue.record("not a request")
      return
    }
    #expect(count == text.utf8.count - 3)
    #expect(request.method == "GET")
    #expect(request.path == "/a%20b")
    #expect(request.query == "q=1?2")
    #expect(request["x-a"] == "1, 2")
    #expect(request.keepsConnection)
  }

  @Test(
    arguments: [
      (nil, .whole), ("bytes=0-4", .part(0..<5)), ("bytes=5-", .part(5..<10)), ("bytes=-4", .part(6..<10)),
      ("bytes=-40", .part(0..<10)), ("bytes=5-99", .part(5..<10)), ("BYTES=9-9", .part(9..<10)),
      ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=4-2", .whole), ("bytes=-", .whole),
      ("bytes=a-b", .whole), ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("bytes=1", .whole),
      ("bytes=99999999999999999999-", .whole), ("bytes=0-999999999999999999", .part(0..<10)), ("", .whole),
    ] as [(String?, ByteRange)])
  func ranges(field: String?, range: ByteRange) { #expect(ByteRange(field, count: 10) == range) }

  @Test func rangesOfNothing() {
    #expect(ByteRange("bytes=0-", count: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", count: 0) == .unsatisfiable)
  }

  @Test func eventsAreLines() {
    let event = ServerSentEvent(name: "a\nb", data: "one\r\ntwo\n\ndata: three")
    #expect(
      String(decoding: event.bytes(id: 7), as: UTF8.self)
        == "id: 7\nevent: ab\ndata: one\ndata: two\ndata: \ndata: data: three\n\n")
  }
}
