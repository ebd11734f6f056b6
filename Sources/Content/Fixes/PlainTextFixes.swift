import Bytes
import Diagnostics

/// Applies mechanical fixes to front matter, whose values are plain text.
enum PlainTextFixes {
  /// Returns the front matter `bytes` without pinyin notes, or nil if there are none. Comments, URLs and file names are
  /// left unchanged.
  static func withoutNotes(_ bytes: ArraySlice<UInt8>, path: String) -> [UInt8]? {
    let notes = TextRules.ranges(of: .pinyin, in: bytes, path: path)
    guard !notes.isEmpty else { return nil }
    var result: [UInt8] = []
    var end = bytes.startIndex
    for note in notes where note.lowerBound >= end {
      result += bytes[end..<note.lowerBound]
      end = note.upperBound
    }
    return result + bytes[end...]
  }
}
