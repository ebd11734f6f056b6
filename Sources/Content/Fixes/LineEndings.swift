import Bytes

/// The line endings of a file, and whether it begins with a byte order mark.
struct LineEndings {
  private let hasByteOrderMark: Bool
  /// The ending of each line, in order: LF, CR or CRLF. The last one is also used for inserted lines. Empty if the file
  /// has no CR.
  private let endings: [[UInt8]]

  /// Detects the endings in the bytes of a file.
  init(of raw: [UInt8]) {
    hasByteOrderMark = raw.starts(with: Self.byteOrderMark)
    var endings: [[UInt8]] = []
    if ByteSearch.first(13, in: raw) != nil {
      for i in raw.indices where raw[i] == 10 || raw[i] == 13 {
        if raw[i] == 10, i > 0, raw[i - 1] == 13 { continue }
        endings.append(raw[i] == 10 ? [10] : i + 1 < raw.count && raw[i + 1] == 10 ? [13, 10] : [13])
      }
    }
    self.endings = endings
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns `text` with the line endings of the file; unchanged lines keep their own ending. `text` is the fixed form
  /// of `source`, and both have LF line endings.
  func restored(in text: [UInt8], from source: [UInt8]) -> [UInt8] {
    guard let last = endings.last else { return (hasByteOrderMark ? Self.byteOrderMark : []) + text }
    var result = hasByteOrderMark ? Self.byteOrderMark : []
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    let number = LineDiff(source, text).sources
    for (index, line) in lines.enumerated() {
      result += line
      guard index + 1 < lines.count else { break }
      let ending = number[index].flatMap { endings.indices.contains($0) ? endings[$0] : nil }
      result += ending ?? last
    }
    return result
  }
}
