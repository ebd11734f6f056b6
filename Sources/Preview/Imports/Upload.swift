import Bytes
import Dispatch
import Synchronization

/// A file that a page sends: how many bytes are expected, and, once it is imported, the response.
///
/// It holds the only place at the ``ImportEndpoint`` until its import is over, or until nothing refers to it before that begins.
final class Upload: Sendable {
  let name: String
  /// The number of bytes.
  let count: Int
  private let endpoint: ImportEndpoint
  private let answer = Lock<ImportAnswer?>(nil)
  private let isBegun = Atomic(false)

  init(name: String, count: Int, endpoint: ImportEndpoint) {
    self.name = name
    self.count = count
    self.endpoint = endpoint
  }

  deinit { if !isBegun.load(ordering: .relaxed) { endpoint.leave() } }

  /// The response; nil until the import is over.
  var response: Response? { answer.withLock { $0 }?.response }

  /// Imports the file on another thread, and calls `wake` from there afterwards.
  func begin(_ bytes: [UInt8], wake: @escaping @Sendable () -> Void) {
    isBegun.store(true, ordering: .relaxed)
    endpoint.queue.async { [self] in
      let answer = endpoint.work(DroppedFile(name: name, bytes: bytes))
      endpoint.leave()
      self.answer.withLock { $0 = answer }
      wake()
    }
  }
}
