import FlyingFox
import FlyingSocks

/// Serves a site's output over HTTP on this machine alone, as a host would, for looking at it while writing.
///
/// ```swift
/// try await PreviewServer(root: "site").run { url in print(url) }   // http://127.0.0.1:8000/
/// ```
///
/// Pages are served from the file system at each request and never cached, so a build shows at once.
public struct PreviewServer: Sendable {
  private let files: StaticFiles
  private let ports: [UInt16]
  private let memory: [String: [UInt8]]

  /// A server of the folder `root`.
  ///
  /// - Parameters:
  ///   - root: The path of the output folder.
  ///   - port: The port to listen on, 0 for any free one; without it the first free one from 8000 to 8019.
  ///   - prefix: The path of the site's base URL, for a site that does not live at the root of its host.
  ///   - memory: Files that are on no disk, by their path below the folder; they come before those that are.
  public init(root: String, port: UInt16? = nil, prefix: String = "/", memory: [String: [UInt8]] = [:]) {
    self.memory = memory
    files = StaticFiles(root: root, prefix: prefix)
    ports = port.map { [$0] } ?? Array(8000..<8020)
  }

  /// Serves until the task is cancelled, and then returns.
  ///
  /// - Parameter onListening: Called once with the address of the home page when requests are answered.
  /// - Throws: `PreviewError` when there is no such folder or no free port; what the system says of other failures.
  public func run(onListening: @escaping @Sendable (_ url: String) async -> Void) async throws {
    try files.checkRoot()
    for port in ports {
      do {
        return try await listen(on: port, onListening: onListening)
      } catch SocketError.failed(_, errno: let code, _) where AddressInUse.codes.contains(code) {
        continue
      } catch  where Task.isCancelled {
        // Closing the socket is how the server is stopped; it then reports it as broken.
        return
      }
    }
    throw PreviewError.noFreePort(ports)
  }

  private func listen(on port: UInt16, onListening: @escaping @Sendable (String) async -> Void) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: PreviewHandler(files: files, memory: memory))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(let address, let port)? = await server.listeningAddress {
          await onListening("http://\(address):\(port)\(files.prefix)")
        }
      }
      // A failure to listen ends the wait for it.
      for try await _ in group {}
    }
  }
}
