/// What the server answers.
struct Response {
  var status: Status
  /// The header fields in order, without those that follow from the body.
  var fields: [(name: String, value: String)] = []
  var body: Body

  /// Where the bytes of a body come from.
  enum Body {
    /// From memory.
    case bytes([UInt8])
    /// From a part of an open file.
    case file(OpenFile, Range<Int>)
    /// From events, for as long as the page is open, after some bytes at once.
    case events(greeting: [UInt8])
    /// There is none, whatever the request: a 304.
    case none
  }

  /// A status with its phrase as a text.
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

  /// The status line and the header fields, with the empty line that ends them.
  func head(keepsConnection: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for (name, value) in fields { text += "\(name): \(value)\r\n" }
    switch body {
    case .bytes(let bytes): text += "Content-Length: \(bytes.count)\r\n"
    case .file(_, let range): text += "Content-Length: \(range.count)\r\n"
    case .events, .none: break
    }
    // Pages of other hosts neither frame, embed nor sniff what is written here.
    text += "X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    text += keepsConnection ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(text.utf8)
  }
}
