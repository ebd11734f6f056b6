/// The limits within which a client is served.
struct Limits: Sendable {
  /// Bytes of a request's head.
  var head = 16_384
  /// Bytes of its first line.
  var requestLine = 8192
  /// Header fields.
  var fields = 100
  /// Connections at the same time, event streams among them.
  var connections = 128
  /// How long a head may take to arrive.
  var headTime = Duration.seconds(10)
  /// Bytes of a file that is dropped on a page.
  var content = 128 << 20
  /// How long such a file may take to arrive.
  var contentTime = Duration.seconds(60)
  /// How long its import may take.
  var importTime = Duration.seconds(600)
  /// How long a connection may stay open between two requests.
  var idleTime = Duration.seconds(60)
  /// How long a client may take none of the bytes sent to it.
  var stallTime = Duration.seconds(30)
  /// How often an event stream is sent a comment, by which clients that are gone are found.
  var heartbeat = Duration.seconds(15)
  /// Bytes that an event stream may be behind.
  var backlog = 65_536
}
