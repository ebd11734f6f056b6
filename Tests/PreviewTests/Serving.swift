@testable import Preview

/// Runs a server for `root` while `body` uses its port and the URL of its home page.
func withServer(
  _ root: String, port: UInt16? = 0, prefix: String = "/", memory: [String: [UInt8]] = [:],
  events: EventBroadcast? = nil, state: PreviewState? = nil, limits: Limits = Limits(),
  _ body: @escaping @Sendable (UInt16, String) async throws -> Void
) async throws {
  let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { continuation.finish() }
      let memory = MemoryFiles(memory)
      var server =
        if let state {
          PreviewServer(root: root, port: port, prefix: prefix, memory: memory, state: state)
        } else {
          PreviewServer(root: root, port: port, prefix: prefix, memory: memory, events: events)
        }
      server.limits = limits
      try await server.run { continuation.yield($0) }
    }
    var listening = addresses.makeAsyncIterator()
    if let home = await listening.next() {
      let port = home.split(separator: ":")[2].prefix { $0 != "/" }
      try await body(UInt16(port) ?? 0, home)
      group.cancelAll()
    }
    try await group.waitForAll()
  }
}
