import Bytes

/// Inserts marks into a text in one pass; a text that needs none is not copied.
struct Marker {
  private let text: UnsafeBufferPointer<UInt8>
  private var marked = MarkedText()
  private var out: [UInt8] = []
  /// The offset up to which the text has been copied to `out`.
  private var copied = 0
  /// The bullet that turns footnote definitions into list items: one that the author does not use, so that the lists
  /// stay separate.
  private lazy var bullet = Mark.bullets.first { !beginsLine($0) } ?? Mark.bullets[0]

  /// Returns the text with its marks.
  static func mark(_ text: UnsafeBufferPointer<UInt8>) -> MarkedText {
    var marker = Marker(text)
    if UTF8Validation.firstInvalidOffset(in: text) == nil { marker.scan() } else { marker.marked.isMalformed = true }
    return marker.marked
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private mutating func scan() {
    var i = 0
    let n = text.count
    while true {
      i = text.firstOffset(from: i, where: Self.mayNeedMark)
      guard i < n else { break }
      switch text[i] {
      case Mark.lead.0:
        if Mark.at(i, in: text) != nil { replaceReserved(at: i) }
        i += 1
      case UInt8(ascii: "*"), UInt8(ascii: "~"): i = scanDelimiterRun(at: i)
      case UInt8(ascii: "_"): i = scanLowLines(at: i)
      case UInt8(ascii: "^"): i = isEscaped(i) ? i + 1 : scanScript(.superscript, at: i)
      case UInt8(ascii: "["): i = scanBracket(at: i)
      case UInt8(ascii: "|"):
        marked.hasPipes = true
        i += 1
      default: i += 1
      }
    }
    guard !out.isEmpty else { return }
    copy(upTo: n)
    marked.bytes = out
  }

  /// Matches the bytes that the scan examines: those that begin one of this library's constructs, pipes, and the first
  /// byte of marks.
  @inline(__always)
  private static func mayNeedMark(_ block: ByteBlock) -> ByteBlock.Matches {
    block.equal(UInt8(ascii: "*")) .| block.equal(UInt8(ascii: "_")) .| block.equal(UInt8(ascii: "["))
      .| block.equal(UInt8(ascii: "|")) .| block.equal(UInt8(ascii: "~")) .| block.equal(UInt8(ascii: "^"))
      .| block.pair(Mark.lead.0, Mark.lead.1)
  }

  // MARK: Delimiters

  private mutating func scanDelimiterRun(at start: Int) -> Int {
    let byte = text[start]
    var end = start + 1
    while end < text.count, text[end] == byte { end += 1 }
    let first = isEscaped(start) ? start + 1 : start
    guard first < end else { return end }
    if byte == UInt8(ascii: "~"), end - first == 1 { return scanScript(.subscript, at: first) }
    let run = DelimiterRun(text, range: first..<end)
    if byte == UInt8(ascii: "~") {
      if end - first == 2 { markTildes(run.cjkFriendlyFlanking, at: end - 1) }
    } else {
      markStars(run, first..<end)
    }
    return end
  }

  /// Inserts the mark between the tildes, so that an adjacent run of `*` still sees punctuation.
  private mutating func markTildes(_ flanking: Flanking, at middle: Int) {
    switch (flanking.isLeftFlanking, flanking.isRightFlanking) {
    case (true, true): insert(Mark.tildesBoth, at: middle)
    case (true, false): insert(Mark.tildesOpen, at: middle)
    case (false, true): insert(Mark.tildesClose, at: middle)
    case (false, false): break
    }
  }

  /// Inserts a mark between the run and the punctuation that prevents it from opening or closing.
  ///
  /// One side is always enough: a run that may not open precedes punctuation and does not follow any; a run that may
  /// not close follows punctuation and does not precede any. A run of `_` on the far side of the mark must still see
  /// punctuation.
  private mutating func markStars(_ run: DelimiterRun, _ range: Range<Int>) {
    if run.before < 0x80, run.after < 0x80, !run.touchesMarkup { return }
    let amended = run.cjkFriendlyFlanking
    let plain = run.standardFlanking
    if amended.isLeftFlanking, !plain.isLeftFlanking {
      insert(run.after == 0x5F ? Mark.flankThenPunctuation : Mark.flank, at: range.upperBound)
    } else if amended.isRightFlanking, !plain.isRightFlanking {
      insert(run.before == 0x5F ? Mark.punctuationThenFlank : Mark.flank, at: range.lowerBound)
    }
  }

  /// Scans a run of `_`, which keeps CommonMark's rule except that a variation selector after punctuation counts as
  /// that punctuation.
  private mutating func scanLowLines(at start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] == UInt8(ascii: "_") { end += 1 }
    guard start >= 3, text[start - 3] == 0xEF, text[start - 2] == 0xB8, text[start - 1] <= 0x8E,
      let (scalar, _) = UTF8Scalars.decode(text, before: start - 3), Characters.isPunctuation(scalar)
    else { return end }
    insert(Mark.flankThenPunctuation, at: start)
    return end
  }

  /// Inserts marks inside the delimiters of a superscript or subscript; returns the offset at which to continue.
  private mutating func scanScript(_ script: Script, at start: Int) -> Int {
    guard let end = ScriptSyntax.end(of: script, at: start, in: text), !containsMark(start..<end) else {
      return start + 1
    }
    insert(script.openingMark, at: start + 1)
    insert(script.closingMark, at: end)
    return end + 1
  }

  private func containsMark(_ range: Range<Int>) -> Bool { range.contains { Mark.at($0, in: text) != nil } }

  // MARK: Footnotes

  private mutating func scanBracket(at start: Int) -> Int {
    if start > 0, text[start - 1] == UInt8(ascii: "!") { marked.imageOpeners += 1 }
    guard start + 2 < text.count, text[start + 1] == UInt8(ascii: "^"), !isEscaped(start) else { return start + 1 }
    guard let colon = FootnoteLabel.end(text, from: start), colon < text.count, LineStart.precedes(start, in: text)
    else {
      insert(Mark.footnoteReference, at: start + 1)
      return start + 2
    }
    let label = UnsafeBufferPointer(rebasing: text[(start + 2)..<(colon - 1)])
    if text[colon] == UInt8(ascii: ":") {
      insertDefinition(at: start)
      marked.definitions.append(MarkedText.Definition(offset: out.count, label: FootnoteLabel.key(label)))
    } else {
      if text[colon...].starts(with: "：".utf8) { marked.wideColonLabels.insert(FootnoteLabel.key(label)) }
      insert(Mark.footnoteReference, at: start + 1)
    }
    return start + 2
  }

  /// Turns the definition into a list item whose content is indented by four columns, like that of a footnote.
  private mutating func insertDefinition(at offset: Int) {
    var spaces = 0
    while offset - spaces > 0, text[offset - spaces - 1] == UInt8(ascii: " ") { spaces += 1 }
    if offset - spaces > 0, text[offset - spaces - 1] == UInt8(ascii: ">") { spaces = max(0, spaces - 1) }
    let width = max(2, 4 - spaces % 4)
    copy(upTo: offset)
    marked.insertions.append(MarkedText.Insertion(offset: out.count, length: width + 3, characters: width + 1))
    out.append(bullet)
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width - 1))
    out.append(contentsOf: [Mark.lead.0, Mark.lead.1, Mark.footnoteDefinition])
  }

  /// Whether a line may be a list item with this bullet.
  private func beginsLine(_ bullet: UInt8) -> Bool {
    text.indices.contains {
      text[$0] == bullet && $0 + 1 < text.count && text[$0 + 1] <= 0x20 && LineStart.precedes($0, in: text)
    }
  }

  // MARK: Writing

  private func isEscaped(_ offset: Int) -> Bool {
    var i = offset
    while i > 0, text[i - 1] == UInt8(ascii: "\\") { i -= 1 }
    return (offset - i) & 1 == 1
  }

  private mutating func copy(upTo offset: Int) {
    if out.isEmpty { out.reserveCapacity(text.count + text.count / 16 + 64) }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<offset]))
    copied = offset
  }

  private mutating func insert(_ mark: UInt8, at offset: Int) {
    copy(upTo: offset)
    let start = out.count
    if mark == Mark.punctuationThenFlank { out.append(contentsOf: Mark.lowLine) }
    out.append(contentsOf: [Mark.lead.0, Mark.lead.1, mark])
    if mark == Mark.flankThenPunctuation { out.append(contentsOf: Mark.lowLine) }
    let length = out.count - start
    marked.insertions.append(MarkedText.Insertion(offset: start, length: length, characters: length / 3))
  }

  /// Replaces a character of the source that would be mistaken for a mark with U+FFFD.
  private mutating func replaceReserved(at offset: Int) {
    copy(upTo: offset)
    marked.reserved.append((UTF8Scalars.decode(text, at: offset).scalar, out.count))
    out.append(contentsOf: [0xEF, 0xBF, 0xBD])
    copied = min(offset + 3, text.count)
  }
}
