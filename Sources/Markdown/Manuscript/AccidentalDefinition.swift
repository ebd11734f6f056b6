import Bytes
import Diagnostics

/// Finds lines such as `[编者注]: 本文有删节` that CommonMark parses as link reference definitions and does not render,
/// although what follows the colon is not a link destination.
enum AccidentalDefinition {
  /// Returns the definitions in `range`, which lies outside all blocks.
  static func findings(
    in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, linkTypes: [String]
  ) -> [Finding] {
    guard range.count > 5, bytes[range].contains(UInt8(ascii: "[")) else { return [] }
    var findings: [Finding] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      if let finding = finding(in: start..<end, bytes, linkTypes) { findings.append(finding) }
      start = end + 1
    }
    return findings
  }

  /// Returns the problem with a line that may be a definition.
  static func finding(
    in line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ linkTypes: [String]
  ) -> Finding? {
    let start = LineStart.contentOffset(of: line, quotes: .max, in: bytes)
    guard start + 4 < line.upperBound, bytes[start] == UInt8(ascii: "["), bytes[start + 1] != UInt8(ascii: "^"),
      let close = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let rest = bytes[(close + 2)..<line.upperBound].drop { $0 == 0x20 || $0 == 9 }
    let address = rest.prefix { $0 != 0x20 && $0 != 9 }
    guard address.first != UInt8(ascii: "<"), address.contains(where: { $0 >= 0x80 }),
      !LinkAddress.isLikely(UnsafeBufferPointer(rebasing: address), types: linkTypes)
    else { return nil }
    return Finding(problem: .unintendedLinkDefinition, range: start..<close + 2)
  }
}
