import Bytes
import Synchronization

/// In-memory files of a preview, by path relative to the site's folder.
package final class MemoryFiles: Sendable {
  private let files: Lock<[String: [UInt8]]>

  /// Creates a set of files.
  package init(_ files: [String: [UInt8]] = [:]) { self.files = Lock(files) }

  /// Replaces all files.
  package func replace(with files: [String: [UInt8]]) { self.files.withLock { $0 = files } }

  /// Returns the contents of the file at a path, or nil if there is none.
  subscript(path: String) -> [UInt8]? { files.withLock { $0[path] } }
}
