import Dispatch

/// Serves a site's output over HTTP on this machine alone, as a host would, for looking at it while writing.
///
/// ```swift
/// try PreviewServer(root: "site").serve { url, port in print(url) }   // http://127.0.0.1:8000/
/// ```
///
/// Pages are read from the file system at each request, and browsers ask again before they show one, so a build shows at
/// once. One thread serves all connections; slow and hostile clients are bounded by ``Limits``.
package struct PreviewServer: Sendable {
  private let handler: PreviewHandler
  private let ports: [UInt16]
  /// What clients may ask of the server.
  var limits = Limits()

  /// A server of the folder `root`.
  ///
  /// - Parameters:
  ///   - root: The path of the output folder.
  ///   - port: The port to listen on, 0 for any free one; without it the first free one from 8000 to 8019.
  ///   - prefix: The path of the site's base URL, for a site that does not live at the root of its host.
  ///   - memory: Files that lie on no disk; they come before those that do.
  ///   - events: What is sent to open pages, at ``EventBroadcast/path``.
  package init(
    root: String, port: UInt16? = nil, prefix: String = "/", memory: MemoryFiles = MemoryFiles(),
    events: EventBroadcast? = nil
  ) {
    self.init(
      PreviewHandler(files: StaticFiles(root: root, prefix: prefix), memory: memory, events: events), port: port)
  }

  /// A server of the folder `root` whose pages show each build of `state` by themselves.
  package init(root: String, port: UInt16?, prefix: String, memory: MemoryFiles, state: PreviewState) {
    self.init(
      PreviewHandler(
        files: StaticFiles(root: root, prefix: prefix), memory: memory, events: state.events, state: state), port: port)
  }

  private init(_ handler: PreviewHandler, port: UInt16?) {
    self.handler = handler
    ports = port.map { [$0] } ?? Array(8000..<8020)
  }

  /// Serves on the calling thread until the process ends.
  ///
  /// - Parameter onListening: Called once with the URL of the home page and the port; requests are answered from then on.
  /// - Throws: `PreviewError` when the folder does not exist, no port is free, or the system refuses a socket.
  package func serve(onListening: (_ url: String, _ port: UInt16) -> Void) throws {
    try handler.files.checkRoot()
    let listener = try Listener(ports: ports)
    let pipe = try WakePipe()
    handler.events?.attach { pipe.wake() }
    defer { handler.events?.detach() }
    // The system holds connections until the loop accepts them.
    onListening(url(of: listener), listener.port)
    let loop = ConnectionLoop(
      listener: listener, handler: handler, limits: limits, pipe: pipe, isStopped: ConnectionLoop.StopFlag())
    loop.run()
  }

  /// Serves until the task is cancelled, and then returns.
  ///
  /// - Parameter onListening: Called once with the URL of the home page; requests are answered from then on.
  /// - Throws: `PreviewError` when the folder does not exist, no port is free, or the system refuses a socket.
  package func run(onListening: @escaping @Sendable (_ url: String) async -> Void) async throws {
    try handler.files.checkRoot()
    let listener = try Listener(ports: ports)
    let pipe = try WakePipe()
    let stop = ConnectionLoop.StopFlag()
    let (handler, limits) = (handler, limits)
    handler.events?.attach { pipe.wake() }
    defer { handler.events?.detach() }
    await withTaskCancellationHandler {
      async let end: Void = withCheckedContinuation { continuation in
        // A thread of its own, since it waits in the system and Swift's own threads must not.
        DispatchQueue(label: "xinglin.preview").async {
          let loop = ConnectionLoop(
            listener: listener, handler: handler, limits: limits, pipe: pipe, isStopped: stop)
          loop.run()
          continuation.resume()
        }
      }
      await onListening(url(of: listener))
      await end
    } onCancel: {
      stop.set()
      pipe.wake()
    }
  }

  private func url(of listener: Listener) -> String { "http://127.0.0.1:\(listener.port)\(handler.files.prefix)" }
}
