import CMark
import Diagnostics

extension TreeBuilder {
  /// The number of the footnote that a list item defines; nil for a real item.
  func footnote(definedBy item: CNode) -> Int? {
    guard let paragraph = cmark_node_first_child(item), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT,
      Mark.at(0, in: CString.bytes(cmark_node_get_literal(text))) == Mark.footnoteDefinition
    else { return nil }
    let start = offset(of: paragraph) + 3
    var low = 0
    var high = marked.definitions.count
    while low < high {
      let middle = (low + high) / 2
      if marked.definitions[middle].offset < start { low = middle + 1 } else { high = middle }
    }
    return low < marked.definitions.count && marked.definitions[low].offset == start ? low : nil
  }

  /// Begins a footnote; only the first definition with its label is used.
  mutating func addFootnote(_ number: Int, at item: CNode) {
    let definition = marked.definitions[number]
    if footnoteNumbers[definition.label] == number {
      tree.footnotes[number] = Int32(truncatingIfNeeded: tree.nodes.count)
    } else {
      let label = String(decoding: definition.label, as: UTF8.self)
      let end = definition.offset + definition.label.count + 3
      problems.append(Finding(problem: .duplicateFootnote(label), range: definition.offset..<end))
    }
    begin(Node(.footnote, number: Int32(truncatingIfNeeded: number), offset: definition.offset))
  }

  /// The offset after the label and its trailing white space in `text`, which begins a footnote.
  func endOfLabel(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var i = 3
    while i + 1 < text.count {
      if text[i] == UInt8(ascii: "]"), text[i + 1] == UInt8(ascii: ":") {
        i += 2
        while i < text.count, text[i] == UInt8(ascii: " ") || text[i] == 9 { i += 1 }
        return i
      }
      i += 1
    }
    return 3
  }

  /// Returns the footnote referenced at the mark in `text` and the offset after the reference; nil if it is not a
  /// reference.
  mutating func footnote(referredToBy text: UnsafeBufferPointer<UInt8>, mark: Int) -> (number: Int, end: Int)? {
    let caret = mark + 3
    guard links == 0, caret < text.count, text[caret] == UInt8(ascii: "^"),
      let end = FootnoteLabel.end(text, from: caret - 1)
    else { return nil }
    let key = FootnoteLabel.key(UnsafeBufferPointer(rebasing: text[(caret + 1)..<(end - 1)]))
    if let number = footnoteNumbers[key] { return (number, end) }
    let reference = UnsafeBufferPointer(rebasing: text[(mark - 1)..<end])
    let range = find(reference) ?? block.cursor..<min(block.cursor + 1, bytes.count)
    let label = String(decoding: key, as: UTF8.self)
    let problem: Problem =
      marked.wideColonLabels.contains(key) ? .footnoteWithWideColon(label) : .undefinedFootnote(label)
    problems.append(Finding(problem: problem, range: range))
    return nil
  }

  /// Adds a footnote reference, with its source text as a fallback if the footnote is never built.
  mutating func addFootnoteReference(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) {
    let start = tree.text.count
    Mark.strip(text, into: &tree.text)
    let offset = find(text)?.lowerBound ?? block.cursor
    addNode(Node(.footnoteReference, number: Int32(truncatingIfNeeded: number), offset: offset), from: start)
    joinsNext = false
  }
}
