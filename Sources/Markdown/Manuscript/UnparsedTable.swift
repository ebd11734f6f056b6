import Diagnostics

/// Finds rows of pipes that do not form a table: the delimiter row is missing, uses non-ASCII dashes, or has a
/// different number of cells.
enum UnparsedTable: ParagraphRule {
  static func finding(in paragraph: SourceParagraph) -> Finding? {
    guard paragraph.lines.count > 1 else { return nil }
    for index in paragraph.lines.indices.dropFirst() {
      let line = paragraph.lines[index]
      switch Row(line, of: paragraph) {
      case .delimiters(isASCII: true):
        let headCount = cells(paragraph.lines[index - 1], of: paragraph)
        let cellCount = cells(line, of: paragraph)
        guard headCount > 1, cellCount != headCount else { continue }
        return Finding(problem: .unevenDelimiterRow(head: headCount, cells: cellCount), range: line)
      case .delimiters(isASCII: false): return Finding(problem: .malformedDelimiterRow, range: line)
      case .cells:
        guard Row(paragraph.lines[index - 1], of: paragraph) == .cells else { continue }
        return Finding(problem: .missingDelimiterRow, range: paragraph.lines[index - 1].prefix(1))
      case .text: continue
      }
    }
    return nil
  }

  private static func cells(_ line: Range<Int>, of paragraph: SourceParagraph) -> Int {
    var cells: [Range<Int>] = []
    TableSyntax.addCells(paragraph.bytes, line, to: &cells)
    return cells.count
  }

  /// What a line looks like.
  private enum Row: Equatable {
    /// Only dashes, pipes and colons.
    case delimiters(isASCII: Bool)
    /// Text that begins and ends with a pipe.
    case cells
    case text

    init(_ line: Range<Int>, of paragraph: SourceParagraph) {
      var pipes = 0
      var dashes = 0
      var isASCII = true
      var i = line.lowerBound
      let first = paragraph.scalar(at: i, in: line)
      guard Self.isPipe(first) || Self.isDash(first) || first == 0x3A || first == 0xFF1A else {
        self = .text
        return
      }
      while i < line.upperBound {
        let scalar = paragraph.scalar(at: i, in: line)
        if Self.isPipe(scalar) {
          pipes += 1
        } else if Self.isDash(scalar) {
          dashes += 1
        } else if scalar != 0x20, scalar != 9, scalar != 0x3A, scalar != 0xFF1A, scalar != 0x3000 {
          self = Self.isPipe(first) && Self.isRow(line, of: paragraph) ? .cells : .text
          return
        }
        if scalar >= 0x80 { isASCII = false }
        i += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
      }
      self = pipes > 0 && dashes > 0 ? .delimiters(isASCII: isASCII) : .text
    }

    private static func isRow(_ line: Range<Int>, of paragraph: SourceParagraph) -> Bool {
      let bytes = paragraph.bytes[line]
      return bytes.last == UInt8(ascii: "|") && bytes.count > 2 || bytes.suffix(3).elementsEqual("｜".utf8)
    }

    private static func isPipe(_ scalar: UInt32) -> Bool { scalar == 0x7C || scalar == 0xFF5C || scalar == 0x2502 }

    /// Whether `scalar` is one of - ‐ ‑ ‒ – — ― − ─ － ﹣.
    private static func isDash(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0xFF0D, 0xFE63: true
      default: false
      }
    }
  }
}
