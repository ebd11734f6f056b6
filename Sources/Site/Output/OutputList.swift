import Bytes

/// The files in an output folder that builds wrote, with their hashes. A build removes no other files.
///
/// The list is stored in the output itself, so that the site's files are known wherever it is moved, even without the
/// build cache. A line is `HASH SIZE PATH`. A path may have several entries, one of which describes its current
/// contents. The list is treated as untrusted input: lines that no build could have written are ignored.
package struct OutputList: Sendable {
  /// The name of the list in the output folder.
  package static let fileName = ".xinglin-files"
  /// The first line.
  static let header = "xinglin-files 1\n"

  /// A file written by a build.
  package struct Entry: Sendable, Hashable {
    package let path: OutputPath
    package let hash: Hash64
    package let size: Int

    /// Creates an entry for a file of `size` bytes with the given hash.
    package init(path: OutputPath, hash: Hash64, size: Int) {
      (self.path, self.hash, self.size) = (path, hash, size)
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// Creates a list with its entries sorted by path, as in a finished output.
  init(sorting entries: [Entry], jobs: Int) {
    self.entries = BytewiseOrder.indices(of: entries.map(\.path.text), jobs: jobs).map { entries[$0] }
  }

  /// The contents of a list file.
  var bytes: [UInt8] { Array(Self.header.utf8) + lines }

  /// The contents without the header.
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
