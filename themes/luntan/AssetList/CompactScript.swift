/// A minified script, without indentation and without comments that occupy whole lines.
///
/// The theme's scripts contain no multiline template literals, in which indentation would be significant.
struct CompactScript {
  /// The UTF-8 of the minified script.
  private(set) var bytes: [UInt8] = []

  /// Minifies `source`: removes empty lines and comment lines and reduces indentation to one space.
  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var isInComment = false
    for line in source.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if isInComment || text.starts(with: "/*".utf8) {
        isInComment = !Self.endsComment(text)
      } else if !text.isEmpty, !text.starts(with: "//".utf8) {
        if text.count < line.count { bytes.append(UInt8(ascii: " ")) }
        bytes += text
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Whether `line` ends a block comment.
  private static func endsComment(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.reversed().drop { $0 == UInt8(ascii: " ") }
    return text.starts(with: "/*".utf8)
  }
}
