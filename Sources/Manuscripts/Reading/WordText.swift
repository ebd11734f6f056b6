import SourceFiles

/// The paragraphs in the XML of a Word document, used to find text that a conversion lost: pandoc does not read text
/// boxes.
///
/// Deleted and hidden variants of a passage are skipped, as is the fallback content that older programs show instead of
/// a drawing. Source: ECMA-376, part 1, section 17.
struct WordText {
  /// The text runs of each nonempty paragraph. The paragraphs in a drawing precede the one that contains it.
  private(set) var paragraphs: [[String]] = []

  private static let main = "word/document.xml"
  private static let limit = 64 << 20
  /// Elements whose text is duplicated elsewhere or is not part of the line.
  private static let skippedElements: Set<String> = ["mc:Fallback", "w:moveFrom", "w:del", "w:rt"]

  /// Reads a Word archive, or returns nil if it has no compressed main document.
  init?(_ archive: [UInt8]) {
    guard let bytes = Inflate.entry(Self.main, ofZip: archive, budget: Self.limit) else { return nil }
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
      if Self.skippedElements.contains(name) { depth += isEnd ? -1 : 1 }
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

  /// Returns why a file with the extension of a Word document is not one, or nil if it begins as one does.
  ///
  /// Source: MS-OFFCRYPTO, section 2.3. An encrypted document is a stream in a compound file, the container that Word
  /// 97 to 2003 uses.
  static func importError(for bytes: [UInt8]) -> ImportError? {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: "%PDF".utf8) { return .extensionMismatch("PDF") }
    if bytes.starts(with: "{\\rtf".utf8) { return .extensionMismatch("RTF") }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    var stream: [UInt8] = []
    for character in "EncryptedPackage".utf8 { stream += [character, 0] }
    return bytes.indices.contains { bytes[$0] == stream[0] && bytes[$0...].starts(with: stream) }
      ? .passwordProtected : .extensionMismatch(".doc")
  }

  /// Returns the paragraphs of which some part occurs neither in the blocks nor in the metadata of `document`.
  func missing(from document: PandocDocument) -> [String] {
    let metadataTexts = document.meta.values.flatMap(\.texts).map(\.plainText)
    let written = Self.normalized(document.blocks.wholeText + "\n" + metadataTexts.joined(separator: "\n"))
    var missing: [String] = []
    for runs in paragraphs {
      let text = runs.joined()
      if written.contains(Self.normalized(text)) || runs.allSatisfy({ written.contains(Self.normalized($0)) }) {
        continue
      }
      if !missing.contains(text) { missing.append(text) }
    }
    return missing
  }

  /// Removes the characters that a conversion may change: white space, quotation marks and hyphens.
  private static func normalized(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && !"\"'“”‘’-‑\u{AD}".contains($0) })
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}

extension [PandocBlock] {
  /// The complete text, with the notes at the end.
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
