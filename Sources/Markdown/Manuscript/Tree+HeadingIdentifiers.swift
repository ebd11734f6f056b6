import Bytes
import Diagnostics

extension Tree {
  /// Extracts `{#id}` from the ends of headings; anything else stays text and is reported.
  ///
  /// The number of a heading with an identifier becomes the index of the identifier's range in ``infoStrings``.
  mutating func extractHeadingIdentifiers(_ source: UnsafeBufferPointer<UInt8>) -> [Finding] {
    var findings: [Finding] = []
    for leaf in leaves where nodes[Int(leaf.node)].kind == .heading {
      guard let last = lastChild(of: Int(leaf.node)), nodes[last].kind == .text, nodes[last].count > 3 else { continue }
      let string = nodes[last].string
      let final = text[string.upperBound - 1]
      guard final == UInt8(ascii: "}") || final == 0x9D || final == 0x20 else { continue }
      guard let ending = text.withUnsafeBufferPointer({ HeadingIdentifier.ending($0, string) }),
        let range = Self.bracesRange(in: source, leaf.range)
      else { continue }
      switch ending {
      case .invalid: findings.append(Finding(problem: .invalidHeadingIdentifier, range: range))
      case .identifier(let identifier, let textEnd):
        nodes[Int(leaf.node)].number = Int32(truncatingIfNeeded: infoStrings.count)
        infoStrings.append(
          Int32(truncatingIfNeeded: identifier.lowerBound)..<Int32(truncatingIfNeeded: identifier.upperBound))
        nodes[last].count = Int32(truncatingIfNeeded: textEnd - string.lowerBound)
      }
    }
    return findings
  }

  private func lastChild(of node: Int) -> Int? {
    var last: Int?
    var i = node + 1
    while i < Int(nodes[node].end) {
      last = i
      i = Int(nodes[i].end)
    }
    return last
  }

  /// The range of the braces in the source of a heading; nil if they are escaped or written as character references.
  static func bracesRange(in source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var i = range.upperBound
    while i > range.lowerBound {
      i -= 1
      let isBrace = source[i] == UInt8(ascii: "{")
      guard isBrace || source[i] == 0xEF && UTF8Scalars.decode(source, at: i).scalar == 0xFF5B else { continue }
      if i > range.lowerBound, source[i - 1] == UInt8(ascii: "\\") { return nil }
      var end = i
      while end < range.upperBound, source[end] != 10, source[end] != UInt8(ascii: "}") { end += 1 }
      return i..<min(range.upperBound, end + 1)
    }
    return nil
  }
}
