/// A response of the server.
struct Response {
  var status: Status
  /// The header fields in order, except those derived from the body.
  var fields: [(name: String, value: String)] = []
  var body: Body

  /// The source of a body.
  enum Body {
    /// Bytes in memory.
    case bytes([UInt8])
    /// A part of an open file.
    case file(OpenFile, Range<Int>)
    /// The event stream, for as long as the page is open; `initialBytes` are sent first. The path of `page` is relative
    /// to the site's folder.
    case events(initialBytes: [UInt8], page: String?)
    /// No body, regardless of the request, as for status 304.
    case none
  }

  /// Creates a plain text response with the status code and its reason phrase.
  init(_ status: Status, fields: [(name: String, value: String)] = []) {
    self.init(
      status, fields: fields + [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: .bytes(Array("\(status.rawValue) \(status.phrase)\n".utf8)))
  }

  init(_ status: Status, fields: [(name: String, value: String)], body: Body) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// Returns the status line and the header, including the empty line at the end.
  func head(keepsConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for (name, value) in fields { text += "\(name): \(value)\r\n" }
    switch body {
    case .bytes(let bytes): text += "Content-Length: \(bytes.count)\r\n"
    case .file(_, let range): text += "Content-Length: \(range.count)\r\n"
    case .events, .none: break
    }
    // Keep pages of other origins from embedding the response, and browsers from sniffing its type.
    text += "X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    text += keepsConnection ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(text.utf8)
  }
}
