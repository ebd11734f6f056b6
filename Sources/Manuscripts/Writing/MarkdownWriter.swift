import Bytes

/// Writes the blocks of a document as the Markdown that the site's editors use.
package struct MarkdownWriter {
  /// The file name for each picture URL. A URL without an entry was not in the manuscript.
  let pictures: [String: String]
  /// The heading levels of the document.
  private let headings: HeadingLevels
  private(set) package var notes = ImportNotes()
  private var footnotes: [[PandocBlock]] = []

  /// Creates a writer for a document that consists of `blocks`.
  package init(_ blocks: [PandocBlock], pictures: [String: String] = [:]) {
    self.pictures = pictures
    headings = HeadingLevels(blocks)
  }

  /// Returns the Markdown of a document, ending with a newline unless it is empty.
  package mutating func text(of blocks: [PandocBlock]) -> String {
    var lines = self.lines(of: blocks)
    // Footnotes may contain footnotes.
    var written = 0
    while written < footnotes.count {
      let note = self.lines(of: footnotes[written])
      written += 1
      if !lines.isEmpty { lines.append("") }
      lines.append("[^\(written)]: " + (note.first ?? ""))
      lines += note.dropFirst().map { $0.isEmpty ? "" : "    " + $0 }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// Returns the lines of `blocks`, separated by empty lines.
  private mutating func lines(of blocks: [PandocBlock]) -> [String] {
    var result: [String] = []
    for (index, block) in blocks.enumerated() {
      if let caption = Self.caption(block) {
        if attach(caption, to: &result) { continue }
      }
      var lines = self.lines(of: block)
      if lines.isEmpty { continue }
      if index > 0, !result.isEmpty {
        result.append("")
        // Without a separator, consecutive lists would merge.
        if Self.isList(block), blocks[..<index].last.map(Self.isList) ?? false { lines = ["<!-- -->", ""] + lines }
      }
      result += lines
    }
    return result
  }

  private static func isList(_ block: PandocBlock) -> Bool {
    switch block {
    case .bulletList, .orderedList: true
    default: false
    }
  }

  private mutating func lines(of block: PandocBlock) -> [String] {
    switch block {
    case .paragraph(let inlines), .plain(let inlines): return paragraph(inlines)
    case .lines(let lines): return paragraph(Array(lines.joined(separator: [.lineBreak])))
    case .heading(let level, let inlines): return heading(level, inlines)
    case .code(let text): return code(text)
    case .raw(let format, let text):
      if !text.trimmingBlanks.isEmpty { notes.add(.markup("\(format) “\(text)”")) }
      return []
    case .quotation(let inner): return quotation(inner)
    case .bulletList(let items):
      return list(items) { _ in "- " }
    case .orderedList(let start, let items): return list(items) { "\(max(0, start) + $0). " }
    case .definitionList(let definitions):
      return list(definitions.map { [.paragraph([.strong($0.term)])] + $0.definitions.flatMap(\.self) }) { _ in "- " }
    case .rule: return ["---"]
    case .table(let table):
      var rows = TableRows(table)
      if rows.hasMergedCells { notes.add(.mergedCells) }
      let cells = rows.cells.map { row in row.map { cell(of: $0) } }
      rows.cells = []
      let caption = lines(of: table.caption)
      return rows.lines(of: cells) + (caption.isEmpty ? [] : [""] + caption)
    case .division(let attributes, let inner):
      return Self.isQuotation(attributes) ? quotation(inner) : lines(of: inner)
    case .unknown(let type):
      notes.add(.markup(type))
      return []
    }
  }

  /// Returns the lines of a quotation. pandoc may nest one in another if both the indentation and the style mark it.
  private mutating func quotation(_ inner: [PandocBlock]) -> [String] {
    if inner.count == 1 {
      switch inner[0] {
      case .quotation(let blocks): return quotation(blocks)
      case .division(let attributes, let blocks) where Self.isQuotation(attributes): return quotation(blocks)
      default: break
      }
    }
    return lines(of: inner).map { $0.isEmpty ? ">" : "> " + $0 }
  }

  private static func isQuotation(_ attributes: PandocAttributes) -> Bool {
    attributes.style.map { quotations.contains($0.lowercased()) } ?? false
  }

  /// The styles of quotations, by their names in English and Chinese versions of Word.
  private static let quotations: Set<String> = ["quote", "intense quote", "block text", "引用", "明显引用", "引文"]

  private mutating func paragraph(_ inlines: [PandocInline]) -> [String] {
    let text = inlines.plainText.trimmingBlanks
    if let level = headings.level(of: text, inlines) {
      return ["\(String(repeating: "#", count: level)) \(line(inlines.withoutStrong))"]
    }
    let lines = inlineText(inlines).split(separator: "\n").map { $0.trimmingBlanks }.filter {
      !$0.isEmpty && $0 != "\\"
    }
    guard var last = lines.last else { return [] }
    // A hard break after the last line has no effect.
    if last.hasSuffix("\\"), !last.hasSuffix("\\\\") { last.removeLast() }
    return (lines.dropLast() + [last]).map { MarkdownText.escapedLine($0) }
  }

  private mutating func heading(_ level: Int, _ inlines: [PandocInline]) -> [String] {
    let text = line(inlines.withoutStrong)
    return text.isEmpty ? [] : ["\(String(repeating: "#", count: headings.level(ofStyle: level))) \(text)"]
  }

  /// Returns `inlines` on a single line.
  private mutating func line(_ inlines: [PandocInline]) -> String {
    inlineText(inlines).split(separator: "\n").map { line in
      let line = line.trimmingBlanks
      return line.hasSuffix("\\") ? String(line.dropLast()) : line
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func code(_ text: String) -> [String] {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return [fence] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [fence]
  }

  private mutating func list(_ items: [[PandocBlock]], marker: (Int) -> String) -> [String] {
    var result: [String] = []
    let isLoose = items.contains { item in
      item.count { block in
        switch block {
        case .paragraph, .quotation, .table, .code: true
        default: false
        }
      } > 1
    }
    for (index, item) in items.enumerated() {
      let marker = marker(index)
      let lines = self.lines(of: item)
      if lines.isEmpty { continue }
      if isLoose, !result.isEmpty { result.append("") }
      let indent = String(repeating: " ", count: marker.utf8.count)
      result += lines.enumerated().map { line in
        line.offset == 0 ? marker + line.element : line.element.isEmpty ? "" : indent + line.element
      }
    }
    // The items of a tight list contain only single lines and lists, so empty lines can be dropped.
    return isLoose ? result : result.filter { !$0.isEmpty }
  }

  private mutating func cell(of blocks: [PandocBlock]) -> String {
    let lines = lines(of: blocks).filter { !$0.isEmpty }
    return lines.map { $0.hasSuffix("\\") ? String($0.dropLast()) : $0 }.joined(separator: "<br>")
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  // MARK: Captions

  /// Returns the content of a picture caption, or nil for any other block.
  private static func caption(_ block: PandocBlock) -> [PandocInline]? {
    guard case .division(let attributes, let inner) = block, inner.count == 1,
      let style = attributes.style?.lowercased(), ["image caption", "caption", "题注", "图注"].contains(style)
    else { return nil }
    switch inner[0] {
    case .paragraph(let inlines), .plain(let inlines): return inlines
    default: return nil
    }
  }

  /// Adds a caption to the picture on the last line, or returns false if there is none.
  private mutating func attach(_ caption: [PandocInline], to lines: inout [String]) -> Bool {
    guard let last = lines.last, last.hasPrefix("!["), last.hasSuffix(")") else { return false }
    let words = caption.plainText.trimmingBlanks
    let title = MarkdownText.escapedTitle(words)
    // Word often repeats the caption as the picture's description or title.
    let isRepeated =
      last.hasPrefix("![\(MarkdownText.escaped(words))](") && last.hasSuffix("\")") || last.hasSuffix(" \"\(title)\")")
    if title.isEmpty || isRepeated { return true }
    guard !last.hasSuffix("\")") else { return false }
    lines[lines.count - 1] = "\(last.dropLast()) \"\(title)\")"
    return true
  }

  // MARK: Inlines

  mutating func addFootnote(_ blocks: [PandocBlock]) -> String {
    footnotes.append(blocks)
    return "[^\(footnotes.count)]"
  }

  mutating func add(_ other: ImportNotes) { notes.add(other) }
  mutating func add(_ question: ImportQuestion) { notes.add(question) }
}

extension [PandocInline] {
  /// The inlines without bold type, which headings have anyway.
  var withoutStrong: [PandocInline] {
    flatMap { inline -> [PandocInline] in
      switch inline {
      case .strong(let inner): inner.withoutStrong
      case .span(let attributes, let inner) where attributes.classes.isEmpty: inner.withoutStrong
      default: [inline]
      }
    }
  }
}
