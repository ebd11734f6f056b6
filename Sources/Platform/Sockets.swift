// IPv4 loopback sockets, whose constants and flags differ between platforms.

/// Creates a nonblocking TCP socket; returns −1 and sets `errno` on failure.
package func makeSocket() -> Int32 {
  #if canImport(Glibc)
    let type = Int32(SOCK_STREAM.rawValue)
  #else
    let type = SOCK_STREAM
  #endif
  let descriptor = socket(AF_INET, type, 0)
  if descriptor >= 0 { configureSocket(descriptor) }
  return descriptor
}

/// Accepts a connection as a nonblocking socket; returns −1 and sets `errno` if there is none.
package func acceptConnection(_ listener: Int32) -> Int32 {
  let descriptor = accept(listener, nil, nil)
  if descriptor >= 0 { configureSocket(descriptor) }
  return descriptor
}

/// Makes a descriptor nonblocking and close-on-exec.
package func configureSocket(_ descriptor: Int32) {
  _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  #if canImport(Darwin)
    var isOn: Int32 = 1
    _ = setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
  #endif
}

/// Binds a socket to a port of the loopback interface, or to any free port if `port` is 0; returns −1 and sets `errno`
/// on failure, else 0.
package func bindToLoopback(_ descriptor: Int32, port: UInt16) -> Int32 {
  var isOn: Int32 = 1
  _ = setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
  return withLoopbackAddress(port: port) { bind(descriptor, $0, $1) }
}

/// Connects a socket to a loopback port; returns −1 and sets `errno` on failure, else 0.
package func connectToLoopback(_ descriptor: Int32, port: UInt16) -> Int32 {
  withLoopbackAddress(port: port) { connect(descriptor, $0, $1) }
}

private func withLoopbackAddress(port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
  var address = sockaddr_in()
  #if canImport(Darwin)
    address.sin_len = UInt8(MemoryLayout<sockaddr_in>.size)
  #endif
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(port.bigEndian)
  address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
  let size = socklen_t(MemoryLayout<sockaddr_in>.size)
  return withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
  }
}

/// Returns the port that a socket is bound to; nil if it is not bound.
package func boundPort(_ descriptor: Int32) -> UInt16? {
  var address = sockaddr_in()
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let result = withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
  }
  return result == 0 ? UInt16(bigEndian: address.sin_port) : nil
}

/// Sends bytes; a connection closed by the peer is an error, not a signal.
package func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  #if canImport(Darwin)
    send(descriptor, bytes.baseAddress, bytes.count, 0)
  #else
    send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
  #endif
}

/// Shuts down the sending side of a socket; the peer's data can still be read.
package func endSending(_ descriptor: Int32) {
  _ = shutdown(descriptor, Int32(SHUT_WR))
}
