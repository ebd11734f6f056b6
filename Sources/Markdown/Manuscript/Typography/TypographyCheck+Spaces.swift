import Bytes
import Diagnostics

extension TypographyCheck {
  /// Returns the fault of a run of white space; `i` is its first U+3000 or U+00A0.
  ///
  /// The run is removed at the ends of a line. Within a line it becomes a space, or is removed next to a full-width
  /// mark. A line that begins with such a run was intended as a separate paragraph.
  func space(at i: Int, _ leaf: LeafBlock) -> TextFault? {
    var (end, wideEnd) = (i, i)
    while end < leaf.range.upperBound, let length = whiteSpace(at: end) {
      end += length
      if length > 1 { wideEnd = end }
    }
    var start = i
    while start > leaf.range.lowerBound, source[start - 1] == 0x20 { start -= 1 }
    let next = scalar(at: end, in: leaf)
    let endsLine = next == 0 || next == 10 || next == 13
    let beginsLine = start <= leaf.range.lowerBound || LineStart.precedes(start, in: source)
    let problem = Problem.wideSpace(isIdeographic: source[i] == 0xE3)
    if beginsLine { return indentation(i..<wideEnd, to: end, problem, leaf) }
    if endsLine { return TextFault(problem: problem, range: i..<wideEnd, edited: i..<wideEnd) }
    let before = letter(before: start, in: leaf)?.scalar ?? 0
    // A no-break space is correct between Latin words and numbers.
    if source[i] == 0xC2, end - start == 2, !Self.isChinese(before), !Self.isChinese(next) { return nil }
    return TextFault(
      problem: problem, range: i..<wideEnd, edited: start..<end,
      replacement: isWideMark(before) || isWideMark(next) ? [] : [0x20])
  }

  /// The length of the white space at `offset`, or nil if there is none.
  private func whiteSpace(at offset: Int) -> Int? {
    if source[offset] == 0x20 { return 1 }
    if source[offset] == 0xC2, offset + 1 < source.count, source[offset + 1] == 0xA0 { return 2 }
    let isIdeographic =
      source[offset] == 0xE3 && offset + 2 < source.count && source[offset + 1] == 0x80 && source[offset + 2] == 0x80
    return isIdeographic ? 3 : nil
  }

  /// Whether `scalar` is a full-width mark, next to which no space belongs.
  private func isWideMark(_ scalar: UInt32) -> Bool { ChineseText.isUnspacedCJK(scalar) && !Letters.contains(scalar) }

  /// Returns the fault of white space at the beginning of a line whose content begins at `end`.
  private func indentation(_ wide: Range<Int>, to end: Int, _ problem: Problem, _ leaf: LeafBlock) -> TextFault {
    var fault = TextFault(problem: problem, range: wide)
    let isFirst = !source[leaf.range.lowerBound..<wide.lowerBound].contains { $0 == 10 || $0 == 13 }
    if scalar(at: end, in: leaf) == 0 || scalar(at: end, in: leaf) == 10 {
      // A blank line; removing it would turn an indented line after it into code.
      let next = source[min(end + 1, source.count)...].prefix(4)
      if leaf.quotes == 0, !leaf.isInList, next.first != 9, !next.elementsEqual([0x20, 0x20, 0x20, 0x20]) {
        fault.edited = wide.lowerBound..<end
      }
    } else if beginsBlock(at: end, leaf) {
      return fault
    } else if isFirst {
      fault.edited = wide.lowerBound..<end
    } else if leaf.quotes == 0, !leaf.isInList, tree.nodes[Int(leaf.node)].kind == .paragraph {
      fault.edited = lines.start(of: lines.line(at: wide.lowerBound))..<end
      fault.replacement = [10]
    }
    return fault
  }

  /// Whether a line that began at `offset` could begin a block: a heading, a list, a block quote, a table, a thematic
  /// break, code.
  private func beginsBlock(at offset: Int, _ leaf: LeafBlock) -> Bool {
    let line = source[offset..<leaf.range.upperBound].prefix { $0 != 10 && $0 != 13 }
    guard let first = line.first else { return false }
    switch first {
    case UInt8(ascii: "*"):
      return !line.starts(with: "**".utf8) || line.dropFirst(2).first.map { $0 == 0x20 || $0 == first } ?? true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let rest = line.drop { (0x30...0x39).contains($0) }
      return rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "="),
      UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: ":"), 9:
      return true
    default: return false
    }
  }
}
