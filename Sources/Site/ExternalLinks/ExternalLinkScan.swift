import Diagnostics

/// Finds the addresses of other sites in a content file, wherever they are: in the text, the front matter or a cell.
///
/// Code is skipped, because its addresses are examples. An address in brackets or quotation marks ends with them;
/// any other ends before white space, Chinese text and closing punctuation.
struct ExternalLinkScan {
  private let path: String
  /// Whether commas separate the cells of the file.
  private let isTable: Bool
  private(set) var links: [ExternalLink] = []
  private var fence: Unicode.Scalar?

  /// Scans a whole file. `path` is that of diagnostics.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    isTable = path.hasSuffix(".csv")
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (index, line) in lines.enumerated() { read(Array(line), number: index + 1) }
  }

  private mutating func read(_ line: [Unicode.Scalar], number: Int) {
    let text = line.drop { $0 == " " }
    if let mark = text.first, mark == "`" || mark == "~", text.prefix(3).allSatisfy({ $0 == mark }), text.count > 2 {
      if fence == nil { fence = mark } else if fence == mark { fence = nil }
      return
    }
    guard fence == nil else { return }
    var index = 0
    while index < line.count {
      if line[index] == "`" {
        index = Self.endOfCode(in: line, from: index)
      } else if Self.isAddress(at: index, in: line) {
        let end = end(of: index, in: line)
        add(line[index..<end], line: number, column: index + 1)
        index = max(index + 1, end)
      } else {
        index += 1
      }
    }
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>, line: Int, column: Int) {
    var url = String.UnicodeScalarView()
    url.append(contentsOf: scalars)
    let range = SourceRange(
      SourcePosition(line: line, column: column), to: SourcePosition(line: line, column: column + scalars.count))
    let link = ExternalLink(url: String(url), location: SourceLocation(path: path, range: range))
    if link.host != nil { links.append(link) }
  }

  /// Returns the offset after the code that begins with the backticks at `start`, or after these if nothing closes it.
  private static func endOfCode(in line: [Unicode.Scalar], from start: Int) -> Int {
    let opening = line[start...].prefix { $0 == "`" }
    var index = opening.endIndex
    while index < line.count {
      let run = line[index...].prefix { $0 == "`" }
      if run.count == opening.count { return run.endIndex }
      index = run.isEmpty ? index + 1 : run.endIndex
    }
    return opening.endIndex
  }

  private static func isAddress(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    guard line[index] == "h" || line[index] == "H", index == 0 || !isLetter(line[index - 1]) else { return false }
    let scheme = line[index...].prefix(while: isLetter)
    guard scheme.count <= 5, line[scheme.endIndex...].starts(with: "://".unicodeScalars) else { return false }
    return ["http", "https"].contains(scheme.map { Character($0).lowercased() }.joined())
  }

  /// Returns the end of the address that begins at `start`.
  private func end(of start: Int, in line: [Unicode.Scalar]) -> Int {
    let closing = start > 0 ? Self.closings[line[start - 1]] : nil
    var depth = 0
    var end = start
    scan: while end < line.count {
      let scalar = line[end]
      switch scalar {
      case closing where depth == 0: return end
      case "<", ">", "\"", "`": break scan
      case ",": if isTable, closing != "\"" { break scan }
      case "(": depth += 1
      case ")": depth -= 1
      default:
        if scalar.value <= 0x20 || scalar.properties.isWhitespace || scalar.value > 0x7E && closing == nil {
          break scan
        }
      }
      end += 1
    }
    // Punctuation after an address belongs to the sentence, as does a bracket that was opened before it.
    while end > start, let last = line[start..<end].last,
      ".,;:!?'*_~|]}".unicodeScalars.contains(last) || last == ")" && depth < 0
    {
      if last == ")" { depth += 1 }
      end -= 1
    }
    return end
  }

  private static let closings: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "<": ">", "\"": "\"", "'": "'"]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
