/// The limits on clients.
struct Limits: Sendable {
  /// The maximum size of a request head, in bytes.
  var head = 16_384
  /// The maximum size of a request line, in bytes.
  var requestLine = 8192
  /// The maximum number of header fields.
  var fields = 100
  /// The maximum number of concurrent connections, including event streams.
  var connections = 128
  /// The time within which a request head must arrive.
  var headTime = Duration.seconds(10)
  /// The maximum size of a file dropped on a page, in bytes.
  var content = 128 << 20
  /// The time within which such a file must arrive.
  var contentTime = Duration.seconds(60)
  /// The time within which its import must finish.
  var importTime = Duration.seconds(600)
  /// The time for which a connection may stay idle between requests.
  var idleTime = Duration.seconds(60)
  /// The time for which a client may accept none of the bytes sent to it.
  var stallTime = Duration.seconds(30)
  /// The interval of comments in an event stream, which detect clients that are gone.
  var heartbeat = Duration.seconds(15)
  /// The maximum number of unsent bytes of an event stream.
  var backlog = 65_536
}
