import Platform
import Testing

/// A client that sends raw bytes and returns the response.
final class Client {
  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: UInt16) throws {
    descriptor = makeSocket()
    try #require(descriptor >= 0)
    // The socket is nonblocking; it is connected once it becomes writable.
    if connectToLoopback(descriptor, port: port) != 0 { try #require(errno == EINPROGRESS) }
    try wait(for: POLLOUT)
  }

  deinit { close(descriptor) }

  private func wait(for event: Int32) throws {
    var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    try #require(poll(&entry, 1, 20_000) == 1, "the server keeps silent")
  }

  /// Sends text; a closed connection is not a failure here.
  func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      try wait(for: POLLOUT)
      let count = bytes.withUnsafeBytes { sendBytes(descriptor, $0) }
      if count < 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Receives bytes until `isComplete` returns true or the server closes the connection. The result is empty if it
  /// closes immediately.
  @discardableResult
  func receive(until isComplete: ([UInt8]) -> Bool = { _ in false }) throws -> [UInt8] {
    while !isComplete(received) {
      try wait(for: POLLIN)
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        result = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        count = max(0, result)
      }
      if result <= 0 { break }
      received += bytes
    }
    defer { received = [] }
    return received
  }

  /// Receives bytes until they contain `text`.
  func receive(text: String) throws -> String {
    String(decoding: try receive { String(decoding: $0, as: UTF8.self).contains(text) }, as: UTF8.self)
  }

  /// Sends a request and receives its response, leaving the connection open.
  func request(_ method: String, _ target: String, _ fields: [String] = []) throws -> ReceivedResponse {
    try send(([("\(method) \(target) HTTP/1.1"), "Host: 127.0.0.1"] + fields).joined(separator: "\r\n") + "\r\n\r\n")
    return try receiveResponse(toHead: method == "HEAD")
  }

  /// Receives a response.
  func receiveResponse(toHead: Bool = false) throws -> ReceivedResponse {
    ReceivedResponse(try receive { ReceivedResponse($0).isComplete(toHead: toHead) })
  }
}

/// A response as received.
struct ReceivedResponse: Equatable {
  var status = 0
  /// The header fields, keyed by lowercased name.
  var fields: [String: String] = [:]
  var body: [UInt8] = []
  private var hasHead = false

  var text: String { String(decoding: body, as: UTF8.self) }

  init(_ bytes: [UInt8]) {
    let empty = Array("\r\n\r\n".utf8)
    guard let start = bytes.firstRange(of: empty) else { return }
    hasHead = true
    let lines = String(decoding: bytes[..<start.lowerBound], as: UTF8.self).split(separator: "\r\n")
    status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = String(parts[1].dropFirst())
    }
    body = Array(bytes[start.upperBound...])
  }

  func isComplete(toHead: Bool) -> Bool {
    hasHead && (toHead || status == 304 || body.count >= fields["content-length"].flatMap(Int.init) ?? .max)
  }
}
