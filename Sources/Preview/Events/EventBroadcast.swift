import Bytes
import Synchronization

/// Sends events to all pages that are open in browsers.
///
/// ```swift
/// let events = EventBroadcast()
/// let server = PreviewServer(root: "site", events: events)
/// events.send(ServerSentEvent(name: "reload", data: ""))
/// ```
package final class EventBroadcast: Sendable {
  /// The path of the stream below the site's prefix. No file of a site has it, since hidden files are never served.
  package static let path = ".xinglin/events"

  private struct State {
    var count = 0
    var last: [UInt8] = []
    var pending: [UInt8] = []
    var wake: (@Sendable () -> Void)?
    var openPages: Set<String> = []
  }

  private let state: Lock<State>

  /// Whether a page that connects for the first time is sent the last event, too.
  private let replaysLastEvent: Bool

  /// Creates a broadcast to the pages of a server.
  ///
  /// - Parameters:
  ///   - replaysLastEvent: Whether a page that connects for the first time is sent the last event.
  ///   - startingAfter: The number before the first event's. A page that stays open while one server replaces another
  ///     on its port receives the last event of the second only if their numbers differ.
  package init(replaysLastEvent: Bool = false, startingAfter: Int = 0) {
    self.replaysLastEvent = replaysLastEvent
    state = Lock(State(count: startingAfter))
  }

  /// Sends an event. Pages that are not connected at the moment receive the last one when they reconnect.
  package func send(_ event: ServerSentEvent) {
    let wake = state.withLock { state in
      state.count += 1
      state.last = event.bytes(id: state.count)
      if state.wake != nil { state.pending += state.last }
      return state.wake
    }
    wake?()
  }

  /// Starts collecting events. `wake` is called after each one, on any thread.
  func attach(wake: @escaping @Sendable () -> Void) { state.withLock { $0.wake = wake } }

  /// Stops collecting events.
  func detach() {
    state.withLock {
      $0.wake = nil
      $0.pending = []
      $0.openPages = []
    }
  }

  /// The paths of the pages that receive events, relative to the site's folder.
  var openPages: Set<String> { state.withLock { $0.openPages } }

  /// Sets the pages that receive events.
  func setOpenPages(_ openPages: Set<String>) { state.withLock { $0.openPages = openPages } }

  /// Returns the events collected since the last call, encoded.
  func takePending() -> [UInt8] {
    state.withLock { state in
      defer { state.pending = [] }
      return state.pending
    }
  }

  /// Returns the first bytes to send to a new connection: the reconnection time, and the last event if the page missed
  /// it.
  func initialBytes(lastEventID: String?) -> [UInt8] {
    state.withLock { state in
      let isBehind = state.pending.isEmpty && lastEventID.map { $0 != String(state.count) } ?? replaysLastEvent
      return Array("retry: 500\n\n".utf8) + (isBehind ? state.last : [])
    }
  }
}
