import Platform

/// A port of the loopback interface on which connections are accepted.
final class Listener: Sendable {
  let descriptor: Int32
  let port: UInt16

  /// Listens on the first free one of `ports`; 0 is any free port.
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

  /// What accepting a connection came to.
  enum Accepted {
    /// A connection.
    case connection(Int32)
    /// Nobody waits.
    case nobody
    /// The process or the machine has no descriptor or memory left for another connection.
    case exhausted
  }

  /// Accepts a connection, past those that were given up while they waited.
  func accept() -> Accepted {
    while true {
      let connection = acceptConnection(descriptor)
      if connection >= 0 { return .connection(connection) }
      switch errno {
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
      case EINTR, ECONNABORTED: continue
      default: return .nobody
      }
    }
  }
}
