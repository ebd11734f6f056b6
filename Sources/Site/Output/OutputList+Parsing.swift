import Bytes

extension OutputList {
  /// Parses a list; the result is empty if `bytes` are not one. A last line without a line feed is truncated and
  /// ignored.
  package init(parsing bytes: [UInt8]) {
    guard Self.isList(bytes) else {
      self.init([])
      return
    }
    var entries: [Entry] = []
    var start = Self.header.utf8.count
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if let entry = Self.entry(bytes[start..<end]) { entries.append(entry) }
      start = end + 1
    }
    self.init(entries)
  }

  /// Whether a file begins with the header of a list.
  package static func isList(_ bytes: [UInt8]) -> Bool { bytes.starts(with: header.utf8) }

  /// Parses a line of the form `HASH SIZE PATH`.
  package static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard let first = line.firstIndex(of: UInt8(ascii: " ")),
      let second = line[(first + 1)...].firstIndex(of: UInt8(ascii: " ")),
      let hash = Hash64(hexadecimal: text(line[..<first])),
      let size = Int(text(line[(first + 1)..<second])), size >= 0,
      let path = String(validating: line[(second + 1)...], as: UTF8.self).flatMap(OutputPath.init)
    else { return nil }
    return Entry(path: path, hash: hash, size: size)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
