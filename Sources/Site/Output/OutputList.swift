import Bytes

/// Which files of an output folder builds wrote, with the hashes of their bytes: the only files that a build may remove.
///
/// It stands in the output itself, so that the files of the site are known wherever the site is, even where the build cache is
/// gone. A line is `HASH SIZE PATH`; a path may have several, of which the file holds one. It is read as input: a line that no
/// build could have written is passed over.
package struct OutputList: Sendable {
  /// The name of the list in the output folder.
  package static let fileName = ".xinglin-files"
  /// The first line.
  static let header = "xinglin-files 1\n"

  /// A file that was written.
  package struct Entry: Sendable, Hashable {
    package let path: OutputPath
    package let hash: Hash64
    package let size: Int

    /// A file that holds `size` bytes of a hash.
    package init(path: OutputPath, hash: Hash64, size: Int) {
      (self.path, self.hash, self.size) = (path, hash, size)
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The list with its entries in the order of their paths, as it stands in a finished output.
  init(sorting entries: [Entry], jobs: Int) {
    self.entries = ByteOrder.indices(of: entries.map(\.path.text), jobs: jobs).map { entries[$0] }
  }

  /// The bytes of a list file.
  var bytes: [UInt8] { Array(Self.header.utf8) + lines }

  /// The bytes without the first line.
  package var lines: [UInt8] {
    var output = ByteBuffer(capacity: entries.count * 80)
    for entry in entries {
      output.append(text: String(entry.hash.value, radix: 16))
      output.append(" ")
      output.append(number: entry.size)
      output.append(" ")
      output.append(text: entry.path.text)
      output.append("\n")
    }
    return output.bytes
  }
}
