import Platform
import Synchronization

/// Serves all connections on a single thread, with `poll`.
final class ConnectionLoop {
  private let listener: Listener
  private let handler: PreviewHandler
  private let limits: Limits
  private let pipe: WakePipe
  private let stopFlag: StopFlag

  private var connections: [Connection] = []
  /// The time until which no connections are accepted, after resources were exhausted.
  private var acceptResumeTime: ContinuousClock.Instant?

  /// Stops a loop from another thread.
  final class StopFlag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .acquiring) }
    func set() { value.store(true, ordering: .releasing) }
  }

  init(listener: Listener, handler: PreviewHandler, limits: Limits, pipe: WakePipe, stopFlag: StopFlag) {
    self.listener = listener
    self.handler = handler
    self.limits = limits
    self.pipe = pipe
    self.stopFlag = stopFlag
  }

  /// Serves until the flag is set and the pipe wakes the thread.
  func run() {
    while !stopFlag.isSet {
      var entries = pollEntries()
      let result = poll(&entries, nfds_t(entries.count), timeout())
      guard result >= 0 || errno == EINTR else { return }
      handleEvents(result > 0 ? entries : [])
    }
  }

  /// Returns the poll entries of the pipe, the listener, and the connections in order.
  private func pollEntries() -> [pollfd] {
    var entries = [pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0)]
    entries.append(pollfd(fd: acceptResumeTime == nil ? listener.descriptor : -1, events: Int16(POLLIN), revents: 0))
    for connection in connections {
      let events = (connection.isReceiving ? POLLIN : 0) | (connection.isSending ? POLLOUT : 0)
      entries.append(pollfd(fd: connection.descriptor, events: Int16(events), revents: 0))
    }
    return entries
  }

  /// Returns the number of milliseconds until the first deadline, or −1 if there is none.
  private func timeout() -> Int32 {
    guard let first = (connections.map(\.deadline) + [acceptResumeTime].compactMap(\.self)).min() else { return -1 }
    let rest = ContinuousClock.now.duration(to: first).components
    let milliseconds = rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: max(0, milliseconds))
  }

  /// Handles all pending input, output and deadlines.
  private func handleEvents(_ entries: [pollfd]) {
    let now = ContinuousClock.now
    if let acceptResumeTime, now >= acceptResumeTime { self.acceptResumeTime = nil }
    if let entry = entries.first, entry.revents != 0 { pipe.drain() }
    if let events = handler.events?.takePending(), !events.isEmpty {
      for connection in connections { connection.push(events, now: now) }
    }
    for connection in connections { connection.respondToUpload(now: now) }
    for (connection, entry) in zip(connections, entries.dropFirst(2)) { serve(connection, entry.revents, now: now) }
    for connection in connections { connection.handleDeadline(now: now) }
    connections.removeAll { $0.state == .closed }
    if entries.count > 1, entries[1].revents != 0 { accept(now: now) }
    handler.events?.setOpenPages(Set(connections.compactMap(\.openPage)))
  }

  private func serve(_ connection: Connection, _ events: Int16, now: ContinuousClock.Instant) {
    let respond = { self.reply(to: $0, on: connection) }
    if events & Int16(POLLERR | POLLNVAL) != 0 { return connection.close() }
    if events & Int16(POLLHUP) != 0, connection.state == .importing { return connection.close() }
    if connection.isReceiving, events & Int16(POLLIN | POLLHUP) != 0 { connection.receive(now: now, respond: respond) }
    if connection.isSending, connection.state != .closed, events & Int16(POLLOUT | POLLHUP) != 0 {
      connection.send(now: now, respond: respond)
    }
  }

  private func reply(to request: Request, on connection: Connection) -> Reply {
    let reply = handler.reply(to: request, limits: limits)
    // No descriptor was left for the file; close another connection to free one, and retry.
    guard case .response(let response) = reply, response.status == .serviceUnavailable,
      evictConnection(except: connection)
    else { return reply }
    return handler.reply(to: request, limits: limits)
  }

  private func accept(now: ContinuousClock.Instant) {
    for _ in 0..<limits.connections {
      switch listener.accept() {
      case .wouldBlock: return
      case .connection(let descriptor):
        connections.append(Connection(descriptor, limits: limits, now: now, wake: { [pipe] in pipe.wake() }))
        if connections.count > limits.connections { _ = evictConnection(except: connections.last) }
      case .exhausted:
        if !evictConnection(except: nil) {
          acceptResumeTime = now + .milliseconds(100)
          return
        }
      }
      connections.removeAll { $0.state == .closed }
    }
  }

  /// Closes the most dispensable connection: the one in the lowest state and, among those, the one inactive for
  /// longest.
  private func evictConnection(except excluded: Connection?) -> Bool {
    let candidates = connections.filter { $0 !== excluded && $0.state != .closed }
    let oldest = candidates.min { ($0.state.rawValue, $0.lastActivity) < ($1.state.rawValue, $1.lastActivity) }
    oldest?.close()
    return oldest != nil
  }
}
