import Bytes
import Synchronization

/// Files of a preview that lie on no disk, by their path below the site's folder.
package final class MemoryFiles: Sendable {
  private let files: Lock<[String: [UInt8]]>

  /// Files at their paths.
  package init(_ files: [String: [UInt8]] = [:]) { self.files = Lock(files) }

  /// Takes other files in their place.
  package func replace(with files: [String: [UInt8]]) { self.files.withLock { $0 = files } }

  /// The bytes of the file at a path.
  subscript(path: String) -> [UInt8]? { files.withLock { $0[path] } }
}
