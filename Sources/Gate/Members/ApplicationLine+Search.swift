extension ApplicationLine {
  /// Finds the lines in a text such as an e-mail, even if folded, quoted, with soft line breaks or in an encoded part;
  /// duplicates are removed, and damaged lines are counted.
  package static func find(in bytes: [UInt8]) -> (lines: [ApplicationLine], damaged: Int) {
    var (lines, damaged) = ([ApplicationLine](), 0)
    var names: Set<String> = []
    for text in MailMessage(bytes).texts {
      eachLine(in: text) { line in
        guard let line else { return damaged += 1 }
        if names.insert(line.text).inserted { lines.append(line) }
      }
    }
    return (lines, damaged)
  }

  /// Calls `body` with each line of a text; nil stands for a damaged one.
  private static func eachLine(in text: ArraySlice<UInt8>, _ body: (ApplicationLine?) -> Void) {
    let start = Array(prefix.utf8)
    var offset = text.startIndex
    while offset + start.count <= text.endIndex {
      guard text[offset] == start[0], text[offset..<offset + start.count].elementsEqual(start) else {
        offset += 1
        continue
      }
      offset += start.count
      var symbols: [UInt8] = []
      // Up to the full stop, or to a byte that cannot be part of a line.
      while offset < text.endIndex, symbols.count <= maximumSymbolCount {
        if isSymbol(text[offset]) {
          symbols.append(text[offset])
          offset += 1
        } else {
          let count = foldLength(in: text, at: offset)
          if count == 0 { break }
          offset += count
        }
      }
      let isWhole = offset < text.endIndex && text[offset] == UInt8(ascii: ".") && symbols.count <= maximumSymbolCount
      body(isWhole ? try? ApplicationLine(symbols: String(decoding: symbols, as: UTF8.self)) : nil)
    }
  }

  private static func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  /// Returns the length of what mail programs insert into a folded line, at an offset: white space, the `>` of quoted
  /// e-mail, the `=` of a soft line break, a space that is not ASCII, or a line break in HTML; 0 if there is none.
  private static func foldLength(in text: ArraySlice<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case 0x09, 0x0A, 0x0D, 0x20, 0x3E, 0x3D: 1
    case 0xC2, 0xE2, 0xE3, 0xEF, 0x3C, 0x26:
      folds.first { text[offset...].hasPrefixIgnoringCase($0) }?.utf8CodeUnitCount ?? 0
    default: 0
    }
  }

  /// No-break space, zero-width space, ideographic space, byte order mark, and their like in HTML.
  private static let folds: [StaticString] = [
    "\u{A0}", "\u{200B}", "\u{3000}", "\u{FEFF}", "<br>", "<br/>", "<br />", "<wbr>", "&nbsp;",
  ]
}
