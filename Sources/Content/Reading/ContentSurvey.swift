import Bytes
import Diagnostics
import SourceFiles

/// Which files a content folder holds, none of them opened.
package struct ContentSurvey: Sendable {
  let tree: ContentTree
  let diagnostics: [Diagnostic]
  /// When the walk began, in nanoseconds since 1970-01-01T00:00:00Z.
  package let time: Int
  /// How coarse clocks of file systems may be, in nanoseconds.
  let timestampResolution: Int

  /// The hash of the paths of all files and of what the system says of each.
  package var fingerprint: Hash64 {
    let encoder = RecordEncoder()
    for file in tree.files {
      encoder.write(file.relative)
      file.stamp.write(to: encoder)
    }
    return Hash64(encoder.bytes)
  }

  /// Whether every file was left alone for a while, so that its stamp will tell the next change.
  package var isSettled: Bool {
    tree.files.allSatisfy { $0.stamp.isSettled(at: time, timestampResolution: timestampResolution) }
  }

  /// Whether all diagnostics are about files of the content folder.
  package func holds(_ diagnostics: [Diagnostic]) -> Bool { diagnostics.allSatisfy(tree.holds) }
}
