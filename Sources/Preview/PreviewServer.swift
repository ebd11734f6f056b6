import Dispatch

/// Serves a site's output over HTTP to this machine only, for previewing it while writing.
///
/// ```swift
/// try PreviewServer(root: "site").serve { url, port in print(url) }   // http://127.0.0.1:8000/
/// ```
///
/// Pages are read from the file system at each request, and browsers revalidate them before use, so a new build is
/// visible immediately. One thread serves all connections; ``Limits`` restrict slow and hostile clients.
package struct PreviewServer: Sendable {
  private let handler: PreviewHandler
  private let ports: [UInt16]
  /// The limits on clients.
  var limits = Limits()

  /// Creates a server for the folder `root`.
  ///
  /// - Parameters:
  ///   - root: The path of the output folder.
  ///   - port: The port to listen on, or 0 for any free port. If it is nil, the first free port from 8000 to 8019.
  ///   - prefix: The path of the site's base URL, for a site that is not at the root of its host.
  ///   - memory: In-memory files, which take precedence over those on disk.
  ///   - events: The events for open pages, served at ``EventBroadcast/path``.
  package init(
    root: String, port: UInt16? = nil, prefix: String = "/", memory: MemoryFiles = MemoryFiles(),
    events: EventBroadcast? = nil
  ) {
    self.init(
      PreviewHandler(files: StaticFiles(root: root, prefix: prefix), memory: memory, events: events), port: port)
  }

  /// Creates a server for the folder `root` whose open pages update with each build of `state`.
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
  /// - Parameter onListening: Called once with the URL of the home page and the port, after which requests are
  ///   answered.
  /// - Throws: `PreviewError` if the folder does not exist, no port is free, or a socket operation fails.
  package func serve(onListening: (_ url: String, _ port: UInt16) -> Void) throws {
    try handler.files.checkRoot()
    let listener = try Listener(ports: ports)
    let pipe = try WakePipe()
    handler.events?.attach { pipe.wake() }
    defer { handler.events?.detach() }
    // The kernel queues connections until the loop accepts them.
    onListening(url(of: listener), listener.port)
    let loop = ConnectionLoop(
      listener: listener, handler: handler, limits: limits, pipe: pipe, stopFlag: ConnectionLoop.StopFlag())
    loop.run()
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter onListening: Called once with the URL of the home page.
  /// - Throws: `PreviewError` if the folder does not exist, no port is free, or a socket operation fails.
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
        // The loop blocks, so it needs a thread outside the cooperative pool.
        DispatchQueue(label: "xinglin.preview").async {
          let loop = ConnectionLoop(
            listener: listener, handler: handler, limits: limits, pipe: pipe, stopFlag: stop)
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
