import Mutations
import Testing

@testable import Preview

/// No request makes the server trap, regardless of its contents and how they are split.
@Suite struct RequestMutationTests {
  @Test func uploads() {
    let endpoint = ImportEndpoint { _ in .rejected([]) }
    let seed = """
      POST /.xinglin/import?name=%E7%A8%BF.docx HTTP/1.1\r
      Host: localhost:8000\r
      Origin: http://localhost:8000\r
      X-Xinglin-Token: \(endpoint.token)\r
      Content-Length: 100\r
      \r

      """
    let tokens = [
      "%2f", "%00", "..", ".", "/", "\\", "\r\n", "99999999999999999999", "-1", "+1", ", ",
      "Transfer-Encoding: chunked\r\n",
    ]
    for bytes in Mutations(of: [Array(seed.utf8)], tokens: tokens, count: Mutations.count) {
      var parser = RequestParser(limits: Limits())
      guard case .request(let request, _) = parser.parse(bytes),
        case .upload(let upload) = endpoint.reply(to: request, limits: Limits())
      else { continue }
      let isName =
        !upload.name.isEmpty && !upload.name.hasPrefix(".") && !upload.name.contains { "/\\\0\r\n".contains($0) }
      #expect(isName && (0...Limits().content).contains(upload.count), "\(Mutations.describe(bytes))")
    }
  }

  @Test func requests() {
    let seeds = [
      "GET /a%20b/?q=1 HTTP/1.1\r\nHost: localhost:8000\r\nRange: bytes=0-4\r\nIf-None-Match: \"x\"\r\n\r\n",
      "HEAD /%E4%B8%AD/ HTTP/1.0\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
      "GET http://localhost/ HTTP/1.1\r\nHost: [::1]\r\n\r\n",
    ].map { Array($0.utf8) }
    let tokens = [
      "\r\n", "\r\n\r\n", "%00", "%2e%2e/", "..", "//", "Transfer-Encoding: chunked\r\n",
      "Content-Length: 99999999999999999999\r\n", "bytes=-", " HTTP/1.1", "\u{0}",
    ]
    for bytes in Mutations(of: seeds, tokens: tokens, count: Mutations.count) {
      var whole = RequestParser(limits: Limits())
      let outcome = whole.parse(bytes)
      var parts = RequestParser(limits: Limits())
      var last = RequestParser.Outcome.incomplete
      for count in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 3)) where last == .incomplete {
        last = parts.parse(Array(bytes[..<count]))
      }
      if last == .incomplete { last = parts.parse(bytes) }
      if case .request(let request, let count) = outcome {
        #expect(count <= bytes.count && last == outcome, "\(Mutations.describe(bytes))")
        if let path = RequestPath(request.path), path.isSafe { #expect(!path.components.contains("..")) }
        _ = ByteRange(request["range"], count: 10)
      }
    }
  }
}
