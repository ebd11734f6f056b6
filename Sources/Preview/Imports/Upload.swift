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
  private let outcome = Lock<ImportOutcome?>(nil)
  private let hasStarted = Atomic(false)

  init(name: String, count: Int, endpoint: ImportEndpoint) {
    self.name = name
    self.count = count
    self.endpoint = endpoint
  }

  deinit { if !hasStarted.load(ordering: .relaxed) { endpoint.release() } }

  /// The response, or nil until the import is finished.
  var response: Response? { outcome.withLock { $0 }?.response }

  /// Imports the file on another thread, and then calls `wake` from there.
  func startImport(_ bytes: [UInt8], wake: @escaping @Sendable () -> Void) {
    hasStarted.store(true, ordering: .relaxed)
    endpoint.queue.async { [self] in
      let outcome = endpoint.importFile(DroppedFile(name: name, bytes: bytes))
      endpoint.release()
      self.outcome.withLock { $0 = outcome }
      wake()
    }
  }
}
