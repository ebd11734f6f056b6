/// A style sheet as it is published: without its comments, which are for its authors, and with each rule on as few lines as
/// its authors' line breaks allow.
struct CompactStyleSheet {
  /// The UTF-8 of the sheet.
  private(set) var bytes: [UInt8] = []

  /// Removes comments, line feeds and the spaces that begin lines from `source`; strings stay as they are.
  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "/"), source.dropFirst(index + 1).first == UInt8(ascii: "*") {
        index = Self.end(ofComment: index, in: source)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = Self.end(ofString: index, in: source)
        bytes += source[index..<end]
        index = end
      } else if byte == UInt8(ascii: "\n") {
        index += 1
        while index < source.count, source[index] == UInt8(ascii: " ") { index += 1 }
        // A line may end within a selector or a value.
        if let last = bytes.last, !Self.needNoSpace.contains(last) { bytes.append(UInt8(ascii: " ")) }
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// The bytes behind which a line feed means nothing.
  private static let needNoSpace = Array("{};, ".utf8)

  private static func end(ofComment start: Int, in source: [UInt8]) -> Int {
    var index = start + 2
    while index < source.count,
      !(source[index] == UInt8(ascii: "/") && source[index - 1] == UInt8(ascii: "*") && index > start + 2)
    {
      index += 1
    }
    return min(index + 1, source.count)
  }

  private static func end(ofString start: Int, in source: [UInt8]) -> Int {
    var index = start + 1
    while index < source.count, source[index] != source[start] {
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, source.count)
  }
}
