import Bytes
import Diagnostics

/// Mends what is mechanical in front matter, whose values are read as they are written.
enum PlainTextMending {
  /// The front matter `bytes` without pinyin notes; nil where there are none. Comments, addresses and names of files stay.
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
