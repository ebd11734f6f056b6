import Bytes
import Dispatch
import Synchronization

/// A file being uploaded by a page, and the response once it is imported.
///
/// It occupies the ``ImportEndpoint`` until its import is finished or, if that has not begun, until it is deallocated.
final class Upload: Sendable {
  let name: String
  /// The expected number of bytes.
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

  /// The response, or nil until the import is finished.
  var response: Response? { answer.withLock { $0 }?.response }

  /// Imports the file on another thread, and then calls `wake` from there.
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
