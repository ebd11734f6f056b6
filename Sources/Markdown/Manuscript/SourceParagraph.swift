import Bytes

/// A rule over the lines of a paragraph.
protocol ParagraphRule: Sendable {
  /// Returns the finding in `paragraph`; nil if there is none.
  static func finding(in paragraph: SourceParagraph) -> Finding?
}

/// The lines of a paragraph as the author wrote them.
struct SourceParagraph {
  /// The marked text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The content of each line, without leading white space.
  let lines: [Range<Int>]
  /// The columns of white space before each line's content, not counting block quote markers.
  let indents: [Int]
  /// Whether the paragraph is in a block quote.
  let isQuoted: Bool
  /// Whether the paragraph is in a list or a footnote.
  let isInList: Bool

  /// Whether the paragraph is in an interview, where labels denote speakers.
  let isDialogue: Bool

  /// Creates the paragraph of `leaf`.
  init(_ leaf: LeafBlock, in bytes: UnsafeBufferPointer<UInt8>, lines all: LineTable, isDialogue: Bool = false) {
    self.isDialogue = isDialogue
    self.bytes = bytes
    isQuoted = leaf.quotes > 0
    isInList = leaf.isInList
    let block = leaf.range
    var line = all.line(at: block.lowerBound)
    let first = all.range(of: line, in: bytes)
    if first.upperBound >= block.upperBound {
      lines = [block.lowerBound..<max(block.lowerBound, block.upperBound)]
      indents = [0]
      return
    }
    var lines = [block.lowerBound..<first.upperBound]
    var indents = [0]
    line += 1
    while line <= all.count, all.start(of: line) < block.upperBound {
      let range = all.range(of: line, in: bytes)
      let content = LineStart.contentOffset(of: range, quotes: Int(leaf.quotes), in: bytes)
      lines.append(content..<range.upperBound)
      var margin = content
      while margin > range.lowerBound, bytes[margin - 1] == UInt8(ascii: " ") || bytes[margin - 1] == 9 { margin -= 1 }
      indents.append(content - margin)
      line += 1
    }
    self.lines = lines
    self.indents = indents
  }

  /// Whether the author ended the line at `index` with a hard break.
  func hasHardBreak(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count > 1, let last = bytes[line].last else { return false }
    return last == UInt8(ascii: "\\") || last == UInt8(ascii: " ") && bytes[line.upperBound - 2] == UInt8(ascii: " ")
      || bytes[line].suffix(5).contains(UInt8(ascii: "<"))
  }

  /// The scalar at `offset`, or a line feed at the end of `line`.
  func scalar(at offset: Int, in line: Range<Int>) -> UInt32 {
    offset < line.upperBound ? UTF8Scalars.decode(bytes, at: offset).scalar : 10
  }

  /// The last scalar of the line at `index`, ignoring white space and closing quotation marks, brackets and emphasis
  /// delimiters.
  func lastMark(_ index: Int) -> UInt32 {
    var end = lines[index].upperBound
    while let (scalar, length) = UTF8Scalars.decode(bytes, before: end), end - length >= lines[index].lowerBound {
      if !Characters.isSpace(scalar), !Self.isClosingMark(scalar) { return scalar }
      end -= length
    }
    return 10
  }

  /// Whether `scalar` is one of ” ’ 」 』 ） ) 】 * _.
  private static func isClosingMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x3011, 0x2A, 0x5F: true
    default: false
    }
  }
}
