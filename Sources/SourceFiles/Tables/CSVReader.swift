import Bytes
import Diagnostics

/// Comma-separated values as RFC 4180 has them, read from bytes: every cell knows its line and column.
///
/// A cell in quotation marks may hold commas, line ends and doubled quotation marks. Empty lines are passed over. After a
/// mistake in a quoted cell, reading goes on with the next line.
package struct CSVReader {
  private let source: SourceText
  private var offset = 0
  private var line = 1
  /// The offset up to which characters of the line were counted, and the column there.
  private var counted = 0
  private var column = 1
  private var diagnostics: [Diagnostic] = []
  /// What stands in rows with a mistake, their quotation marks taken off.
  private var unread: Set<String> = []

  private init(_ source: SourceText) { self.source = source }

  /// The rows of a text, headers first.
  package static func rows(in source: SourceText, diagnostics: inout [Diagnostic]) -> [CSVTable.Row] {
    var unread: Set<String> = []
    return rows(in: source, unread: &unread, diagnostics: &diagnostics)
  }

  /// The rows of a text, headers first, and what stands in those with a mistake.
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

  /// The next row; nil for an empty line and for a row with a mistake in it.
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
        note(unread: source.bytes[start..<min(offset, start + 4096)])
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

  /// The cell that begins here, up to the comma or the end of the line.
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
          return endOfQuotedCell(bytes, from: start)
        }
        offset += 1
      }
      bytes.append(byte)
    }
    report(.unclosedQuote, at: SourceRange(start))
    return nil
  }

  private mutating func endOfQuotedCell(_ bytes: [UInt8], from start: SourcePosition) -> Located<String>? {
    if offset < source.bytes.count, source.bytes[offset] != Byte.comma, source.bytes[offset] != Byte.lineFeed {
      report(.textAfterQuote, at: SourceRange(position()))
      return nil
    }
    return Located(String(decoding: bytes, as: UTF8.self), at: SourceRange(start, to: position()))
  }

  /// The place of the byte at `offset`; characters are counted from the last place that was asked for.
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

  private mutating func note(unread bytes: ArraySlice<UInt8>) {
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
