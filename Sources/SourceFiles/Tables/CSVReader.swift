import Bytes
import Diagnostics

/// A parser for comma-separated values as in RFC 4180 that records the line and column of every cell.
///
/// A quoted cell may contain commas, line breaks and doubled quotation marks. Empty lines are skipped. After an error
/// in a row, parsing resumes at the next line.
package struct CSVReader {
  private let source: SourceText
  private var offset = 0
  private var line = 1
  /// The offset up to which the characters of the line are counted, and the column there.
  private var counted = 0
  private var column = 1
  private var diagnostics: [Diagnostic] = []
  /// The contents of malformed rows, without quotation marks.
  private var unread: Set<String> = []

  private init(_ source: SourceText) { self.source = source }

  /// Returns the rows of a text, headers first.
  package static func rows(in source: SourceText, diagnostics: inout [Diagnostic]) -> [CSVTable.Row] {
    var unread: Set<String> = []
    return rows(in: source, unread: &unread, diagnostics: &diagnostics)
  }

  /// Returns the rows of a text, headers first, and adds the contents of malformed rows to `unread`.
  static func rows(
    in source: SourceText, unread: inout Set<String>, diagnostics: inout [Diagnostic]
  ) -> [CSVTable.Row] {
    var reader = CSVReader(source)
    var rows: [CSVTable.Row] = []
    while reader.offset < source.bytes.count {
      if let row = reader.row() { rows.append(row) }
    }
    diagnostics += reader.diagnostics
    unread.formUnion(reader.unread)
    return rows
  }

  /// Parses the next row; nil for an empty line and for a malformed row.
  private mutating func row() -> CSVTable.Row? {
    if source.bytes[offset] == Byte.lineFeed {
      endLine()
      return nil
    }
    var row = CSVTable.Row(line: line, cells: [])
    let start = offset
    while true {
      guard let cell = cell() else {
        skipLine()
        record(unread: source.bytes[start..<min(offset, start + 4096)])
        return nil
      }
      row.cells.append(cell)
      guard offset < source.bytes.count else { return row }
      let byte = source.bytes[offset]
      if byte == Byte.lineFeed {
        endLine()
        return row
      }
      offset += 1
    }
  }

  /// Parses the cell at `offset`, up to the comma or the end of the line.
  private mutating func cell() -> Located<String>? {
    let start = position()
    if offset < source.bytes.count, source.bytes[offset] == Byte.quote { return quotedCell(from: start) }
    let first = offset
    while offset < source.bytes.count, source.bytes[offset] != Byte.comma, source.bytes[offset] != Byte.lineFeed {
      if source.bytes[offset] == Byte.quote {
        report(.quoteInCell, at: SourceRange(position()))
        return nil
      }
      offset += 1
    }
    let bytes = source.bytes[first..<offset]
    let length = UTF8Scalars.count(bytes)
    return Located(
      String(decoding: bytes, as: UTF8.self), at: SourceRange(line: start.line, column: start.column, length: length))
  }

  private mutating func quotedCell(from start: SourcePosition) -> Located<String>? {
    var bytes: [UInt8] = []
    offset += 1
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      offset += 1
      if byte == Byte.lineFeed {
        beginLine()
      } else if byte == Byte.quote {
        guard offset < source.bytes.count, source.bytes[offset] == Byte.quote else {
          return finishQuotedCell(bytes, from: start)
        }
        offset += 1
      }
      bytes.append(byte)
    }
    report(.unclosedQuote, at: SourceRange(start))
    return nil
  }

  private mutating func finishQuotedCell(_ bytes: [UInt8], from start: SourcePosition) -> Located<String>? {
    if offset < source.bytes.count, source.bytes[offset] != Byte.comma, source.bytes[offset] != Byte.lineFeed {
      report(.textAfterQuote, at: SourceRange(position()))
      return nil
    }
    return Located(String(decoding: bytes, as: UTF8.self), at: SourceRange(start, to: position()))
  }

  /// Returns the position of the byte at `offset`, counting characters from the last position requested.
  private mutating func position() -> SourcePosition {
    column += UTF8Scalars.count(source.bytes[counted..<offset])
    counted = offset
    return SourcePosition(line: line, column: column)
  }

  private mutating func beginLine() {
    line += 1
    counted = offset
    column = 1
  }

  private mutating func report(_ problem: Problem, at range: SourceRange) {
    diagnostics.append(problem.at(source.path, range))
  }

  private mutating func record(unread bytes: ArraySlice<UInt8>) {
    for cell in bytes.split(whereSeparator: { $0 == Byte.comma || $0 == Byte.lineFeed || $0 == Byte.quote }) {
      unread.insert(String(decoding: cell, as: UTF8.self).trimmed)
    }
  }

  private mutating func skipLine() {
    while offset < source.bytes.count, source.bytes[offset] != Byte.lineFeed { offset += 1 }
    if offset < source.bytes.count { endLine() }
  }

  private mutating func endLine() {
    offset += 1
    beginLine()
  }

  private enum Byte {
    static let lineFeed: UInt8 = 0x0A
    static let comma: UInt8 = 0x2C
    static let quote: UInt8 = 0x22
  }
}
