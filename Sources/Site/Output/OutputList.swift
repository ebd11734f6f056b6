import Bytes

/// Which files of an output folder a build wrote, with hashes of their bytes.
///
/// It stands in the output itself, so that what belongs to the site is known wherever the site is, even when everything
/// that builds remember besides was deleted. A line is `HASH SIZE PATH`; lines are sorted by path.
struct OutputList: Sendable {
  /// The name of the list in the output folder.
  static let fileName = ".xinglin-files"
  private static let header = "xinglin-files 1"

  /// A file that was written.
  struct Entry: Sendable, Equatable {
    let path: String
    let hash: UInt64
    let size: Int
  }

  /// The files, sorted by path.
  let entries: [Entry]

  init(_ entries: [Entry], jobs: Int = 1) {
    self.entries = ByteOrder.indices(of: entries.map(\.path), jobs: jobs).map { entries[$0] }
  }

  /// The list in `bytes`; lines that are no entries are passed over, and none is believed that leads out of the folder.
  init(parsing bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else {
      entries = []
      return
    }
    entries = lines.dropFirst().compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let hash = UInt64(parts[0], radix: 16), let size = Int(parts[1]),
        Self.isInside(parts[2])
      else { return nil }
      return Entry(path: String(parts[2]), hash: hash, size: size)
    }
  }

  private static func isInside(_ path: Substring) -> Bool {
    !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// The list as it is written.
  var bytes: [UInt8] {
    var output = ByteBuffer(capacity: entries.count * 80)
    output.append(text: Self.header + "\n")
    for entry in entries {
      output.append(text: String(entry.hash, radix: 16))
      output.append(" ")
      output.append(number: entry.size)
      output.append(" ")
      output.append(text: entry.path)
      output.append("\n")
    }
    return output.bytes
  }
}
