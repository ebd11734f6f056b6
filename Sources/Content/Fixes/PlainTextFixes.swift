import Bytes
import Diagnostics

/// Applies mechanical fixes to front matter, whose values are plain text.
enum PlainTextFixes {
  /// Returns the front matter `bytes` without pinyin notes and invisible characters, as far as `isFollowed` accepts their
  /// rules, or nil if there are none. Comments, URLs and file names are left unchanged.
  static func fixed(_ bytes: ArraySlice<UInt8>, path: String, isFollowed: (Rule) -> Bool) -> [UInt8]? {
    let rules = [Rule.pinyin, .invisible].filter(isFollowed)
    let removed = rules.flatMap { TextRules.ranges(of: $0, in: bytes, path: path) }
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !removed.isEmpty else { return nil }
    var result: [UInt8] = []
    var end = bytes.startIndex
    for range in removed where range.lowerBound >= end {
      result += bytes[end..<range.lowerBound]
      end = range.upperBound
    }
    return result + bytes[end...]
  }
}
