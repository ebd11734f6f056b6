import Bytes
import CMark

extension TreeBuilder {
  /// Whether a soft break separates Chinese characters or marks, so that it renders as nothing.
  ///
  /// The marks “ ” ‘ ’ — … · count if one of the neighbours is unambiguously Chinese: a Han character or a wide mark,
  /// or an ambiguous mark with one inside.
  func isDropped(_ node: CNode) -> Bool {
    guard !lastText.isEmpty, let next = text(after: node) else { return false }
    return tree.text.withUnsafeBufferPointer { all in
      let before = UnsafeBufferPointer(rebasing: all[lastText])
      guard let (last, _) = UTF8Scalars.decode(before, before: before.count) else { return false }
      let start = endOfMarks(next)
      guard start < next.count else { return false }
      let first = UTF8Scalars.decode(next, at: start).scalar
      let (joinsLast, joinsFirst) = (Characters.joins(last), Characters.joins(first))
      if joinsLast, joinsFirst { return true }
      guard joinsLast || Characters.isAmbiguous(last), joinsFirst || Characters.isAmbiguous(first) else { return false }
      return joinsLast || joinsFirst || AmbiguousWidthResolver(before).isWide(before: before.count)
        || AmbiguousWidthResolver(next).isWide(from: start)
    }
  }

  /// The next text or code after `node` in the same block.
  private func text(after node: CNode) -> UnsafeBufferPointer<UInt8>? {
    var at = node
    while true {
      guard let next = cmark_node_next(at) else {
        guard let parent = cmark_node_parent(at),
          cmark_node_get_type(parent).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
        else { return nil }
        at = parent
        continue
      }
      at = next
      while let child = cmark_node_first_child(at), cmark_node_get_type(at) != CMARK_NODE_IMAGE { at = child }
      switch cmark_node_get_type(at) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: return CString.bytes(cmark_node_get_literal(at))
      case CMARK_NODE_HTML_INLINE: continue
      default: return nil
      }
    }
  }

  private func endOfMarks(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var i = 0
    while let mark = Mark.at(i, in: text) { i += mark == Mark.flankThenPunctuation || mark == Mark.cell ? 6 : 3 }
    return i
  }
}
