import Platform

/// Wakes a thread that is waiting in poll(2).
final class WakePipe: Sendable {
  let reader: Int32
  private let writer: Int32

  init() throws(PreviewError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    (reader, writer) = (ends[0], ends[1])
    configureSocket(reader)
    configureSocket(writer)
  }

  deinit {
    close(reader)
    close(writer)
  }

  /// Wakes the waiting thread, or makes its next wait end immediately. If the pipe is full, the thread is awake already
  /// or about to be.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writer, &byte, 1)
  }

  /// Discards the bytes in the pipe.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reader, &bytes, bytes.count) > 0 {}
  }
}
