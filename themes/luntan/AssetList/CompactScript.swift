/// A script as it is published: without the comments that have lines of their own, which are for its authors, and with one space
/// for any indentation.
///
/// The theme's scripts have no template literal of several lines, in which such spaces would count.
struct CompactScript {
  /// The UTF-8 of the script.
  private(set) var bytes: [UInt8] = []

  /// Removes indentation, empty lines and lines of comment from `source`.
  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var isInComment = false
    for line in source.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if isInComment || text.starts(with: "/*".utf8) {
        isInComment = !Self.ends(text)
      } else if !text.isEmpty, !text.starts(with: "//".utf8) {
        if text.count < line.count { bytes.append(UInt8(ascii: " ")) }
        bytes += text
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Whether a line of a comment is its last.
  private static func ends(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.reversed().drop { $0 == UInt8(ascii: " ") }
    return text.starts(with: "/*".utf8)
  }
}
