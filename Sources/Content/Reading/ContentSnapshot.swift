import Bytes
import Diagnostics
import SourceFiles

/// A snapshot of a content folder: its files, none of them opened.
package struct ContentSnapshot: Sendable {
  let tree: ContentTree
  let diagnostics: [Diagnostic]
  /// The time at which the scan began, in nanoseconds since 1970-01-01T00:00:00Z.
  package let scanTime: Int
  /// The coarsest timestamp resolution of a file system, in nanoseconds.
  let timestampResolution: Int
  /// The listing of each folder for the next scan; `nil` if there will be none.
  var listings: FolderListings?

  /// The hash of the paths and stamps of all files.
  package var fingerprint: Hash64 {
    let encoder = RecordEncoder()
    for file in tree.files {
      encoder.write(file.relativePath)
      file.stamp.write(to: encoder)
    }
    return Hash64(encoder.bytes)
  }

  /// The paths of the texts and tables among the files, as in diagnostics.
  package var textPaths: [String] {
    tree.files.compactMap { file in
      switch file.role {
      case .asset, .media, .nonContent, .misplaced: nil
      default: file.isReadable ? tree.path(of: file.relativePath) : nil
      }
    }
  }

  /// Returns the bytes of a text; `nil` if it cannot be read or is too large.
  package func text(at path: String, _ files: FileSource) -> [UInt8]? { try? files.read(path, ReadContext.textLimit) }

  /// Whether every file is old enough for its stamp to reveal the next change.
  package var isSettled: Bool {
    tree.files.allSatisfy { $0.stamp.isSettled(at: scanTime, timestampResolution: timestampResolution) }
  }

  /// Returns whether all diagnostics are about the content folder.
  package func contains(_ diagnostics: [Diagnostic]) -> Bool { diagnostics.allSatisfy(tree.contains) }
}
