import SourceFiles

/// The paragraphs of a Word document as its file has them, by which one finds what a conversion left out: pandoc reads no text boxes.
///
/// Source: ECMA-376, part 1, section 17. Deleted and hidden readings of a text, and what older programs show in place of a drawing, are
/// passed over.
struct WordText {
  /// The runs of each paragraph that has any, the paragraphs within a drawing before the one that holds it.
  private(set) var paragraphs: [[String]] = []

  private static let main = "word/document.xml"
  private static let limit = 64 << 20
  /// Elements whose text is elsewhere as well, or is no part of the line.
  private static let skipped: Set<String> = ["mc:Fallback", "w:moveFrom", "w:del", "w:rt"]

  /// Reads an archive; nil where it holds no main document that is packed.
  init?(_ archive: [UInt8]) {
    guard let bytes = Inflate.file(Self.main, ofZip: archive, budget: Self.limit) else { return nil }
    var open: [[String]] = []
    var depth = 0
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      let isEnd = tag.first == UInt8(ascii: "/")
      guard tag.last != UInt8(ascii: "/") else { continue }
      let name = String(
        decoding: tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 }, as: UTF8.self)
      if Self.skipped.contains(name) { depth += isEnd ? -1 : 1 }
      switch name {
      case "w:p" where !isEnd: open.append([])
      case "w:p":
        if let runs = open.popLast(), !runs.isEmpty { paragraphs.append(runs) }
      case "w:t" where !isEnd && depth <= 0 && !open.isEmpty:
        let text = Self.text(rest.prefix { $0 != UInt8(ascii: "<") })
        if !text.isEmpty { open[open.count - 1].append(text) }
      default: break
      }
    }
  }

  /// Why a file whose name is a Word document's is none; nil where it begins as one does.
  ///
  /// Source: MS-OFFCRYPTO, section 2.3: a locked document is a stream of a compound file, as documents of Word 97 to 2003 are.
  static func refusal(of bytes: [UInt8]) -> ImportRefusal? {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: "%PDF".utf8) { return .disguised("PDF") }
    if bytes.starts(with: "{\\rtf".utf8) { return .disguised("RTF") }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    var stream: [UInt8] = []
    for character in "EncryptedPackage".utf8 { stream += [character, 0] }
    return bytes.indices.contains { bytes[$0] == stream[0] && bytes[$0...].starts(with: stream) }
      ? .locked : .disguised(".doc")
  }

  /// Returns the paragraphs of which a part is neither in the blocks nor in what is known of the document.
  func missing(from document: PandocDocument) -> [String] {
    let known = document.meta.values.flatMap(\.texts).map(\.plainText)
    let written = Self.compact(document.blocks.wholeText + "\n" + known.joined(separator: "\n"))
    var missing: [String] = []
    for runs in paragraphs {
      let text = runs.joined()
      if written.contains(Self.compact(text)) || runs.allSatisfy({ written.contains(Self.compact($0)) }) { continue }
      if !missing.contains(text) { missing.append(text) }
    }
    return missing
  }

  /// A text without what a conversion may change: white space, quotation marks and hyphens.
  private static func compact(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && !"\"'“”‘’-‑\u{AD}".contains($0) })
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}

extension [PandocBlock] {
  /// All words, those of notes behind the others.
  fileprivate var wholeText: String {
    var notes: [PandocBlock] = []
    let text = map { $0.wholeText(&notes) }.joined(separator: "\n")
    return notes.isEmpty ? text : text + "\n" + notes.wholeText
  }
}

extension PandocBlock {
  fileprivate func wholeText(_ notes: inout [PandocBlock]) -> String {
    func all(_ blocks: [PandocBlock]) -> String { blocks.map { $0.wholeText(&notes) }.joined(separator: "\n") }
    func words(_ inlines: [PandocInline]) -> String {
      notes += inlines.notes
      return inlines.plainText
    }
    switch self {
    case .paragraph(let inlines), .plain(let inlines), .heading(_, let inlines): return words(inlines)
    case .lines(let lines): return lines.map(words).joined(separator: "\n")
    case .code(let text), .raw(_, let text): return text
    case .quotation(let blocks), .division(_, let blocks): return all(blocks)
    case .orderedList(_, let items), .bulletList(let items): return all(items.flatMap(\.self))
    case .definitionList(let entries):
      return entries.map { words($0.term) + "\n" + all($0.definitions.flatMap(\.self)) }.joined(separator: "\n")
    case .table(let table):
      return all(table.caption + (table.head + table.rows).flatMap(\.self).flatMap(\.blocks))
    case .rule, .unknown: return ""
    }
  }
}

extension [PandocInline] {
  fileprivate var notes: [PandocBlock] {
    flatMap { inline -> [PandocBlock] in
      switch inline {
      case .note(let blocks): blocks
      case .emphasis(let inner), .strong(let inner), .underline(let inner), .strikeout(let inner),
        .superscript(let inner), .subscript(let inner), .plain(let inner), .link(let inner, _), .span(_, let inner),
        .quoted(_, let inner), .image(let inner, _, _):
        inner.notes
      default: []
      }
    }
  }
}
