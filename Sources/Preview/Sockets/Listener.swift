import Platform

/// A listening socket on the loopback interface.
final class Listener: Sendable {
  let descriptor: Int32
  let port: UInt16

  /// Listens on the first free port of `ports`; 0 means any free port.
  init(ports: [UInt16]) throws(PreviewError) {
    for port in ports {
      let descriptor = makeSocket()
      guard descriptor >= 0 else { throw .system(errno) }
      if bindToLoopback(descriptor, port: port) == 0, listen(descriptor, 128) == 0,
        let bound = boundPort(descriptor)
      {
        self.descriptor = descriptor
        self.port = bound
        return
      }
      let code = errno
      close(descriptor)
      guard code == EADDRINUSE || code == EACCES else { throw .system(code) }
    }
    throw .noFreePort(ports)
  }

  deinit { close(descriptor) }

  /// The result of accepting a connection.
  enum AcceptResult {
    /// The descriptor of a connection.
    case connection(Int32)
    /// No connection is waiting.
    case wouldBlock
    /// The process or the machine has run out of descriptors or memory.
    case exhausted
  }

  /// Accepts a connection, skipping those that were aborted while they waited.
  func accept() -> AcceptResult {
    while true {
      let connection = acceptConnection(descriptor)
      if connection >= 0 { return .connection(connection) }
      switch errno {
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
      case EINTR, ECONNABORTED: continue
      default: return .wouldBlock
      }
    }
  }
}
