import Bytes
import Diagnostics

extension Compilation {
  /// Returns the edits that fix mechanical problems, ordered by their offsets in the source; none if the source is not
  /// parsed.
  func edits() -> [TextEdit] {
    guard source.bytes.count <= Compilation.limit else { return [] }
    return source.bytes.withUnsafeBufferPointer { text in
      var marked = Marker.mark(text)
      guard !marked.isMalformed, marked.reserved.isEmpty, Self.complexityProblem(in: text, marked) == nil else {
        return []
      }
      guard let copy = marked.bytes else { return edits(text, marked) }
      marked.bytes = []
      return copy.withUnsafeBufferPointer { edits($0, marked) }
    }
  }

  private func edits(_ bytes: UnsafeBufferPointer<UInt8>, _ marked: MarkedText) -> [TextEdit] {
    let lines = LineTable(bytes)
    guard let (tree, _) = parse(bytes, marked, lines) else { return [] }
    var edits: [TextEdit] = []
    var check = TypographyCheck(tree, source: bytes, lines: lines)
    check.run(findsNotes: true) { if let edit = $0.edit { edits.append(edit) } }
    for (index, leaf) in tree.leaves.enumerated() where tree.nodes[Int(leaf.node)].kind == .paragraph {
      let faults = leaf.isMultiline ? BrokenLines.faults(in: SourceParagraph(leaf, in: bytes, lines: lines)) : []
      edits += faults.compactMap(\.edit)
      guard index > 0 else { continue }
      let fault = BrokenLines.fault(between: tree.leaves[index - 1], and: leaf, in: tree, bytes, lines: lines)
      if let edit = fault?.edit { edits.append(edit) }
    }
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var end = 0
    let apart = edits.filter { edit in
      defer { end = max(end, edit.range.upperBound) }
      return edit.range.lowerBound >= end
    }
    return Self.unmarked(apart, marked.insertions)
  }

  /// Converts edits of the marked text into edits of the source.
  private static func unmarked(_ edits: [TextEdit], _ insertions: [MarkedText.Insertion]) -> [TextEdit] {
    guard !insertions.isEmpty else { return edits }
    var next = 0
    var length = 0
    func offset(_ offset: Int) -> Int {
      while next < insertions.count, insertions[next].offset < offset {
        length += insertions[next].length
        next += 1
      }
      return offset - length
    }
    return edits.map { edit in
      let start = offset(edit.range.lowerBound)
      return TextEdit(start..<max(start, offset(edit.range.upperBound)), by: edit.replacement, rule: edit.rule)
    }
  }
}
