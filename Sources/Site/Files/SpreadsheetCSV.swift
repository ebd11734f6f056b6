import Bytes

/// A writer of CSV that spreadsheet programs open correctly. All tables that the site publishes use it.
///
/// - A byte order mark comes first: without one, Excel on a Chinese Windows reads UTF-8 as GBK.
/// - Lines end in CRLF, and cells are quoted as RFC 4180 specifies.
/// - Cells that would be evaluated as formulas are prefixed with an apostrophe, so that they are shown as text. Source:
///   OWASP, CSV Injection; it lists the full-width signs because input methods produce them and Excel normalises them.
struct SpreadsheetCSV: ~Copyable {
  private var output = ByteBuffer()

  /// Creates a file without rows.
  init() { output.append("\u{FEFF}") }

  /// Appends a row.
  mutating func append(row cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(",") }
      append(cell)
    }
    output.append("\r\n")
  }

  /// Appends the file so far to `other`.
  func write(into other: inout ByteBuffer) { output.withBytes { other.append(bytes: $0) } }

  private mutating func append(_ cell: String) {
    let isFormula = Self.isFormula(cell)
    guard isFormula || cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return output.append(text: cell)
    }
    output.append("\"")
    if isFormula { output.append("'") }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte: byte) }
      output.append(byte: byte)
    }
    output.append("\"")
  }

  /// Returns whether a spreadsheet program may interpret a cell as a formula. Some programs ignore leading blanks.
  static func isFormula(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{3000}", "\u{FEFF}": continue
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
      default: return false
      }
    }
    return false
  }
}
